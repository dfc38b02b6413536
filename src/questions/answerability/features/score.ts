import { defineFeature } from '../../../scoring/feature.ts';
import type { Sign } from '../sign.ts';

/** Points of a passage that holds the whole question, with the kind of answer, in the best article. */
const FULL_SCORE = 25;

/** The best passage's points, as a share of what leaves no doubt. */
export const score: Sign = defineFeature({
  name: 'score',
  says: "the passage's points",
  value: ([best]) => (best ? Math.min(1, Math.max(0, best.score / FULL_SCORE)) : 0),
});
