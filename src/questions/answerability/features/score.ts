import { defineFeature } from '../../../scoring/feature.ts';
import type { Sign } from '../sign.ts';

/** Score of a passage in the best article that matches the whole question and contains the expected type. */
const FULL_SCORE = 25;

/** Score of the best passage relative to that. */
export const score: Sign = defineFeature({
  name: 'score',
  says: "the passage's points",
  value: ([best]) => (best ? Math.min(1, Math.max(0, best.score / FULL_SCORE)) : 0),
});
