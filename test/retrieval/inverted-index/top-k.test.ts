import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topK } from '../../../src/retrieval/inverted-index/top-k.ts';

const byWorth = (a: { worth: number; key: number }, b: { worth: number; key: number }) =>
  a.worth > b.worth || (a.worth === b.worth && a.key < b.key);

describe('the top k', () => {
  it('are the first of all when sorted, however few or many are wanted', () => {
    const worths = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
    fc.assert(
      fc.property(worths, fc.integer({ min: 0, max: 70 }), (given, most) => {
        const items = given.map((worth, key) => ({ worth, key }));
        const sorted = [...items].sort((a, b) => b.worth - a.worth || a.key - b.key);
        expect(topK(items, most, byWorth)).toEqual(sorted.slice(0, most));
      }),
    );
  });

  it('leaves the items in their order', () => {
    const items = [1, 3, 2];
    topK(items, 2, (a, b) => a > b);
    expect(items).toEqual([1, 3, 2]);
  });
});
