import { expect, test } from 'vitest';
import { nextPage, pageOf } from '../../../src/app/answers/paging.ts';

test.each([
  [1, ['a', 'b'], 1, 2, false],
  [2, ['c', 'd'], 3, 4, false],
  [3, ['e'], 5, 5, true],
])('page %i of five items, two per page', (page, items, from, to, isLast) => {
  expect(pageOf(['a', 'b', 'c', 'd', 'e'], page, 2)).toEqual({ items, from, to, isLast, pages: 3 });
});

test('a page past the end is refused', () => {
  expect(() => pageOf(['a', 'b'], 2, 2)).toThrow('There is one page; "page" 2 is none of them.');
  expect(() => pageOf(['a', 'b', 'c'], 3, 2)).toThrow('There are 2 pages');
  expect(pageOf([], 1, 2)).toMatchObject({ items: [], isLast: true });
});

test('the next page repeats the options', () => {
  expect(nextPage('quotes', { about: 'tide', speaker: undefined, page: 2 }, 2, 7)).toEqual({
    kind: 'choices',
    command: 'quotes',
    option: 'page',
    options: { about: 'tide' },
    items: [{ label: 'The next 7', value: '3', message: { key: 'next-items', values: { count: 7 } } }],
  });
});
