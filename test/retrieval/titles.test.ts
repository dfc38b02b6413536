import { describe, expect, test } from 'vitest';
import { NameFinder } from '../../src/retrieval/titles.ts';

const LONG = `Ferry ${'of the long grey coast '.repeat(5)}sinks`.slice(0, 120);
const finder = new NameFinder([LONG, 'Ada Lind', 'Jonas Holm'].map((name) => ({ name, value: name })));

describe('a likeness search over names', () => {
  test('finds what is like the typed name, all in order when nothing is typed', () => {
    expect(finder.find('ada lnid', 3)).toEqual(['Ada Lind']);
    expect(finder.find(' ', 2)).toEqual([LONG, 'Ada Lind']);
  });

  test.each([119, 120, 121, 5000])('looks at 120 characters of %i that are typed', (count) => {
    expect(finder.find(LONG.padEnd(count, 'z').slice(0, count), 1)).toEqual([LONG]);
  });
});
