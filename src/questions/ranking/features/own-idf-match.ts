import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share, strengthsOf } from '../term-match.ts';

/**
 * The share of the question's words found, words that are rare within the article weighing more: the name of whom an
 * article is about is in most of its sentences and tells none of them apart.
 */
export const ownIdfMatch: Rule = defineFeature({
  name: 'own-idf-match',
  says: "holds those of the question's words that are rare in its article",
  value: (candidate) => share(strengthsOf(candidate), candidate.article.ownIdf),
});
