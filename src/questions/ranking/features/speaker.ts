import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { isSpokenBy } from '../quotation-speaker.ts';

/** Quotes the speaker that the question asks about. */
export const speaker: Rule = defineFeature({
  name: 'speaker',
  says: 'holds words of the person who is asked about',
  value: ({ passage }, question) =>
    question.speakerTerms.length > 0 &&
    passage.quotes.some((quote) => isSpokenBy(passage.reading.article, quote, question.speakerTerms))
      ? 1
      : 0,
});
