import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/domain/article.ts';
import { findDates } from '../../src/text/dates/dates.ts';
import { findNames } from '../../src/text/names/names.ts';
import { findNumbers } from '../../src/text/numbers/numbers.ts';
import { findSentences } from '../../src/text/sentences.ts';

const wordsOf = (text: string, mentions: readonly Mention[]) =>
  mentions.map(({ start, end }) => text.slice(start, end));

describe('no date', () => {
  it.each([
    'He sat down now and then.',
    'Sun Microsystems grew.',
    'The March on Velm was long.',
    'They march on and they may win.',
    'May Lind may go.',
    'It lasted for three days.',
    'He stayed for one day.',
    'The past two years were dull.',
    'It fell in the last three months.',
    'Every Monday they meet.',
    'It passed 17 to 12.',
    'They built 2000 boats in 2000 homes.',
    'It cost €2015 or 2,015 crowns.',
    'Wait a second.',
    'They lit the Christmas tree on Easter Island.',
    'A summer school fell; spring water springs.',
    'The same week-old news bore.',
    'The Mon people live there.',
    'They built the hall in three weeks.',
    'Entertainment Tonight and Psychology Today are shows.',
    'The Tonight Show aired.',
    'Black Friday and Super Tuesday are dear.',
    'The Sunday Courier is read.',
    'Version 1.12.2016 is out.',
    'They lost in the quarter final.',
  ])('in %j', (text) => {
    expect(wordsOf(text, findDates(text, findSentences(text), '2025-08-20'))).toEqual([]);
  });
});

describe('no name', () => {
  it.each([
    'Several boats sank.',
    'However, nobody left. Then it rained.',
    'The Norwegian and the Kenyans met on Monday in June.',
    'Scientists found gulls. The scientists were glad.',
    "I don't know. We've seen it. He's gone.",
    'The president and the Council met.',
    'Some North Koreans and a Sri Lankan met three Calgarians and Londoners.',
    'It was the World Cup and the Nobel Prize.',
    'Talk to #VelmHarbour and @adalind now.',
    'It costs US$ 20 there.',
    'THE HARBOUR BURNED DOWN',
    '',
  ])('in %j', (text) => {
    expect(wordsOf(text, findNames(text, findSentences(text)))).toEqual([]);
  });

  it('in a plain word at the beginning of a sentence that the article writes small elsewhere', () => {
    const text = 'Gulls came. Nobody likes gulls. Gulls said nothing.';
    expect(wordsOf(text, findNames(text, findSentences(text)))).toEqual([]);
  });

  it('but a name it is when it stands with a capital inside a sentence, too', () => {
    const text = 'Zorba came. Nobody likes Zorba.';
    expect(wordsOf(text, findNames(text, findSentences(text)))).toEqual(['Zorba', 'Zorba']);
  });
});

describe('no number', () => {
  it.each([
    'One of them said no one knew.',
    'Channel 4 and Article 5 of 2016',
    'The F-16 and COVID-19',
    'It ended 2-1 at 5:30 on 9/11.',
    'He took a second and a half-hearted look.',
    'Someone often weighs tens.',
    'Call 011 202 2797 3300 now.',
    'His better half of it slept.',
    'His 1977 solo albums',
    'A thirty-something baker and a 40-something smith',
    'Article 5 of the treaty binds them.',
    'See page 12.',
    'A 1080p film',
    'He sat in seat 20C of the 4x4.',
  ])('in %j', (text) => {
    expect(wordsOf(text, findNumbers(text, findSentences(text)))).toEqual([]);
  });
});
