import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { shareLacking, strengthsOf } from '../term-match.ts';

/** Number of preceding sentences in which a pronoun's antecedent is looked up. */
const BACK = 2;

/**
 * For a sentence that refers back ("he", "they", "this"): the share of the question's weight that it lacks and the
 * preceding sentences contain.
 */
export const carriedMatch: Rule = defineFeature({
  name: 'carried-match',
  says: 'goes on about what stands just before it',
  value: (candidate) => {
    const { passage, article } = candidate;
    if (!passage.pointsBack) return 0;
    const before = article.strengths.slice(Math.max(0, passage.sentence.index - BACK), passage.sentence.index);
    return shareLacking(strengthsOf(candidate), before, article.idf);
  },
});
