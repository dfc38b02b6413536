import { describe, expect, it } from 'vitest';
import { datelineOf } from '../../../src/app/ingestion/dateline.ts';

describe('the day at the beginning of a text', () => {
  it.each([
    ['VELM, March 3, 2031 (Gull) — The lock opened.', '2031-03-03'],
    ['Lock opens\n\nNORRHAVN, 3 March 2031 – The lock opened.', '2031-03-03'],
    ['VELM (Mar. 3, 2031) -- The lock opened.', '2031-03-03'],
    ['Lock opens\nBy Una Brandt\nMonday, 3 March 2031\nThe lock opened.', '2031-03-03'],
    ['Lock opens\nPublished: March 3, 2031 at 10:20\nThe lock opened.', '2031-03-03'],
  ])('is read in %j', (text, day) => {
    expect(datelineOf(text, undefined)).toBe(day);
    expect(datelineOf(text, '2035-01-01')).toBe(day);
  });

  it.each([
    ['2031-05-06', '2031-03-03'],
    ['2031-03-03', '2031-03-03'],
    ['2031-03-02', '2031-03-03'],
    ['2031-03-01', '2030-03-03'],
    ['2031-01-10', '2030-03-03'],
  ])('is of the year before the post of %s, where it has no year', (postedOn, day) => {
    expect(datelineOf('VELM, March 3 (Gull) — The lock opened.', postedOn)).toBe(day);
  });

  it.each([
    ['a dateline without a year and without a post', 'VELM, March 3 (Gull) — The lock opened.'],
    ['a day inside a sentence', 'The lock of VELM, which opened on March 3, 2031 - a Monday - is shut.'],
    ['a day that somebody is quoted with', 'Lind said: “March 3, 2031 – that was the day.”'],
    ['a line far below', `${'A line.\n'.repeat(8)}3 March 2031\n`],
    ['an impossible day', '31 February 2031\nThe lock opened.'],
    ['nothing', ''],
  ])('is not guessed from %s', (_, text) => {
    expect(datelineOf(text, undefined)).toBeUndefined();
  });
});
