import { defineFeature } from '../../../scoring/feature.ts';
import type { SummaryFeature } from '../summary-feature.ts';

export const central: SummaryFeature = defineFeature({
  name: 'central',
  says: 'shares words with many sentences of the article',
  value: ({ centrality }) => centrality,
});
