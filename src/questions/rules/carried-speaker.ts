import { termsOf } from '../../retrieval/terms.ts';
import type { Rule } from '../rule.ts';

/** Words said by somebody whom the question names and the sentence itself does not. */
export const carriedSpeaker: Rule = {
  name: 'carried-speaker',
  says: 'holds words of somebody whom the question names',
  vote: ({ passage }, question) =>
    passage.quotes.some(({ speakerName }) => {
      if (!speakerName) return false;
      const named = question.terms.filter((term) => term.isName && termsOf(speakerName).includes(term.term));
      return named.some((term) => !passage.termSet.has(term.term));
    })
      ? 1
      : 0,
};
