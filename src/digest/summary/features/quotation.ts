import { defineFeature, flag } from '../../../scoring/feature.ts';
import { orphanOf } from '../dangling-openers.ts';
import type { SummaryFeature } from '../summary-feature.ts';

const LEADING_QUOTATION = /^["“'‘«]/;

export const quotation: SummaryFeature = defineFeature({
  name: 'quotation',
  says: 'begins with a quotation',
  value: ({ text }) => flag(LEADING_QUOTATION.test(text)),
});

export const orphan: SummaryFeature = defineFeature({
  name: 'orphan',
  says: 'is a piece of a quotation whose speaker stands in another sentence',
  value: ({ sentence, text }, reading) =>
    flag(!LEADING_QUOTATION.test(text) && orphanOf(reading, sentence) !== undefined),
});
