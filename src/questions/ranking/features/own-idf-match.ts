import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share, strengthsOf } from '../term-match.ts';

/** The same, but rare within the article: its hero's name stands everywhere in it and tells no sentence from another. */
export const ownIdfMatch: Rule = defineFeature({
  name: 'own-idf-match',
  says: "holds those of the question's words that are rare in its article",
  value: (candidate) => share(strengthsOf(candidate), candidate.article.ownIdf),
});
