import { share } from '../match-mass.ts';
import type { Rule } from '../rule.ts';

/** The share of the question's words that its article holds anywhere. */
export const articleHolds: Rule = {
  name: 'article-holds',
  says: "stands in an article that holds the question's words",
  vote: (candidate) => share(candidate.article.anywhere, candidate.article.idf),
};
