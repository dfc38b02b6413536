import type { Mention, Reading } from '../domain/article.ts';
import type { TextTerms } from './analysis/text-terms.ts';

/**
 * What a library takes of the heap, in bytes for each thing it keeps, with its entries in all indexes. Measured on a library
 * of news (14 bytes for each UTF-16 unit) and on texts that have as much of one kind as possible: up to 140 bytes for
 * each unit of prices, 115 of words that occur once, 37 of quotations.
 */
const BYTES = {
  article: 2_000,
  character: 2,
  sentence: 90,
  /** A number or a date, with its parts. */
  figure: 420,
  name: 160,
  quotation: 600,
  /** A term of an article … */
  articleTerm: 100,
} as const;

/** … and one of the whole vocabulary. */
export const TERM_BYTES = 700;

const isName = (kind: Mention['kind']): boolean => kind === 'person' || kind === 'place' || kind === 'organisation';

/** Estimated bytes of the heap that an article takes in a library, without the terms that no other article has. */
export function heapBytesOf({ article, sentences, mentions, quotes }: Reading, { distinct }: TextTerms): number {
  let bytes = BYTES.article + BYTES.character * article.text.length;
  bytes += BYTES.sentence * sentences.length + BYTES.quotation * quotes.length + BYTES.articleTerm * distinct.length;
  for (const { kind } of mentions) bytes += isName(kind) ? BYTES.name : BYTES.figure;
  return bytes;
}
