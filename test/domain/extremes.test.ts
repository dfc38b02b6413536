import { expect, test } from 'vitest';
import { maxOf, minOf } from '../../src/domain/extremes.ts';

test('the smallest and the largest of any number of values', () => {
  const many = Array.from({ length: 300_000 }, (_, i) => (i * 7_919) % 300_007);
  expect(minOf(many)).toBe(0);
  expect(maxOf(many)).toBe(300_006);
  expect([minOf([3, -1, 2]), maxOf([3, -1, 2])]).toEqual([-1, 3]);
});

test('of no values: the bound', () => {
  expect([minOf([]), maxOf([]), maxOf([], 0), maxOf([-2], 0)]).toEqual([
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
    0,
  ]);
});
