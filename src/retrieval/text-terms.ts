import type { Reading } from '../domain/article.ts';
import { termOf, tokensIn } from './terms.ts';

/** The terms of an article's sentences: what its indexes are made from, whatever library it is in. */
export interface TextTerms {
  /** In the order in which they first appear. */
  readonly distinct: readonly string[];
  /** For each word of the text the place of its term in `distinct`. */
  readonly words: Uint32Array;
  /** For each sentence the place of its first word in `words`, and behind the last one the number of all words. */
  readonly starts: Uint32Array;
}

/** Analyses the sentences of an article. */
export function termsOfText({ article, sentences }: Reading): TextTerms {
  const places = new Map<string, number>();
  const words: number[] = [];
  const starts = new Uint32Array(sentences.length + 1);
  for (const { index, start, end } of sentences) {
    starts[index] = words.length;
    for (const { text } of tokensIn(article.text.slice(start, end))) {
      const term = termOf(text);
      const place = places.get(term) ?? places.size;
      places.set(term, place);
      words.push(place);
    }
  }
  starts[sentences.length] = words.length;
  return { distinct: [...places.keys()], words: Uint32Array.from(words), starts };
}
