import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/** A quotation by a speaker whom the question names but the sentence itself does not. */
export const carriedSpeaker: Rule = defineFeature({
  name: 'carried-speaker',
  says: 'holds words of somebody whom the question names',
  value: ({ passage }, question) => {
    const { terms, speakerTerms } = passage;
    if (speakerTerms.size === 0) return 0;
    return flag(question.terms.some(({ isName, term }) => isName && speakerTerms.has(term) && !terms.includes(term)));
  },
});
