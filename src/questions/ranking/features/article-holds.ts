import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share } from '../term-match.ts';

/** Share of the question's terms that occur anywhere in the article. */
export const articleHolds: Rule = defineFeature({
  name: 'article-holds',
  says: "stands in an article that holds the question's words",
  value: (candidate) => share(candidate.article.anywhere, candidate.article.idf),
});
