import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { SummaryFeature } from '../summary-feature.ts';

const LEADING_PRONOUN = /^(?:he|she|it|they|this|that|these|those|his|her|its|their|him|them|i|we|you)\b/i;

export const pronoun: SummaryFeature = defineFeature({
  name: 'pronoun',
  says: 'begins with a pronoun',
  value: ({ text }) => flag(LEADING_PRONOUN.test(text)),
});
