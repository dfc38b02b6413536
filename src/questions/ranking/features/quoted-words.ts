import { overlaps } from '../../../domain/article.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/** Contains, in sequence within a quotation, the words that the question quotes or whose speaker it asks for. */
export const quotedWords: Rule = defineFeature({
  name: 'quoted-words',
  says: 'holds the very words in a quotation',
  value: ({ passage }, { phrases }) => {
    if (phrases.length === 0 || passage.quotes.length === 0) return 0;
    const { reading, sentence } = passage;
    const text = reading.article.text.slice(sentence.start, sentence.end);
    const found = phrases.flatMap((find) => find(text));
    return found.some(({ start, end }) => {
      const span = { start: start + sentence.start, end: end + sentence.start };
      return passage.quotes.some((quote) => quote.parts.some((part) => overlaps(part, span)));
    })
      ? 1
      : 0;
  },
});
