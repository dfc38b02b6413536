import { describe, expect, it } from 'vitest';
import { PrefixIndex } from '../../../src/retrieval/inverted-index/prefix-index.ts';

/**
 * A four-letter prefix that repeats after 456,976 numbers, followed by the number: many prefixes with several terms
 * each.
 */
const termOf = (id: number) => {
  const letters = Array.from({ length: 4 }, (_, place) =>
    String.fromCharCode(97 + (Math.floor(id / 26 ** place) % 26)),
  );
  return `${letters.join('')}x${id % 3}`;
};

describe('an index of prefixes', () => {
  it('finds the terms that share five letters, shorter ones not at all', () => {
    const terms = ['explain', 'explan', 'explor', 'gate'];
    const index = new PrefixIndex((id) => terms[id]!);
    terms.forEach((_, id) => {
      index.add(id);
    });
    expect(index.sharingPrefix('explanatori').toSorted()).toEqual(['explain', 'explan']);
    expect(index.sharingPrefix('gate')).toEqual([]);
    expect(index.sharingPrefix('bridge')).toEqual([]);
    index.remove(3);
    index.remove(0);
    expect(index.sharingPrefix('explain')).toEqual(['explan']);
  });

  it('keeps every term when it grows, and loses exactly those that are removed', () => {
    const index = new PrefixIndex(termOf);
    const ids = Array.from({ length: 900 }, (_, id) => id);
    for (const id of ids) index.add(id);
    for (const id of ids) if (id % 4 === 0) index.remove(id);
    for (const id of ids.filter((each) => each % 7 === 0)) {
      const expected = ids.filter((other) => other % 4 !== 0 && termOf(other).slice(0, 5) === termOf(id).slice(0, 5));
      expect(index.sharingPrefix(termOf(id)).toSorted()).toEqual(expected.map(termOf).toSorted());
    }
  });
});
