import { defineFeature } from '../../../scoring/feature.ts';
import { reasonAt } from '../../answer-types/reason-cues.ts';
import type { Rule } from '../../model/feature.ts';

const ASKS_WHY = new Set(['reason', 'cause']);

/** Contains a cue of a reason: "because", "so that", "after", "in order to". */
export const reasonCue: Rule = defineFeature({
  name: 'reason-cue',
  says: 'gives a reason',
  value: ({ passage }, question) => (ASKS_WHY.has(question.expects) && reasonAt(passage.keys) >= 0 ? 1 : 0),
});
