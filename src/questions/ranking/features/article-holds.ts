import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share } from '../term-match.ts';

/** The share of the question's words that its article holds anywhere. */
export const articleHolds: Rule = defineFeature({
  name: 'article-holds',
  says: "stands in an article that holds the question's words",
  value: (candidate) => share(candidate.article.anywhere, candidate.article.idf),
});
