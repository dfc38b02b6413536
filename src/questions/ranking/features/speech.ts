import type { Rule } from '../../model/feature.ts';

/** Holds somebody's words, where the question asks for words. */
export const speech: Rule = {
  name: 'speech',
  says: 'reports what somebody said',
  vote: ({ passage }, question) => (question.asksForWords && passage.quotes.length > 0 ? 1 : 0),
};
