import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceOf, tokeniseUtterance } from '../../../src/questions/analysis/tokenise.ts';
import { fragmentOf } from '../../../src/questions/model/utterance.ts';

describe('an utterance', () => {
  const utterance = tokeniseUtterance("Could you tell me what's new in Stoke-on-Trent, Ms. LIND?");

  it('has words as typed and folded, hyphenated ones whole', () => {
    expect(utterance.words.slice(-4).map(({ text }) => text)).toEqual(['in', 'Stoke-on-Trent', 'Ms', 'LIND']);
    expect(utterance.words.at(-1)).toMatchObject({ key: 'lind', start: 52, end: 56 });
  });

  it('has tokens as the index has them', () => {
    expect(utterance.tokens.slice(-6)).toMatchObject([
      { text: 'in', isStop: true },
      { text: 'Stoke', term: 'stoke', isStop: false },
      { text: 'on', isStop: true },
      { text: 'Trent', start: 41, end: 46 },
      { text: 'Ms' },
      { key: 'lind' },
    ]);
  });

  it('has the words for patterns, contractions expanded, without what people say before a question', () => {
    expect(utterance.patternWords.map(({ key }) => key)).toEqual([
      'what',
      'is',
      'new',
      'in',
      'stoke-on-trent',
      'ms',
      'lind',
    ]);
  });

  it('is not tokenised again', () => {
    expect(tokeniseUtterance(utterance)).toBe(utterance);
    expect(sliceOf(utterance, 0, utterance.text.length)).toBe(utterance);
  });

  it('has fragments with the words that are whole inside them', () => {
    const fragment = fragmentOf(utterance, utterance.text.indexOf('on-Trent'), utterance.text.length);
    expect(fragment.text).toBe('on-Trent, Ms. LIND?');
    expect(fragment.words.map(({ text }) => text)).toEqual(['Ms', 'LIND']);
    expect(fragment.tokens.map(({ text }) => text)).toEqual(['on', 'Trent', 'Ms', 'LIND']);
  });
});

const word = fc.constantFrom(
  'who',
  "what's",
  'tell',
  'me',
  'Lind',
  'co-owner',
  'U.S.',
  '1,200',
  'R&D',
  "Lind's",
  'über',
);
const gap = fc.constantFrom(' ', ', ', '? ', ' "', '" ', ' – ', '\n');

describe('a slice of an utterance', () => {
  it('is what tokenising its text gives', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const utterance = tokeniseUtterance(parts.flat().join(''));
        const { words } = utterance;
        const [first, last] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
        const [start, end] = [words[first]!.start, words[last]!.end];
        expect(sliceOf(utterance, start, end)).toEqual(tokeniseUtterance(utterance.text.slice(start, end)));
      }),
    );
  });
});
