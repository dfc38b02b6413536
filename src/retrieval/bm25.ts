import type { SearchOptions } from 'minisearch';

/** BM25+ as in MiniSearch: term-frequency saturation k, length normalisation b, lower bound d. */
export type Bm25 = NonNullable<SearchOptions['bm25']>;

/** A sentence's length says nothing about its worth (b = 0). Chosen by MRR on news questions. */
export const SENTENCE_BM25: Bm25 = { k: 0.9, b: 0, d: 0.5 };
/** Long articles hold more words by chance: half of full length normalisation. */
export const ARTICLE_BM25: Bm25 = { k: 0.9, b: 0.5, d: 0.5 };

/** How rare a term is: ln(1 + (N − n + ½) / (n + ½)) for n of N documents. */
export function idfOf(holding: number, documents: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/**
 * What a term that stands `times` times in a document adds to its score per unit of idf; `length` is the document's
 * share of the mean length. The formula is MiniSearch's own, so that both give the same scores.
 */
export function saturation(times: number, length: number, { k, b, d }: Bm25): number {
  return d + (times * (k + 1)) / (times + k * (1 - b + b * length));
}
