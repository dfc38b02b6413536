import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/** The article's retrieval score for the question. */
export const articleScore: Rule = defineFeature({
  name: 'article-score',
  says: 'stands in an article about it',
  value: (candidate) => candidate.articleScore ?? 0,
});
