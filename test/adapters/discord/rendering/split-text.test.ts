import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPoints } from '../../../../src/adapters/discord/rendering/split-text.ts';

/** With the `u` flag, matches lone surrogates only. */
const HALF_CHARACTER = /[\uD800-\uDFFF]/u;

const pieces = (text: string, room: number, starts: readonly number[] = []) => {
  const ends = cutPoints(text, { start: 0, end: text.length }, starts, (_, start, end) => end - start <= room);
  return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
};

describe('cutPoints', () => {
  it('cuts after the last sentence that fits', () => {
    expect(pieces('One two. Three. Four five six.', 18, [0, 9, 16])).toEqual(['One two. Three. ', 'Four five six.']);
  });

  it('cuts a longer sentence after a space', () => {
    expect(pieces('One two three four.', 10)).toEqual(['One two ', 'three ', 'four.']);
  });

  it('cuts a longer word between characters, never within one', () => {
    expect(pieces('ab👍cd', 3)).toEqual(['ab', '👍c', 'd']);
    expect(pieces('👍👍', 1)).toEqual(['👍', '👍']);
  });

  it('returns one piece for a text that fits, and none for an empty one', () => {
    expect(pieces('One.', 4)).toEqual(['One.']);
    expect(pieces('', 4)).toEqual([]);
  });

  it('loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 30 }), (text, room) => {
        const starts = [...text.matchAll(/\.\s/g)].map((m) => m.index + 2);
        const all = pieces(text, room, starts);
        expect(all.join('')).toBe(text);
        expect(all.every((piece) => piece.length > 0 && piece.length <= room)).toBe(true);
        expect(all.every((piece) => !HALF_CHARACTER.test(piece))).toBe(true);
      }),
    );
  });
});
