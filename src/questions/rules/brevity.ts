import type { Rule } from '../rule.ts';

/** A sentence with as many words as this is no longer short. */
const LONG = 40;

/** Is short. Of two sentences that hold the same of a question the shorter one is the more about it. */
export const brevity: Rule = {
  name: 'brevity',
  says: 'is short',
  vote: ({ passage }) => Math.max(0, 1 - passage.words.length / LONG),
};
