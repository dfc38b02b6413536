import { share, strengthsOf } from '../match-mass.ts';
import type { Rule } from '../rule.ts';

/** The share of the question's words found, each weighing the same: long sentences collect common words. */
export const countMatch: Rule = {
  name: 'count-match',
  says: "holds many of the question's words",
  vote: (candidate) => {
    const strengths = strengthsOf(candidate);
    return share(
      strengths,
      strengths.map(() => 1),
    );
  },
};
