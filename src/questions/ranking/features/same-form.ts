import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share, strengthsOf } from '../term-match.ts';

/**
 * Share of the question's words that occur in the same form: "reopened" matches "reopened" better than "opening" does.
 */
export const sameForm: Rule = defineFeature({
  name: 'same-form',
  says: "holds the question's words in the very form",
  value: (candidate, question) => {
    const strengths = strengthsOf(candidate);
    const { passage } = candidate;
    const typed = question.terms.map(({ key }, i) => (strengths[i] === 1 && passage.keys.includes(key) ? 1 : 0));
    return share(typed, candidate.article.ownIdf);
  },
});
