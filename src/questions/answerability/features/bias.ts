import { defineFeature } from '../../../scoring/feature.ts';
import type { Sign } from '../sign.ts';

/** Constant term that the other signs have to outweigh. */
export const bias: Sign = defineFeature({
  name: 'bias',
  says: 'before anything is known',
  value: () => 1,
});
