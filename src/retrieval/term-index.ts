import MiniSearch from 'minisearch';
import { Beginnings } from './beginnings.ts';
import { bestOf } from './best.ts';
import { type Bm25, idfOf, saturation } from './bm25.ts';

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

/** A word of this many letters or more that stands nowhere may match with a fifth of its letters changed … */
const FUZZY_FROM_LETTERS = 5;
const FUZZY = 0.2;
/** … at a tenth of the weight of the very word. */
const FUZZY_WEIGHT = 0.1;

/** Times that a term stands in a document, where it stands there more than once. */
type Repeats = Map<number, number>;

/**
 * MiniSearch over terms that our own analyser made: index and query go through the same one (`terms.ts`). MiniSearch
 * keeps an object for each match and sorts all of them; with a hundred thousand sentences that is nine tenths of a
 * query. So it only leads us over the documents of each term (`boostDocument`, which declines them all), the sums are
 * kept here, and the best are picked without sorting the rest.
 */
export class TermIndex {
  readonly #bm25: Bm25;
  readonly #documents = new Map<string, number>();
  readonly #repeats = new Map<string, Repeats>();
  /** Distinct terms of each document: the length that MiniSearch reckons with. */
  readonly #lengths = new Map<number, number>();
  #allLengths = 0;
  readonly #beginnings = new Beginnings();
  /** By key, all 0 between two searches. */
  #sums = new Float64Array(1024);
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

  /** Keys are whole numbers from 0, better small ones: there is a place in memory for each up to the largest. */
  add(key: number, terms: readonly string[]): void {
    this.#index.add({ key, text: terms.join(' ') });
    const counts = countsOf(terms);
    for (const [term, times] of counts) this.#note(key, term, times);
    this.#lengths.set(key, counts.size);
    this.#allLengths += counts.size;
    if (key >= this.#sums.length) this.#sums = new Float64Array(2 * key);
  }

  /** Takes a document out; its terms must be those it was added with. */
  remove(key: number, terms: readonly string[]): void {
    this.#index.remove({ key, text: terms.join(' ') });
    const counts = countsOf(terms);
    for (const [term, times] of counts) this.#forget(key, term, times);
    this.#lengths.delete(key);
    this.#allLengths -= counts.size;
  }

  /** Every term that stands in a document. */
  vocabulary(): Iterable<string> {
    return this.#documents.keys();
  }

  /** The terms that share their first five letters with this one. */
  termsLike(term: string): readonly string[] {
    return this.#beginnings.like(term);
  }

  /** In how many documents a term stands. */
  documentFrequency(term: string): number {
    return this.#documents.get(term) ?? 0;
  }

  /** Documents that hold at least one of the distinct terms, best first; among equals the one with the lower key. */
  search(terms: readonly string[], most = Number.POSITIVE_INFINITY): Found[] {
    if (terms.length === 0) return [];
    const touched: number[] = [];
    const sum = (key: number, score: number) => {
      if (this.#sums[key] === 0) touched.push(key);
      this.#sums[key]! += score;
    };
    this.#sumExact(terms, sum);
    for (const term of terms) if (this.#isUnknown(term)) this.#sumFuzzy(term, sum);
    const found = touched.map((key) => ({ key, score: this.#sums[key]! }));
    for (const key of touched) this.#sums[key] = 0;
    return bestOf(found, most, (a, b) => a.score > b.score || (a.score === b.score && a.key < b.key));
  }

  /** Keys of the documents that hold all of the distinct terms; every document when there is no term. */
  holdingAll(terms: readonly string[]): Set<number> {
    if (terms.length === 0) return new Set(this.#lengths.keys());
    const counts = new Map<number, number>();
    this.#visit(terms, (key) => counts.set(key, (counts.get(key) ?? 0) + 1));
    return new Set([...counts].filter(([, count]) => count === terms.length).map(([key]) => key));
  }

  #sumExact(terms: readonly string[], sum: (key: number, score: number) => void): void {
    const mean = this.#allLengths / this.size;
    const worths = new Map(terms.map((term) => [term, this.#worthOf(term)]));
    this.#visit(terms, (key, term) => {
      const { idf, repeats } = worths.get(term)!;
      const length = this.#bm25.b === 0 ? 1 : this.#lengths.get(key)! / mean;
      sum(key, idf * saturation(repeats?.get(key) ?? 1, length, this.#bm25));
    });
  }

  #worthOf(term: string) {
    return { idf: idfOf(this.documentFrequency(term), this.size), repeats: this.#repeats.get(term) };
  }

  /** Words that stand nowhere have few neighbours: MiniSearch's own search serves them. */
  #sumFuzzy(term: string, sum: (key: number, score: number) => void): void {
    const found = this.#index.search(term, {
      bm25: this.#bm25,
      fuzzy: FUZZY,
      weights: { fuzzy: FUZZY_WEIGHT, prefix: 0 },
    });
    for (const { id, score } of found) sum(id as number, score);
  }

  /** Calls `see` for each document of each term. */
  #visit(terms: readonly string[], see: (key: number, term: string) => void): void {
    this.#index.search(terms.join(' '), {
      boostDocument: (key: number, term: string) => {
        see(key, term);
        return 0;
      },
    });
  }

  #note(key: number, term: string, times: number): void {
    const before = this.documentFrequency(term);
    this.#documents.set(term, before + 1);
    if (before === 0) this.#beginnings.add(term);
    if (times === 1) return;
    const repeats = this.#repeats.get(term) ?? new Map<number, number>();
    this.#repeats.set(term, repeats.set(key, times));
  }

  #forget(key: number, term: string, times: number): void {
    const left = this.documentFrequency(term) - 1;
    if (left > 0) this.#documents.set(term, left);
    else {
      this.#documents.delete(term);
      this.#beginnings.remove(term);
    }
    if (times === 1) return;
    const repeats = this.#repeats.get(term);
    repeats?.delete(key);
    if (repeats?.size === 0) this.#repeats.delete(term);
  }

  #isUnknown(term: string): boolean {
    return term.length >= FUZZY_FROM_LETTERS && this.documentFrequency(term) === 0;
  }
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
