import { describe, expect, it } from 'vitest';
import { chunkStart, chunksOf } from '../../../src/text/grammar/chunks.ts';
import { tag } from '../../../src/text/grammar/pos-tagger.ts';

const tagged = (sentence: string) => tag(sentence, { start: 0, end: sentence.length });

describe('chunksOf', () => {
  const sentence = 'The smith’s iron gate and a hundred old barns burned in her quarry.';
  const words = (from?: number) => {
    const tokens = tagged(sentence);
    return chunksOf(tokens, from).map(([a, b]) => sentence.slice(tokens[a]!.start, tokens[b - 1]!.end));
  };

  it('returns determiners with the adjectives, possessors and nouns after them', () => {
    expect(words()).toEqual(['The smith’s iron gate', 'a hundred old barns', 'her quarry']);
  });

  it('begins at a given token', () => {
    expect(words(2)).toEqual(['iron gate', 'a hundred old barns', 'her quarry']);
  });

  it('returns no determiner without a noun', () => {
    expect(chunksOf(tagged('They saw the.'))).toEqual([]);
  });
});

describe('chunkStart', () => {
  it.each([
    ['They saw the old gate', 2],
    ['They', 0],
    ['They saw', 2],
    ['the smith the iron gate', 2],
  ])('of what ends "%s" is %i', (sentence, start) => {
    const tokens = tagged(sentence);
    expect(chunkStart(tokens, tokens.length)).toBe(start);
  });
});
