import { findPhrase } from '../../retrieval/phrases.ts';
import type { Rule } from '../rule.ts';

/** Holds, one after another, the words that the question puts in quotation marks or asks the speaker of. */
export const quotedWords: Rule = {
  name: 'quoted-words',
  says: 'holds the very words',
  vote: ({ passage }, question) => {
    const phrases = question.roles.words === undefined ? question.quoted : [...question.quoted, question.roles.words];
    if (phrases.length === 0) return 0;
    const { reading, sentence } = passage;
    const text = reading.article.text.slice(sentence.start, sentence.end);
    return phrases.some((phrase) => findPhrase(text, phrase).length > 0) ? 1 : 0;
  },
};
