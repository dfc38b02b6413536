import { defineFeature, flag } from '../../scoring/feature.ts';
import type { SummaryFeature } from '../summary-feature.ts';

/** Words that are worth the feature's weight, and those beyond which a sentence is only long. */
const LENGTH_WORDS = 20;
const MAX_WORDS = 40;
/** Fewer words than this make a sentence short. */
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
