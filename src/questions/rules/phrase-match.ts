import { strengthsOf } from '../match-mass.ts';
import type { Rule } from '../rule.ts';

/** Words apart between two that stand together in the question. */
const NEAR = 2;

/** The share of neighbouring question words that are neighbours here too. */
export const phraseMatch: Rule = {
  name: 'phrase-match',
  says: "has the question's words side by side",
  vote: (candidate, question) => {
    const { terms } = candidate.passage;
    const strengths = strengthsOf(candidate);
    const wanted = question.terms.map((term) => term.term);
    if (wanted.length < 2) return 0;
    let together = 0;
    for (let i = 0; i + 1 < wanted.length; i++) {
      if (strengths[i] !== 1 || strengths[i + 1] !== 1) continue;
      if (terms.some((term, at) => term === wanted[i] && terms.slice(at + 1, at + 2 + NEAR).includes(wanted[i + 1]!)))
        together++;
    }
    return together / (wanted.length - 1);
  },
};
