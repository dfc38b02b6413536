import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Trigrams } from '../../src/text/trigrams.ts';

describe('trigrams', () => {
  it('tell of most words that they are not there', () => {
    const trigrams = new Trigrams('The ferry left the harbour at dawn.');
    expect(trigrams.mayHold('harbour')).toBe(true);
    expect(['christmas', 'monday', 'harbours'].filter((word) => trigrams.mayHold(word))).toEqual([]);
  });

  it('never deny what is there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length + 1);
        return new Trigrams(text).mayHold(text.slice(start, start + length));
      }),
    );
  });
});
