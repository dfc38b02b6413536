import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/**
 * Share of the question's word bigrams, function words included, that occur in the sentence: "was born", "left for".
 */
export const wording: Rule = defineFeature({
  name: 'wording',
  says: "has the question's wording",
  value: ({ passage: { terms } }, { pairs }) => {
    let wanted = 0;
    for (const seconds of pairs.values()) wanted += seconds.size;
    if (wanted === 0) return 0;
    let found = 0;
    for (let i = 0; i + 1 < terms.length; i++) if (pairs.get(terms[i]!)?.has(terms[i + 1]!)) found++;
    return Math.min(1, found / wanted);
  },
});
