import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share, strengthsOf } from '../term-match.ts';

/** Share of the question's terms matched, weighted by idf in the library. */
export const idfMatch: Rule = defineFeature({
  name: 'idf-match',
  says: "holds the question's words",
  value: (candidate) => share(strengthsOf(candidate), candidate.article.idf),
});
