import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chronologyOf } from '../../../src/digest/chronology/chronology.ts';
import { byTime } from '../../../src/digest/chronology/newest.ts';
import { newestReport } from '../../../src/digest/chronology/newest-report.ts';
import type { Reading } from '../../../src/domain/article.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { article } from '../../articles.ts';

function reading(title: string, ingestedAt: string, publishedAt?: string): Reading {
  return { article: article('x', { title, ingestedAt, publishedAt }), sentences: [], quotes: [], mentions: [] };
}

test('by day of publication, else of arrival; of one day the last that came is first', () => {
  const library = new Catalogue();
  for (const each of [
    reading('old', '2031-05-09T00:00:00Z', '2031-05-01'),
    reading('undated', '2031-05-03T10:00:00Z'),
    reading('same day', '2031-05-04T10:00:00Z', '2031-05-03T23:00:00Z'),
    reading('new', '2031-05-04T11:00:00Z', '2031-05-04'),
  ])
    library.add(each);
  const titles = () =>
    chronologyOf(library)
      .newestFirst()
      .map((r) => r.article.title);
  expect(titles()).toEqual(['new', 'same day', 'undated', 'old']);
  expect(newestReport(library)?.article.title).toBe('new');
  library.remove(newestReport(library)!.article.id);
  expect(titles()).toEqual(['same day', 'undated', 'old']);
  expect(newestReport(library)?.article.title).toBe('same day');
});

test('stays in order whatever comes and goes', () => {
  const day = fc.integer({ min: 1, max: 9 }).map((n) => `2031-05-0${n}`);
  const changes = fc.array(fc.record({ title: fc.constantFrom(...'abcdefgh'), day, goes: fc.boolean() }));
  fc.assert(
    fc.property(changes, (changes) => {
      const library = new Catalogue();
      for (const { title, day, goes } of changes) {
        const changed = reading(title, `${day}T00:00:00Z`, day);
        if (goes) library.remove(changed.article.id);
        else library.add(changed);
        const expected = library.readings().toSorted((a, b) => byTime(a.article, b.article));
        expect(chronologyOf(library).oldestFirst()).toEqual(expected);
        expect(chronologyOf(library).newestFirst()).toEqual(expected.toReversed());
      }
    }),
  );
});
