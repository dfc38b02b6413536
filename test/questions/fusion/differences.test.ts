import { describe, expect, it } from 'vitest';
import { areDifferent } from '../../../src/questions/fusion/differences.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

function differ(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => {
    const reading = readArticle(article(text));
    return { reading, span: { start: 0, end: text.length } };
  });
  return areDifferent(a!, b!);
}

describe('two passages differ', () => {
  it.each([
    ['in a quotation', '"We sold the lock," said Tove Brekke.', '"We kept the lock," said Tove Brekke.'],
    ['in what a quotation denies', '"We will open," said Tove Brekke.', '"We will not open," said Tove Brekke.'],
    ['in a number', 'The crane lifted 14 boats.', 'The crane lifted 16 boats.'],
    ['in a number in words', 'The crane lifted twelve boats.', 'The crane lifted 13 boats.'],
    ['in a day', 'The crane came on Monday.', 'The crane came on Tuesday.'],
    ['in a denial', 'The council voted for the crane.', 'The council never voted for the crane.'],
  ])('%s', (_, one, other) => {
    expect(differ(one, other)).toBe(true);
    expect(differ(other, one)).toBe(true);
  });
});

describe('two passages do not differ', () => {
  it.each([
    ['if they are the same', '"We sold it," said Tove Brekke.', '“We sold it”, said Tove Brekke.'],
    [
      'if one quotation is cut',
      '"We sold it in May for a song," said Tove Brekke.',
      '"We sold it in May," said Brekke.',
    ],
    ['if one leaves a number out', 'The crane lifted 14 boats.', 'The crane lifted the boats.'],
    ['if a number is written in words', 'The crane lifted twelve boats.', 'The crane lifted 12 boats.'],
    ['in other words', 'The crane lifted the old boats.', 'A crane hoisted the old boats.'],
  ])('%s', (_, one, other) => {
    expect(differ(one, other)).toBe(false);
    expect(differ(other, one)).toBe(false);
  });
});
