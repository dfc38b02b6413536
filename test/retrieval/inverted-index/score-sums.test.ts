import { describe, expect, it } from 'vitest';
import { ScoreSums } from '../../../src/retrieval/inverted-index/score-sums.ts';

const noBonus = () => 0;

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
    expect(sums.takeBest(2, 0, noBonus)).toEqual([
      { number: 5, rating: 1 },
      { number: 3, rating: 0.5 },
    ]);
    expect(sums.takeBest(2, 0, noBonus)).toEqual([]);
    sums.reserve(2_000);
    sums.add(1_999, 3);
    sums.add(1_998, 1);
    expect(sums.takeBest(1, 1, (number) => (number === 1_998 ? 1 : 0))).toEqual([{ number: 1_998, rating: 1 + 1 / 3 }]);
  });

  it('return nothing when all sums were reset', () => {
    const sums = new ScoreSums();
    sums.reserve(10);
    sums.add(3, 2);
    sums.clear(0, 10);
    expect(sums.takeBest(2, 1, () => 1)).toEqual([]);
  });

  it('ask no bonus for a number that could not be among the best with the largest one', () => {
    const sums = new ScoreSums();
    sums.reserve(10);
    [10, 9, 3, 5, 6].forEach((amount, number) => {
      sums.add(number, amount);
    });
    const asked: number[] = [];
    const best = sums.takeBest(2, 0.5, (number) => {
      asked.push(number);
      return number === 4 ? 0.5 : 0;
    });
    expect(best).toEqual([
      { number: 4, rating: 1.1 },
      { number: 0, rating: 1 },
    ]);
    expect(asked).toEqual([0, 1, 3, 4]);
  });
});
