import { reasonAt } from '../../answer-types/reason-cues.ts';
import type { Rule } from '../../model/feature.ts';

const ASKS_WHY = new Set(['reason', 'cause']);

/** Gives a reason: "because", "so that", "after", "in order to". */
export const reasonCue: Rule = {
  name: 'reason-cue',
  says: 'gives a reason',
  vote: ({ passage }, question) => (ASKS_WHY.has(question.expects) && reasonAt(passage.keys) >= 0 ? 1 : 0),
};
