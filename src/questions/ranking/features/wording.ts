import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import type { Question } from '../../model/question.ts';

/**
 * Share of the question's word bigrams, function words included, that occur in the sentence: "was born", "left for".
 */
export const wording: Rule = defineFeature({
  name: 'wording',
  says: "has the question's wording",
  value: ({ passage: { terms } }, { pairs }) => {
    const wanted = sizeOf(pairs);
    if (wanted === 0) return 0;
    let found = 0;
    for (let i = 0; i + 1 < terms.length; i++) if (pairs.get(terms[i]!)?.has(terms[i + 1]!)) found++;
    return Math.min(1, found / wanted);
  },
});

type Pairs = Question['pairs'];

/** The number of pairs of the latest question: a hundred passages are judged for the same one. */
let latest: { readonly pairs: Pairs; readonly size: number } | undefined;

function sizeOf(pairs: Pairs): number {
  if (latest?.pairs !== pairs) latest = { pairs, size: [...pairs.values()].reduce((sum, { size }) => sum + size, 0) };
  return latest.size;
}
