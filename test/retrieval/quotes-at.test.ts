import { expect, test } from 'vitest';
import type { Quote, Reading } from '../../src/domain/article.ts';
import { quotesAt } from '../../src/retrieval/quotes-at.ts';
import { article } from '../articles.ts';

const quote = (first: number, last: number): Quote => ({
  parts: [{ start: first, end: last + 1 }],
  form: 'direct',
  open: false,
  nested: false,
  denied: false,
  sentences: [first, last],
  inferred: false,
});

test('the quotations of a sentence are all that overlap it, in the order of the Reading', () => {
  const quotes = [quote(0, 2), quote(1, 1), quote(2, 4)];
  const reading: Reading = { article: article('Ada Lind waited.'), sentences: [], quotes, mentions: [] };
  expect([0, 1, 2, 3, 5].map((sentence) => quotesAt(reading, sentence))).toEqual([
    [quotes[0]],
    [quotes[0], quotes[1]],
    [quotes[0], quotes[2]],
    [quotes[2]],
    [],
  ]);
});
