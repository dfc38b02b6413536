import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { SummaryFeature } from '../summary-feature.ts';

export const caption: SummaryFeature = defineFeature({
  name: 'caption',
  says: 'is made like the caption of a picture',
  value: ({ sentence }) => flag(sentence.captionLike),
});
