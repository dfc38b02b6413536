import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, percentile } from './percentiles.ts';

describe('percentile', () => {
  it('is the value of the nearest rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7, 3, 5], 0.5)).toBe(5);
    expect(percentile([7, 3, 5], 0)).toBe(3);
    expect(percentile([], 0.5)).toBe(0);
  });

  it('leaves at most the other share of the values above it', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (given, hundredths) => {
        const at = percentile(given, hundredths / 100);
        expect(given).toContain(at);
        expect(given.filter((value) => value > at).length).toBeLessThanOrEqual(
          given.length * (1 - hundredths / 100) + 1e-9,
        );
        expect(given.filter((value) => value < at).length).toBeLessThan(given.length * (hundredths / 100) + 1e-9);
      }),
    );
  });
});

describe('median and mean', () => {
  it('take the middle, or the mean of the two middle values', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 2, 4, 8])).toBe(6);
    expect(median([])).toBe(0);
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBe(0);
  });
});
