import { expect, test } from 'vitest';
import { keyNames } from '../../../src/digest/summary/key-names.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const TEXT = [
  'By Nils Berg',
  'Mayor Ada Lind closed the harbour.',
  'Ships waited.',
  'Gulls slept.',
  'Cakes were sold.',
  'Jonas Holm rowed. Holm came back. Holm rowed again. Holm slept.',
].join('\n\n');

test('names by how often and how early they stand, not those of a byline', () => {
  const reading = readArticle(article(TEXT));
  expect(keyNames([reading], 5)).toEqual([
    { name: 'Jonas Holm', kind: 'person', count: 4 },
    { name: 'Ada Lind', kind: 'person', count: 1 },
  ]);
  expect(keyNames([reading], 1).map(({ name }) => name)).toEqual(['Jonas Holm']);
});

test('an early mention counts like three', () => {
  const twice = TEXT.replace('Holm rowed again. Holm slept.', '');
  expect(keyNames([readArticle(article(twice))], 1)[0]?.name).toBe('Ada Lind');
});

test('over several articles the same name counts together', () => {
  const readings = ['Ada Lind rowed.', 'Ada Lind slept.'].map((text) => readArticle(article(text)));
  expect(keyNames(readings, 5)).toEqual([{ name: 'Ada Lind', kind: 'person', count: 2 }]);
});
