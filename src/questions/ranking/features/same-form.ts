import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { strengthsOf } from '../term-match.ts';

/**
 * Share of the question's words that occur in the same form: "reopened" matches "reopened" better than "opening" does.
 */
export const sameForm: Rule = defineFeature({
  name: 'same-form',
  says: "holds the question's words in the very form",
  value: (candidate, question) => {
    const { passage, article } = candidate;
    const strengths = strengthsOf(candidate);
    let typed = 0;
    let all = 0;
    for (const [i, { key }] of question.terms.entries()) {
      const weight = article.ownIdf[i]!;
      if (strengths[i] === 1 && passage.keys.includes(key)) typed += weight;
      all += weight;
    }
    return all > 0 ? typed / all : 0;
  },
});
