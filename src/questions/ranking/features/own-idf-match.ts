import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share, strengthsOf } from '../term-match.ts';

/**
 * Share of the question's terms matched, weighted by idf within the article: the name of an article's subject occurs in
 * most of its sentences and does not distinguish between them.
 */
export const ownIdfMatch: Rule = defineFeature({
  name: 'own-idf-match',
  says: "holds those of the question's words that are rare in its article",
  value: (candidate) => share(strengthsOf(candidate), candidate.article.ownIdf),
});
