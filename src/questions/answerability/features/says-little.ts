import { defineFeature } from '../../../scoring/feature.ts';
import type { Sign } from '../sign.ts';

/** Number of content words of a fully specified question. */
const FULL_LENGTH = 8;

/** With few content words, any article seems to match. */
export const saysLittle: Sign = defineFeature({
  name: 'says-little',
  says: 'the question says little',
  value: (_, { terms }) => Math.max(0, 1 - terms.length / FULL_LENGTH),
});
