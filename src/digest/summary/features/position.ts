import { defineFeature } from '../../../scoring/feature.ts';
import type { SummaryFeature } from '../summary-feature.ts';

/** Number of opening sentences, where position matters most; each later position counts only `LATER`. */
const BEGINNING = 6;
const LATER = 1 / 3;

export const position: SummaryFeature = defineFeature({
  name: 'position',
  says: 'stands later in the article',
  value: ({ position }) => (position <= BEGINNING ? position : BEGINNING + LATER * (position - BEGINNING)),
});
