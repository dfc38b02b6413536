import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { shareLacking, strengthsOf } from '../term-match.ts';
import { expectedType } from './expected-type.ts';

/** Contains the expected answer type, and the next sentence contains the question's terms that this one lacks. */
export const restAfter: Rule = defineFeature({
  name: 'rest-after',
  says: 'has what is asked for and leads to what it lacks of the question',
  value: (candidate, question) => {
    if (expectedType.value(candidate, question) === 0) return 0;
    const { passage, article } = candidate;
    return shareLacking(strengthsOf(candidate), [article.strengths[passage.sentence.index + 1]], article.idf);
  },
});
