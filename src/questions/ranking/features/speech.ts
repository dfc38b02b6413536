import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/** Contains a quotation when the question asks for one. */
export const speech: Rule = defineFeature({
  name: 'speech',
  says: 'reports what somebody said',
  value: ({ passage }, question) => (question.asksForWords && passage.quotes.length > 0 ? 1 : 0),
});
