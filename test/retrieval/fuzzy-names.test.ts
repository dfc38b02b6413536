import { describe, expect, test } from 'vitest';
import { FuzzyNames } from '../../src/retrieval/fuzzy-names.ts';

const LONG = `Ferry ${'of the long grey coast '.repeat(5)}sinks`.slice(0, 120);
const finder = FuzzyNames.of([LONG, 'Ada Lind', 'Jonas Holm'].map((name) => ({ name, value: name })));

describe('a fuzzy search over names', () => {
  test('finds the name most like the typed one, and all in order when nothing is typed', () => {
    expect(finder.find('ada lnid', 3)).toEqual(['Ada Lind']);
    expect(finder.find(' ', 2)).toEqual([LONG, 'Ada Lind']);
  });

  test('compares the first 120 typed characters only', () => {
    const behind = (count: number) => `${'-'.repeat(count - 1)} Ada Lind`;
    expect(finder.find(behind(111), 1)).toEqual(['Ada Lind']);
    expect(finder.find(behind(112), 1)).toEqual(['Ada Lind']);
    expect(finder.find(behind(120), 1)).toEqual([]);
    expect(finder.find(behind(5000), 1)).toEqual([]);
  });
});
