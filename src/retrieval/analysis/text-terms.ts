import type { Reading } from '../../domain/article.ts';
import { termOf, tokensIn } from './terms.ts';

/** The terms of an article's sentences, independent of any library; indexes are built from them. */
export interface TextTerms {
  /** In order of first occurrence. */
  readonly distinct: readonly string[];
  /** For each word of the text the index of its term in `distinct`. */
  readonly words: Uint32Array;
  /** For each sentence the index of its first word in `words`, followed by the total number of words. */
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
