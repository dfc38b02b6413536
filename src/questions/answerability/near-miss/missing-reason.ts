import { defineFeature } from '../../../scoring/feature.ts';
import { tellReason } from '../../answer-types/reason-cues.ts';
import { around } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

/** What it counts if a sentence beside the passage has a word that leads to a reason. */
const BESIDE = 0.5;

export const reasonMissing: Sign = defineFeature({
  name: 'reason-missing',
  says: 'a reason is asked for, and no word leads to one',
  value: (candidate, { expects }) => {
    if (expects !== 'reason' || tellReason(candidate.passage.keys)) return 0;
    return around(candidate).some(({ keys }) => tellReason(keys)) ? BESIDE : 1;
  },
});
