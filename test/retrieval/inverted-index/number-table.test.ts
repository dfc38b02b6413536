import { expect, test } from 'vitest';
import { NumberTable } from '../../../src/retrieval/inverted-index/number-table.ts';

test('a table of numbers grows to any key and holds 0 where nothing was set', () => {
  const table = new NumberTable();
  table.set(3, 7);
  table.set(100_000, 9);
  table.add(3, 2);
  table.add(500, 1);
  expect([3, 4, 500, 100_000, 100_001, 5_000_000].map((key) => table.get(key))).toEqual([9, 0, 1, 9, 0, 0]);
});
