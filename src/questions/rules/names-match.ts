import { strengthsOf } from '../match-mass.ts';
import type { Rule } from '../rule.ts';

/** The share of the question's names that stand here. */
export const namesMatch: Rule = {
  name: 'names-match',
  says: 'names whom the question names',
  vote: (candidate, question) => {
    const strengths = strengthsOf(candidate);
    const names = question.terms.map((term, i) => (term.isName ? strengths[i]! : -1)).filter((s) => s >= 0);
    return names.length === 0 ? 0 : names.reduce((a, b) => a + b, 0) / names.length;
  },
};
