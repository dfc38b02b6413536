import { describe, expect, it } from 'vitest';
import { ScoreSums } from '../../src/retrieval/score-sums.ts';

const bySum = (_: number, share: number) => share;

describe('sums of scores', () => {
  it('return the best relative to the largest, the lower number first among equals, and reset', () => {
    const sums = new ScoreSums();
    sums.reserve(10);
    for (const [number, amount] of [
      [7, 1],
      [3, 2],
      [7, 1],
      [5, 4],
      [9, 9],
    ] as const)
      sums.add(number, amount);
    sums.clear(8, 10);
    expect(sums.takeBest(2, bySum)).toEqual([
      { number: 5, rating: 1 },
      { number: 3, rating: 0.5 },
    ]);
    expect(sums.takeBest(2, bySum)).toEqual([]);
    sums.reserve(2_000);
    sums.add(1_999, 3);
    sums.add(1_998, 1);
    expect(sums.takeBest(1, (number, share) => (number === 1_998 ? 1 + share : share))).toEqual([
      { number: 1_998, rating: 1 + 1 / 3 },
    ]);
  });
});
