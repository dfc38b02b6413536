import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/** Holds somebody's words, where the question asks for words. */
export const speech: Rule = defineFeature({
  name: 'speech',
  says: 'reports what somebody said',
  value: ({ passage }, question) => (question.asksForWords && passage.quotes.length > 0 ? 1 : 0),
});
