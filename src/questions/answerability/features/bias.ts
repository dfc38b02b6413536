import { defineFeature } from '../../../scoring/feature.ts';
import type { Sign } from '../sign.ts';

/** The same for every answer: its weight is what the others have to outweigh. */
export const bias: Sign = defineFeature({
  name: 'bias',
  says: 'before anything is known',
  value: () => 1,
});
