import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { SummaryFeature } from '../summary-feature.ts';

const QUESTION = /\?["'”’)]{0,3}$/;

export const question: SummaryFeature = defineFeature({
  name: 'question',
  says: 'asks something',
  value: ({ text }) => flag(QUESTION.test(text)),
});
