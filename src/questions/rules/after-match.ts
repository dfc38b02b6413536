import { share } from '../match-mass.ts';
import type { Rule } from '../rule.ts';

/** Stands just behind a sentence that holds the question's words: reasons often follow what they explain. */
export const afterMatch: Rule = {
  name: 'after-match',
  says: 'follows a sentence that holds what is asked about',
  vote: ({ passage, article }) => {
    const before = article.strengths[passage.sentence.index - 1];
    return before ? share(before, article.idf) : 0;
  },
};
