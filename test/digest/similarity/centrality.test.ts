import { expect, test } from 'vitest';
import { centralities } from '../../../src/digest/similarity/centrality.ts';

test('a sentence is central by what it shares with others, the most central counts 1', () => {
  const [shared, alone, half] = centralities([['ferry', 'storm'], ['cake'], ['ferry', 'storm', 'cat', 'dog']]);
  expect(shared).toBe(1);
  expect(alone).toBe(0);
  expect(half).toBeCloseTo(Math.sqrt(2) / Math.sqrt(4));
});

test('nothing shared, no terms, no sentences', () => {
  expect(centralities([['a'], ['b'], []])).toEqual([0, 0, 0]);
  expect(centralities([])).toEqual([]);
});
