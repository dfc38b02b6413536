import { defineFeature } from '../../../scoring/feature.ts';
import type { Sign } from '../sign.ts';

/** Content words of a question that leaves nothing open. */
const FULL_LENGTH = 8;

/** With few words to go by, any article seems to fit. */
export const saysLittle: Sign = defineFeature({
  name: 'says-little',
  says: 'the question says little',
  value: (_, { terms }) => Math.max(0, 1 - terms.length / FULL_LENGTH),
});
