import * as tagger from '../../src/text/grammar/pos-tagger.ts';
import * as words from '../../src/text/words.ts';

export * from '../../src/text/grammar/pos-tagger.ts';
export * from '../../src/text/words.ts';

/** Every text that was tokenised, and every one that was tagged, in order. */
export const parsed = { tokenised: [] as string[], tagged: [] as string[] };

export const wordsIn: typeof words.wordsIn = (text, span) => {
  parsed.tokenised.push(span ? text.slice(span.start, span.end) : text);
  return words.wordsIn(text, span);
};

export const tag: typeof tagger.tag = (text, span) => {
  parsed.tagged.push(text.slice(span.start, span.end));
  return tagger.tag(text, span);
};
