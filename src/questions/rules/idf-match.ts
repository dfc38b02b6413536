import { share, strengthsOf } from '../match-mass.ts';
import type { Rule } from '../rule.ts';

/** The share of the question's words found, rare words of the library weighing more. */
export const idfMatch: Rule = {
  name: 'idf-match',
  says: "holds the question's words",
  vote: (candidate) => share(strengthsOf(candidate), candidate.article.idf),
};
