import { expect, test } from 'vitest';
import { termsOfText } from '../../../src/retrieval/analysis/text-terms.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

test('the terms of a text are those of each sentence, each term kept once', () => {
  const { distinct, words, starts } = termsOfText(
    readArticle(article('The ferry sails.\nThe ferries sail, and sail.', { title: 'Ferry' })),
  );
  expect(distinct).toEqual(['the', 'ferri', 'sail', 'and']);
  expect([...words]).toEqual([0, 1, 2, 0, 1, 2, 3, 2]);
  expect([...starts]).toEqual([0, 3, 8]);
});
