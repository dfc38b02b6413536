import { describe, expect, it } from 'vitest';
import { BUSINESS_PERIODS } from '../../src/text/dates/business-periods.ts';
import { findDates } from '../../src/text/dates/dates.ts';
import { HOLIDAYS } from '../../src/text/dates/holidays.ts';
import { LOOSE_DATES } from '../../src/text/dates/loose-dates.ts';
import { PERIODS } from '../../src/text/dates/periods.ts';
import { RELATIVE_DATES } from '../../src/text/dates/relative-dates.ts';
import { fold } from '../../src/text/fold.ts';
import { findNames } from '../../src/text/names/names.ts';
import { findNumbers } from '../../src/text/numbers/numbers.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { wordsIn } from '../../src/text/words.ts';
import { cpuTimeOf } from '../cpu-time.ts';
import { READER_PIECES } from '../fuzz/hostile/pieces.ts';

/** Characters of one hostile text. A pattern that is quadratic in it takes some 5 * 10^8 steps, a cubic one never ends. */
const LENGTH = 22_500;
/** Milliseconds of processor time: far above what linear work needs (some tens), below what a quadratic pattern needs. */
const MAX_CPU_MS = 1_125;

const READERS: ReadonlyArray<readonly [string, (text: string) => unknown]> = [
  ['words', wordsIn],
  ['folding', fold],
  ['sentences', findSentences],
  ['names', (text) => findNames(text, findSentences(text))],
  ['dates', (text) => findDates(text, findSentences(text), '2025-08-20')],
  ['numbers', (text) => findNumbers(text, findSentences(text))],
];

const repeated = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length));

describe.each(READERS)('%s stay linear', (_, read) => {
  it.each(READER_PIECES)('on %j over and over', (piece) => {
    const hostile = repeated(piece);
    expect(cpuTimeOf(() => read(hostile))).toBeLessThan(MAX_CPU_MS);
  });
});

describe('patterns of dates stay linear', () => {
  const patterns = [...RELATIVE_DATES, ...BUSINESS_PERIODS, ...PERIODS, HOLIDAYS, ...LOOSE_DATES].map(
    ({ pattern }) => pattern,
  );

  it('there are as many as the lists hold', () => {
    expect(patterns).toHaveLength(30);
    expect(patterns.every((pattern) => pattern.global)).toBe(true);
  });

  it.each(patterns)('%s', (pattern) => {
    const search = () => {
      for (const piece of READER_PIECES) repeated(piece).replaceAll(pattern, '');
    };
    expect(cpuTimeOf(search)).toBeLessThan(MAX_CPU_MS);
  });
});
