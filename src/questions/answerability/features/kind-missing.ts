import { defineFeature } from '../../../scoring/feature.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import type { Sign } from '../sign.ts';

/** The expected type is one that readers detect, and the passage contains none of it. */
export const kindMissing: Sign = defineFeature({
  name: 'kind-missing',
  says: 'the kind of answer is missing from the passage',
  value: ({ passage }, question) => (typedMentions(passage, question)?.length === 0 ? 1 : 0),
});
