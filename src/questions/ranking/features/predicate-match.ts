import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share, strengthsOf } from '../term-match.ts';

/**
 * Share of the question's terms other than names that are matched, weighted by idf within the article: what was done,
 * regardless of by whom.
 */
export const predicateMatch: Rule = defineFeature({
  name: 'predicate-match',
  says: 'tells of what is asked about',
  value: (candidate, question) =>
    share(
      strengthsOf(candidate),
      candidate.article.ownIdf.map((idf, i) => (question.terms[i]!.isName ? 0 : idf)),
    ),
});
