import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share } from '../term-match.ts';

/** The next sentence matches the question's words. */
export const beforeMatch: Rule = defineFeature({
  name: 'before-match',
  says: 'leads to a sentence that holds what is asked about',
  value: ({ passage, article }) => {
    const next = article.strengths[passage.sentence.index + 1];
    return next ? share(next, article.idf) : 0;
  },
});
