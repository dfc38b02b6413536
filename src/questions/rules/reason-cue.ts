import { reasonAt } from '../focus/reason.ts';
import type { Rule } from '../rule.ts';

/** Gives a reason: "because", "so that", "after", "in order to". */
export const reasonCue: Rule = {
  name: 'reason-cue',
  says: 'gives a reason',
  vote: ({ passage }, question) => (question.expects === 'reason' && reasonAt(passage.keys) >= 0 ? 1 : 0),
};
