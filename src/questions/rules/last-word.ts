import { strengthsOf } from '../match-mass.ts';
import type { Rule } from '../rule.ts';

/** Holds the last content word of the question, which is mostly its verb or the verb's object. */
export const lastWord: Rule = {
  name: 'last-word',
  says: "holds the question's last word",
  vote: (candidate) => strengthsOf(candidate).at(-1) ?? 0,
};
