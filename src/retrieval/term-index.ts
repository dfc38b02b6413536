import MiniSearch from 'minisearch';
import { type Bm25, idfOf, saturation } from './bm25.ts';
import { PrefixIndex } from './prefix-index.ts';
import { topK } from './top-k.ts';

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

const NO_DOCUMENTS: readonly number[] = [];

/**
 * BM25+ over terms that our own analyser made: index and query go through the same one (`terms.ts`). The documents of
 * each term stand in one list of numbers: a query walks the lists of its terms, keeps the sums by key and picks the
 * best without sorting the rest. A word that stands nowhere is left to MiniSearch, which finds its neighbours.
 */
export class TermIndex {
  readonly #bm25: Bm25;
  /** The documents of each term, by key. */
  readonly #documents = new Map<string, number[]>();
  readonly #repeats = new Map<string, Repeats>();
  /** Distinct terms of each document: the length that MiniSearch reckons with. */
  readonly #lengths = new Map<number, number>();
  #allLengths = 0;
  readonly #prefixes = new PrefixIndex();
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

  /** Keys are whole numbers, each above those before, better small ones: there is a place in memory for each up to the largest. */
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
    return this.#prefixes.sharingPrefix(term);
  }

  /** In how many documents a term stands. */
  documentFrequency(term: string): number {
    return this.#documents.get(term)?.length ?? 0;
  }

  /** Keys of the documents from one key to another, without it, that hold a term; rising. */
  holding(term: string, from: number, to: number): readonly number[] {
    const documents = this.#documents.get(term) ?? NO_DOCUMENTS;
    const first = placeOf(documents, from);
    if (!(documents[first]! < to)) return NO_DOCUMENTS;
    return documents.slice(first, placeOf(documents, to));
  }

  /** Documents that hold at least one of the distinct terms, best first; among equals the one with the lower key. */
  search(terms: readonly string[], most = Number.POSITIVE_INFINITY): Found[] {
    return this.#withSums(terms, (touched, sums) =>
      topK(touched, most, (a, b) => sums[a]! > sums[b]! || (sums[a] === sums[b] && a < b)).map((key) => ({
        key,
        score: sums[key]!,
      })),
    );
  }

  /** The score of every document that holds at least one of the distinct terms, in no order. */
  scores(terms: readonly string[]): Map<number, number> {
    return this.#withSums(terms, (touched, sums) => new Map(touched.map((key) => [key, sums[key]!])));
  }

  /** Keys of the documents that hold all of the distinct terms; every document when there is no term. */
  holdingAll(terms: readonly string[]): Set<number> {
    if (terms.length === 0) return new Set(this.#lengths.keys());
    const counts = new Map<number, number>();
    for (const term of terms)
      for (const key of this.#documents.get(term) ?? NO_DOCUMENTS) counts.set(key, (counts.get(key) ?? 0) + 1);
    return new Set([...counts].filter(([, count]) => count === terms.length).map(([key]) => key));
  }

  /** What `use` makes of the documents that hold one of the terms and of their scores by key. */
  #withSums<T>(terms: readonly string[], use: (touched: number[], sums: Float64Array) => T): T {
    const touched: number[] = [];
    for (const term of terms) this.#sumExact(term, touched);
    for (const term of terms) if (this.#isUnknown(term)) this.#sumFuzzy(term, touched);
    const result = use(touched, this.#sums);
    for (const key of touched) this.#sums[key] = 0;
    return result;
  }

  #sumExact(term: string, touched: number[]): void {
    const sums = this.#sums;
    const { idf, repeats } = this.#worthOf(term);
    const mean = this.#allLengths / this.size;
    // Where length does not matter, all documents that hold a term once get the same.
    const once = this.#bm25.b === 0 ? idf * saturation(1, 1, this.#bm25) : undefined;
    for (const key of this.#documents.get(term) ?? NO_DOCUMENTS) {
      if (sums[key] === 0) touched.push(key);
      const times = repeats?.get(key) ?? 1;
      sums[key]! +=
        once !== undefined && times === 1
          ? once
          : idf * saturation(times, this.#bm25.b === 0 ? 1 : this.#lengths.get(key)! / mean, this.#bm25);
    }
  }

  #worthOf(term: string) {
    return { idf: idfOf(this.documentFrequency(term), this.size), repeats: this.#repeats.get(term) };
  }

  /** Words that stand nowhere have few neighbours: MiniSearch's own search serves them. */
  #sumFuzzy(term: string, touched: number[]): void {
    const found = this.#index.search(term, {
      bm25: this.#bm25,
      fuzzy: FUZZY,
      weights: { fuzzy: FUZZY_WEIGHT, prefix: 0 },
    });
    for (const { id, score } of found) {
      const key = id as number;
      if (this.#sums[key] === 0) touched.push(key);
      this.#sums[key]! += score;
    }
  }

  #note(key: number, term: string, times: number): void {
    const documents = this.#documents.get(term);
    if (documents) documents.push(key);
    else {
      this.#documents.set(term, [key]);
      this.#prefixes.add(term);
    }
    if (times === 1) return;
    const repeats = this.#repeats.get(term) ?? new Map<number, number>();
    this.#repeats.set(term, repeats.set(key, times));
  }

  #forget(key: number, term: string, times: number): void {
    const documents = this.#documents.get(term)!;
    if (documents.length > 1) documents.splice(placeOf(documents, key), 1);
    else {
      this.#documents.delete(term);
      this.#prefixes.remove(term);
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

/** How many of the rising numbers are below one. */
function placeOf(rising: readonly number[], number: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
