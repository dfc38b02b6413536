import type { Quote } from '../../../domain/article.ts';
import { termsOf } from '../../../retrieval/terms.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/** A quotation by a speaker whom the question names but the sentence itself does not. */
export const carriedSpeaker: Rule = defineFeature({
  name: 'carried-speaker',
  says: 'holds words of somebody whom the question names',
  value: ({ passage }, question) => {
    const missing = question.terms.filter((term) => term.isName && !passage.terms.includes(term.term));
    if (missing.length === 0) return 0;
    const isSpeaker = ({ speakerName }: Quote) => {
      const names = speakerName ? termsOf(speakerName) : [];
      return missing.some((term) => names.includes(term.term));
    };
    return passage.quotes.some(isSpeaker) ? 1 : 0;
  },
});
