import { newMentions } from '../new-mentions.ts';
import type { Rule } from '../rule.ts';

const NAMED = new Set(['person', 'place', 'organisation']);

/** Holds a name that the question does not. */
export const newName: Rule = {
  name: 'new-name',
  says: 'holds a name that the question does not',
  vote: ({ passage }, question) => (newMentions(passage, question).some((m) => NAMED.has(m.kind)) ? 1 : 0),
};
