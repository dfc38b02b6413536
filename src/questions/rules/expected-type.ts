import type { Rule } from '../rule.ts';
import { typedMentions } from '../typed-mentions.ts';

/** Holds something of the kind that is asked for and that the question does not name itself. */
export const expectedType: Rule = {
  name: 'expected-type',
  says: 'holds the kind of thing that is asked for',
  vote: (candidate, question) => (typedMentions(candidate.passage, question)?.length ? 1 : 0),
};
