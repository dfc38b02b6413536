import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share, strengthsOf } from '../term-match.ts';
import { expectedType } from './expected-type.ts';

/**
 * Contains the expected answer type but few of the question's words: when words fail to match, the type is more
 * informative.
 */
export const typedAlone: Rule = defineFeature({
  name: 'typed-alone',
  says: "holds the kind of thing that is asked for, if few of the question's words",
  value: (candidate, question) =>
    expectedType.value(candidate, question) * (1 - share(strengthsOf(candidate), candidate.article.ownIdf)),
});
