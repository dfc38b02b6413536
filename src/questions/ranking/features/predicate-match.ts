import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share, strengthsOf } from '../term-match.ts';

/** The share of the question's words that are no names, rare ones of the article weighing more: what is done, not by whom. */
export const predicateMatch: Rule = defineFeature({
  name: 'predicate-match',
  says: 'tells of what is asked about',
  value: (candidate, question) =>
    share(
      strengthsOf(candidate),
      candidate.article.ownIdf.map((idf, i) => (question.terms[i]!.isName ? 0 : idf)),
    ),
});
