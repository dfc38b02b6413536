import { describe, expect, test } from 'vitest';
import { dayRange, isWithin } from '../../../src/app/answers/days.ts';

describe('day ranges', () => {
  test.each([
    ['2031-05-03', {}, true],
    ['2031-05-03', { since: '2031-05-03' }, true],
    ['2031-05-03', { since: '2031-05-04' }, false],
    ['2031-05-03', { since: '2031-05' }, true],
    ['2031-05-03', { until: '2031-05-02' }, false],
    ['2031-05-03', { until: '2031-05-03' }, true],
    ['2031-05-31', { until: '2031-05' }, true],
    ['2031-06-01', { until: '2031-05' }, false],
    ['2031-12-31', { since: '2031', until: '2031' }, true],
    ['2032-01-01', { since: '2031', until: '2031' }, false],
  ])('%s in %j: %s', (day, range, within) => {
    expect(isWithin(day, dayRange(range))).toBe(within);
  });

  test.each(['May', '2031-13', '2031-05-32', '2031-5-3', '31', ''])('%j is not a day', (since) => {
    expect(() => dayRange({ since })).toThrow('"since" takes a day');
  });

  test('a range that ends before it begins is refused, a range of one month is not', () => {
    expect(() => dayRange({ since: '2031-06-01', until: '2031-05' })).toThrow('is after');
    expect(dayRange({ since: '2031-05-20', until: '2031-05' })).toEqual({ since: '2031-05-20', until: '2031-05' });
  });
});
