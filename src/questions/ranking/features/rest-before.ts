import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { shareLacking, strengthsOf } from '../term-match.ts';

/** The sentence before holds what this one lacks of the question: whom or what it goes on about need not be named again. */
export const restBefore: Rule = defineFeature({
  name: 'rest-before',
  says: 'follows a sentence with what it lacks of the question',
  value: (candidate) => {
    const { passage, article } = candidate;
    return shareLacking(strengthsOf(candidate), [article.strengths[passage.sentence.index - 1]], article.ownIdf);
  },
});
