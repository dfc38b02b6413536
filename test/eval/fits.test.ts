import { describe, expect, it } from 'vitest';
import { type Choice, fitWeights, heldOut, meanWorth } from './listwise.ts';
import { fitLogistic, type Sample } from './logistic.ts';
import { tokenF1 } from './token-f1.ts';

describe('the listwise fit', () => {
  /** The first feature tells the right candidate, the second tells nothing. */
  const choices: Choice[] = Array.from({ length: 12 }, (_, i) => ({
    group: `article ${i}`,
    rows: [
      [[1, i % 3]],
      [
        [0, 1],
        [1, 1],
      ],
      [[1, (i + 1) % 3]],
    ],
    worth: [0, 1, 0],
    share: 1,
  }));

  it('finds the feature that tells, also on articles it has not seen', () => {
    const weights = fitWeights(choices, 2);
    expect(weights[0]).toBeGreaterThan(1);
    expect(Math.abs(weights[1]!)).toBeLessThan(weights[0]! / 4);
    expect(meanWorth(choices, weights)).toBe(1);
    expect(heldOut(choices, 2)(choices)).toBe(1);
    expect(meanWorth(choices, [-1, 0])).toBe(0);
  });
});

describe('the logistic fit', () => {
  it('weighs what tells and leaves the rest', () => {
    const samples: Sample[] = Array.from({ length: 40 }, (_, i) => ({
      values: [i % 2, (i >> 1) % 2],
      isTrue: i % 2 === 1,
      share: 1,
    }));
    const { weights, bias } = fitLogistic(samples);
    expect(weights[0]).toBeGreaterThan(3);
    expect(Math.abs(weights[1]!)).toBeLessThan(0.5);
    expect(bias).toBeLessThan(-1);
  });

  it('leaves to what is known before what that explains', () => {
    const samples: Sample[] = Array.from({ length: 40 }, (_, i) => ({
      values: [i % 2],
      isTrue: i % 2 === 1,
      share: 1,
      offset: i % 2 === 1 ? 9 : -9,
    }));
    expect(Math.abs(fitLogistic(samples).weights[0]!)).toBeLessThan(1);
  });
});

describe('token F1', () => {
  it('compares words without case, marks and articles', () => {
    expect(tokenF1('the red gate.', 'Red gate')).toBe(1);
    expect(tokenF1('red gate', 'red')).toBeCloseTo(2 / 3);
    expect(tokenF1('gate gate', 'gate')).toBeCloseTo(2 / 3);
    expect(tokenF1('door', 'gate')).toBe(0);
  });
});
