import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSentences, MAX_SENTENCE_LENGTH } from '../../src/text/sentences.ts';

const split = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end));

describe('a sentence ends', () => {
  it.each<[string, string[]]>([
    ['at a point, a question mark, an exclamation mark', ['It rained.', 'Why?', 'Nobody knew!', 'So it went on.']],
    ['behind its closing marks', ['“It rained.”', 'She left (by boat).', 'He stayed.[1]', 'And slept.']],
    ['after U.S. before a word that begins sentences', ['He sailed to the U.S.', 'The boat sank.']],
    ['after Inc. before quoted words', ['She runs Tolva Inc.', '“We build boats,” she said.']],
    ['after p.m. before a starter', ['It closed at 9 p.m.', 'However, some stayed.']],
    ['before a digit and a sum', ['Nobody came.', '12 boats sank.', '€5 was the price.']],
    ['at an ellipsis before a starter', ['They waited ...', 'The boat never came.']],
    ['in spite of an open quotation mark', ['“It rained.', 'We left.', 'Nobody stayed.']],
    ['before a picture’s credit', ['The harbour at dawn', 'Photo: Ada Lind']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  it('at every kind of line break, and lines make paragraphs', () => {
    const found = findSentences('One. Two\r\nthree\n\n  four \u2028five');
    expect(found.map(({ index, paragraph }) => [index, paragraph])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 3],
    ]);
  });

  it('where a space was lost when lines were joined', () => {
    expect(split('It rained over the harbour.The council left.')).toEqual([
      'It rained over the harbour.',
      'The council left.',
    ]);
  });

  it('at the end of a paragraph even if a quotation is left open, as newspapers print it', () => {
    expect(split('Lind said it was “a road. And more.\n“A long road,” she said.')).toEqual([
      'Lind said it was “a road.',
      'And more.',
      '“A long road,” she said.',
    ]);
  });
});

describe('a sentence does not end', () => {
  it.each([
    'Mr. Lind met Gen. Orm and Dr. Vesk.',
    'Lt. Col. Lind met Prof. Orm.',
    'The U.S. President met the U.K. Prime Minister.',
    'J. R. Orm and Ada K. Lind came.',
    'It cost 3.5 million and took until Jan. 5 to pay.',
    'See No. 7, p. 12 and vol. 3 for more.',
    'Lind vs. Orm was heard in Velm, Calif. on Monday.',
    'They met at 9 a.m. Monday in Velm.',
    '“Why?” Lind asked.',
    '“Never!” Captain Orm shouted.',
    '“Is it safe?” he said.',
    'She said it was ... difficult.',
    'He drew . . . a line.',
    'Tolva Inc. Chairman Orm spoke.',
    'The firm (Tolva Ltd.) grew.',
    '“It rained.” – Ada Lind',
    '1. First, the boats',
    'e.g. Boats and i.e. Ships',
    'It cost Rs. 500 at velm.com or Velm.Com today.',
    'The Node.js boat and the U.S.Navy sailed.',
  ])('in %j', (sentence) => {
    expect(split(sentence)).toEqual([sentence]);
  });
});

describe('nothing but white space', () => {
  it.each(['', ' ', '\n\n', '\r\n \t'])('holds no sentence: %j', (text) => {
    expect(findSentences(text)).toEqual([]);
  });
});

it('the article the first targets are measured on has 22 sentences', () => {
  expect(split('Lind spoke. Orm left.')).toHaveLength(2);
  const seed = new URL('../../../shared/seed/erdogan-putin-call.txt', import.meta.url);
  if (existsSync(seed)) expect(split(readFileSync(seed, 'utf8'))).toHaveLength(22);
});

describe('ends that abbreviations and lost spaces hide', () => {
  it.each<[string, string[]]>([
    ['She left the U.S. Emil Karst stayed.', ['She left the U.S.', 'Emil Karst stayed.']],
    ['It shut at 6 p.m. Mr. Karst left.', ['It shut at 6 p.m.', 'Mr. Karst left.']],
    ['It hit Velm, Calif. Residents fled.', ['It hit Velm, Calif.', 'Residents fled.']],
    [
      'Let us go.Then it rained. It shut in 2019.The end.',
      ['Let us go.', 'Then it rained.', 'It shut in 2019.', 'The end.'],
    ],
    ['»They met here.« On Monday they left.', ['»They met here.«', 'On Monday they left.']],
    ['„They met here.“ On Monday they left.', ['„They met here.“', 'On Monday they left.']],
    ['He said no. Nine men left.', ['He said no.', 'Nine men left.']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it.each([
    'The buyers are Karst Inc. (“Karst”) and Lind Ltd. (the mill).',
    'The U.S. Navy met U.S. Rep. Ada Lind in the U.S. Senate.',
    'It opens at 9 a.m. Monday.',
    'It hit Velm, Calif. Mayor Ada Lind came.',
    'Art. 5, Sec. 2 and Phil. 4:8 apply.',
    'It is house No. Nine in the row.',
    'Mr.Lind went to lind.Com and e.g.The mill.',
  ])('not inside %j', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('a sentence is bounded', () => {
  const lengths = (text: string) => findSentences(text).map(({ start, end }) => end - start);
  const words = (length: number) => `${'boat '.repeat(length).slice(0, length - 1)}s`;

  it.each([
    ['below', MAX_SENTENCE_LENGTH - 1, 1],
    ['at', MAX_SENTENCE_LENGTH, 1],
    ['above', MAX_SENTENCE_LENGTH + 1, 2],
  ])('%s the bound', (_, length, count) => {
    for (const text of ['a'.repeat(length), words(length)]) {
      expect(lengths(text)).toHaveLength(count);
      expect(Math.max(...lengths(text))).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH);
    }
  });

  it('ends at the last space that fits, and the next piece begins with a word', () => {
    const text = `${'a'.repeat(MAX_SENTENCE_LENGTH - 5)} bc   defgh`;
    expect(split(text)).toEqual([`${'a'.repeat(MAX_SENTENCE_LENGTH - 5)} bc`, 'defgh']);
  });

  it('may end right at the bound, where a space follows', () => {
    const text = `${'a'.repeat(MAX_SENTENCE_LENGTH - 4)} bcd efg`;
    expect(lengths(text)).toEqual([MAX_SENTENCE_LENGTH, 3]);
  });

  it('does not end within a character of two UTF-16 units', () => {
    const text = `a${'😀'.repeat(MAX_SENTENCE_LENGTH)}`;
    const sentences = findSentences(text);
    expect(sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(lengths(text).slice(0, 2)).toEqual([MAX_SENTENCE_LENGTH - 1, MAX_SENTENCE_LENGTH]);
    for (const { start, end } of sentences) expect(text.slice(start, end).isWellFormed()).toBe(true);
  });

  it('keeps its pieces in one paragraph, and counts on', () => {
    const text = `${words(2 * MAX_SENTENCE_LENGTH)}. The harbour opened.\nIt rained.`;
    const found = findSentences(text);
    expect(found.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 0, 0, 0, 1]);
  });
});
