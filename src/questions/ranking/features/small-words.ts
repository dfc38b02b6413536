import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share } from '../term-match.ts';

/** The share of the question's small words found ("he", "over", "not"), those that are rare in the article weighing more. */
export const smallWords: Rule = defineFeature({
  name: 'small-words',
  says: "holds the question's small words",
  value: ({ passage, article }, { functionTerms: smallTerms }) =>
    share(
      smallTerms.map((term) => (passage.terms.includes(term) ? 1 : 0)),
      article.smallIdf,
    ),
});
