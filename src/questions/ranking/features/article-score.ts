import type { Rule } from '../../model/feature.ts';

/** Its article as a whole fits the question. */
export const articleScore: Rule = {
  name: 'article-score',
  says: 'stands in an article about it',
  vote: (candidate) => candidate.articleScore,
};
