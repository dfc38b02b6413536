import type { Rule } from '../rule.ts';

/** The share of the question's pairs of neighbouring words, small words among them, that stand here: "was born", "left for". */
export const wording: Rule = {
  name: 'wording',
  says: "has the question's wording",
  vote: ({ passage: { terms } }, { pairs }) => {
    if (pairs.size === 0) return 0;
    let found = 0;
    for (let i = 0; i + 1 < terms.length; i++) if (pairs.has(`${terms[i]} ${terms[i + 1]}`)) found++;
    return Math.min(1, found / pairs.size);
  },
};
