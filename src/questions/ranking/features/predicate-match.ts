import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { strengthsOf } from '../term-match.ts';

/**
 * Share of the question's terms other than names that are matched, weighted by idf within the article: what was done,
 * regardless of by whom.
 */
export const predicateMatch: Rule = defineFeature({
  name: 'predicate-match',
  says: 'tells of what is asked about',
  value: (candidate, { terms }) => {
    const { ownIdf } = candidate.article;
    const strengths = strengthsOf(candidate);
    let matched = 0;
    let all = 0;
    for (let i = 0; i < terms.length; i++) {
      if (terms[i]!.isName) continue;
      matched += ownIdf[i]! * strengths[i]!;
      all += ownIdf[i]!;
    }
    return all > 0 ? matched / all : 0;
  },
});
