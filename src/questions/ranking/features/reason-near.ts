import { maxOf } from '../../../domain/extremes.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share } from '../term-match.ts';

/**
 * Is next to a sentence that matches the question, when a reason is asked for: reasons are usually given next to what
 * they explain.
 */
export const reasonNear: Rule = defineFeature({
  name: 'reason-near',
  says: 'stands beside what is to be explained',
  value: ({ passage, article }) => {
    const { index } = passage.sentence;
    const beside = [article.strengths[index - 1], article.strengths[index + 1]];
    return maxOf(beside.map((row) => (row ? share(row, article.idf) : 0)));
  },
});
