import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/** Its article as a whole fits the question. */
export const articleScore: Rule = defineFeature({
  name: 'article-score',
  says: 'stands in an article about it',
  value: (candidate) => candidate.articleScore,
});
