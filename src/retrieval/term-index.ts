import MiniSearch, { type SearchOptions } from 'minisearch';

/** A document that the index found. */
export interface Found {
  readonly key: number;
  /** BM25+ summed over the matched query terms, not multiplied by their number as MiniSearch does. */
  readonly score: number;
}

interface Entry {
  readonly key: number;
  readonly text: string;
}

/** BM25+ as in MiniSearch: term-frequency saturation k, length normalisation b, lower bound d. */
export type Bm25 = NonNullable<SearchOptions['bm25']>;

/** A sentence's length says nothing about its worth (b = 0). Chosen by MRR on news questions. */
export const SENTENCE_BM25: Bm25 = { k: 0.9, b: 0, d: 0.5 };
/** Long articles hold more words by chance: half of full length normalisation. */
export const ARTICLE_BM25: Bm25 = { k: 0.9, b: 0.5, d: 0.5 };

/** A word of this many letters or more that stands nowhere may match with a fifth of its letters changed … */
const FUZZY_FROM_LETTERS = 5;
const FUZZY = 0.2;
/** … at a tenth of the weight of the very word. */
const FUZZY_WEIGHT = 0.1;

/** MiniSearch over terms that our own analyser made: index and query go through the same one (`terms.ts`). */
export class TermIndex {
  readonly #bm25: Bm25;
  readonly #documents = new Map<string, number>();
  readonly #index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => text.split(' '), processTerm: (term) => term },
  });

  constructor(bm25: Bm25) {
    this.#bm25 = bm25;
  }

  /** Number of documents. */
  get size(): number {
    return this.#index.documentCount;
  }

  add(key: number, terms: readonly string[]): void {
    this.#index.add({ key, text: terms.join(' ') });
    for (const term of new Set(terms)) this.#documents.set(term, this.documentFrequency(term) + 1);
  }

  /** Takes a document out; its terms must be those it was added with. */
  remove(key: number, terms: readonly string[]): void {
    this.#index.remove({ key, text: terms.join(' ') });
    for (const term of new Set(terms)) {
      const left = this.documentFrequency(term) - 1;
      if (left > 0) this.#documents.set(term, left);
      else this.#documents.delete(term);
    }
  }

  /** Every term that stands in a document. */
  vocabulary(): Iterable<string> {
    return this.#documents.keys();
  }

  /** In how many documents a term stands. */
  documentFrequency(term: string): number {
    return this.#documents.get(term) ?? 0;
  }

  /** Documents that hold at least one of the terms, best first. */
  search(terms: readonly string[]): Found[] {
    if (terms.length === 0) return [];
    return this.#index
      .search(terms.join(' '), {
        bm25: this.#bm25,
        fuzzy: (term) => (this.#isUnknown(term) ? FUZZY : false),
        weights: { fuzzy: FUZZY_WEIGHT, prefix: 0 },
      })
      .map((found) => ({ key: found.id as number, score: found.score / found.queryTerms.length }))
      .sort((a, b) => b.score - a.score || a.key - b.key);
  }

  #isUnknown(term: string): boolean {
    return term.length >= FUZZY_FROM_LETTERS && this.documentFrequency(term) === 0;
  }
}
