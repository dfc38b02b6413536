import { defineFeature } from '../../../scoring/feature.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import type { Rule } from '../../model/feature.ts';

/** Contains a mention of the expected answer type that does not already occur in the question. */
export const expectedType: Rule = defineFeature({
  name: 'expected-type',
  says: 'holds the kind of thing that is asked for',
  value: (candidate, question) => (typedMentions(candidate.passage, question)?.length ? 1 : 0),
});
