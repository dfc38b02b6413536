import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { shareLacking, strengthsOf } from '../term-match.ts';

/** The preceding sentence contains the question's terms that this one lacks: its subject need not be named again. */
export const restBefore: Rule = defineFeature({
  name: 'rest-before',
  says: 'follows a sentence with what it lacks of the question',
  value: (candidate) => {
    const { passage, article } = candidate;
    return shareLacking(strengthsOf(candidate), [article.strengths[passage.sentence.index - 1]], article.ownIdf);
  },
});
