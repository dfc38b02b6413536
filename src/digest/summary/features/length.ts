import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { SummaryFeature } from '../summary-feature.ts';

/** Number of words that earns the weight of the feature once, and the number beyond which a sentence earns no more. */
const LENGTH_WORDS = 20;
const MAX_WORDS = 40;
/** A sentence with fewer words counts as short. */
const SHORT_WORDS = 6;

export const length: SummaryFeature = defineFeature({
  name: 'length',
  says: 'is long',
  value: ({ words }) => Math.min(words, MAX_WORDS) / LENGTH_WORDS,
});

export const short: SummaryFeature = defineFeature({
  name: 'short',
  says: 'is too short to tell much',
  value: ({ words }) => flag(words < SHORT_WORDS),
});
