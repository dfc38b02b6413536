import { describe, expect, it } from 'vitest';
import { formatDate, formatGap } from '../../../../src/app/languages/english/dates.ts';
import { whenOf } from '../../../../src/digest/timeline/when.ts';

describe('formatDate', () => {
  it.each([
    ['2031-05-04', '4 May 2031'],
    ['2031-05', 'May 2031'],
    ['2031', '2031'],
    ['0987', '987'],
    ['2031-09-04/2031-09-06', '4 to 6 Sept 2031'],
    ['2031-09-30/2031-10-02', '30 Sept to 2 Oct 2031'],
    ['2030-12-30/2031-01-02', '30 Dec 2030 to 2 Jan 2031'],
    ['2031-09/2031-11', 'Sept to Nov 2031'],
    ['2030-12/2031-02', 'Dec 2030 to Feb 2031'],
    ['2014/2016', '2014 to 2016'],
    ['2030/2031-05-04', '2030 to 4 May 2031'],
    ['2031-05/2031-05-04', 'May 2031 to 4 May 2031'],
  ])('%s', (canonical, words) => {
    expect(formatDate(whenOf(canonical)!)).toBe(words);
  });
});

describe('formatGap', () => {
  const gap = (earlier: string, later: string) => formatGap(whenOf(earlier)!, whenOf(later)!);

  it.each([
    ['2031-05-04', '2031-05-04', ''],
    ['2031-05-04', '2031-05-05', ''],
    ['2031-05-04', '2031-05-06', '2 days later'],
    ['2031-05-04', '2031-05-24', '20 days later'],
    ['2031-05-04', '2031-05-25', '3 weeks later'],
    ['2031-05-04', '2031-07-18', '11 weeks later'],
    ['2031-05-04', '2031-07-19', '2 months later'],
    ['2031-05-04', '2033-05-03', '24 months later'],
    ['2031-05-04', '2033-05-04', '2 years later'],
    ['1987', '2031-05-04', '43 years later'],
    ['2031', '2031-05-04', ''],
    ['2031-05', '2031-06', ''],
  ])('from %s to %s', (earlier, later, words) => {
    expect(gap(earlier, later)).toBe(words);
  });
});
