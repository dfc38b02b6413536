import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share, strengthsOf } from '../term-match.ts';

/** The share of the question's words found, rare words of the library weighing more. */
export const idfMatch: Rule = defineFeature({
  name: 'idf-match',
  says: "holds the question's words",
  value: (candidate) => share(strengthsOf(candidate), candidate.article.idf),
});
