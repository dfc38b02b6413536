import { describe, expect, it } from 'vitest';
import { dateWindows, WINDOW_LIMIT } from '../../src/text/dates/date-windows.ts';
import { RUN_LIMIT } from '../../src/text/names/name-runs.ts';
import { findNames } from '../../src/text/names/names.ts';
import { MAX_APPOSITION_WORDS } from '../../src/text/names/roles.ts';
import { findSentences } from '../../src/text/sentences.ts';

const namesIn = (text: string) => findNames(text, findSentences(text));

describe('an apposition', () => {
  /** "a mayor of w w w …" of so many words. */
  const apposition = (words: number) => `a mayor of ${Array.from({ length: words - 3 }, () => 'wet').join(' ')}`;
  const rolesWith = (words: number) => namesIn(`Ada Lind, ${apposition(words)}, left.`)[0]?.roles ?? [];

  it.each([MAX_APPOSITION_WORDS - 1, MAX_APPOSITION_WORDS])('of %i words is a role', (words) => {
    expect(rolesWith(words)).toHaveLength(1);
  });

  it(`of ${MAX_APPOSITION_WORDS + 1} words is a clause`, () => {
    expect(rolesWith(MAX_APPOSITION_WORDS + 1)).toHaveLength(0);
  });
});

describe('a run of capitalised words', () => {
  /** "Velma Velmb Velmc … Council". */
  const run = (words: number) =>
    [...Array.from({ length: words - 1 }, (_, i) => `Velm${String.fromCharCode(97 + i)}`), 'Council'].join(' ');
  const namesOf = (words: number) => namesIn(`They met the ${run(words)} again.`).map(({ end, start }) => end - start);

  it.each([RUN_LIMIT - 1, RUN_LIMIT])('of %i words is one name', (words) => {
    expect(namesOf(words)).toEqual([run(words).length]);
  });

  it(`of ${RUN_LIMIT + 1} words is not`, () => {
    expect(namesOf(RUN_LIMIT + 1)).not.toContain(run(RUN_LIMIT + 1).length);
  });
});

describe('a window for the date parser', () => {
  const windowsOf = (text: string) => dateWindows(text, findSentences(text), []);
  /** Two dates with so much between them that the window around both has the wanted length. */
  const twoDates = (length: number) => {
    const [first, last] = ['4 May it rained ', ' 5 June'];
    return `${first}${'x '.repeat(length).slice(0, length - first.length - last.length)}${last}`;
  };

  it('holds neighbouring dates together', () => {
    expect(windowsOf('It rained on 4 May and on 5 June there.')).toHaveLength(1);
  });

  it('parts dates that are far apart', () => {
    expect(windowsOf(twoDates(WINDOW_LIMIT))).toHaveLength(2);
  });

  it('never grows beyond its limit, however many dates follow one another', () => {
    const windows = windowsOf('4 May, '.repeat(100));
    expect(windows.length).toBeGreaterThan(1);
    for (const { start, end } of windows) expect(end - start).toBeLessThanOrEqual(WINDOW_LIMIT);
    expect(Math.max(...windows.map(({ start, end }) => end - start))).toBeGreaterThan(WINDOW_LIMIT / 2);
  });
});
