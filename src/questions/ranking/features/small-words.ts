import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { share } from '../term-match.ts';

/** Share of the question's function words found ("he", "over", "not"), weighted by idf within the article. */
export const smallWords: Rule = defineFeature({
  name: 'small-words',
  says: "holds the question's small words",
  value: ({ passage, article }, { functionTerms: smallTerms }) =>
    share(
      smallTerms.map((term) => (passage.terms.includes(term) ? 1 : 0)),
      article.smallIdf,
    ),
});
