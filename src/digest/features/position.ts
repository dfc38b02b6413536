import { defineFeature } from '../../scoring/feature.ts';
import type { SummaryFeature } from '../summary-feature.ts';

/** So many sentences are the beginning, where the order tells most; each place behind it counts only `LATER`. */
const BEGINNING = 6;
const LATER = 1 / 3;

export const position: SummaryFeature = defineFeature({
  name: 'position',
  says: 'stands later in the article',
  value: ({ position }) => (position <= BEGINNING ? position : BEGINNING + LATER * (position - BEGINNING)),
});
