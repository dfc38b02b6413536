import { expect, test } from 'vitest';
import { newestFirst } from '../../src/digest/newest.ts';
import type { Reading } from '../../src/domain/article.ts';
import { article } from '../articles.ts';

function reading(title: string, ingestedAt: string, publishedAt?: string): Reading {
  return { article: article('x', { title, ingestedAt, publishedAt }), sentences: [], quotes: [], mentions: [] };
}

test('by day of publication, else of arrival; of one day the last that came is first', () => {
  const readings = [
    reading('old', '2031-05-09T00:00:00Z', '2031-05-01'),
    reading('undated', '2031-05-03T10:00:00Z'),
    reading('same day', '2031-05-04T10:00:00Z', '2031-05-03T23:00:00Z'),
    reading('new', '2031-05-04T11:00:00Z', '2031-05-04'),
  ];
  expect(newestFirst(readings).map((r) => r.article.title)).toEqual(['new', 'same day', 'undated', 'old']);
  expect(readings[0]?.article.title).toBe('old');
});
