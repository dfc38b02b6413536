import { expect, it } from 'vitest';
import { libraryBudget } from '../../../src/app/runtime/memory-budget.ts';

const MIB = 2 ** 20;

it.each([
  [4144, 2811],
  [304, 123],
  [150, 16],
  [64, 16],
])('a heap of %i MB has about %i MB for libraries', (heap, libraries) => {
  expect(Math.round(libraryBudget(heap * MIB) / MIB)).toBe(libraries);
});
