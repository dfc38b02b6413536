import type { Article, Quote, Reading, Sentence, Span } from '../domain/article.ts';

/** A sentence that the index found. */
export interface Hit {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** BM25 of the sentence summed over the query's terms; 0 when it is in a pool for its article's sake. */
  readonly score: number;
  /** The article's own score for the same query as a share of the best article's: 0..1. */
  readonly articleScore: number;
}

/** A place where words stand. */
export interface Occurrence {
  readonly reading: Reading;
  readonly span: Span;
  /** True when they stand as typed but for case, accents and the shape of marks; false when punctuation differs. */
  readonly exact: boolean;
}

/** An occurrence inside a quotation. */
export interface FoundQuote extends Occurrence {
  readonly quote: Quote;
}

/** What questions and digests see of one server's articles: nothing in it changes them. */
export interface Library {
  /** In order of `ingestedAt`. */
  readings(): readonly Reading[];
  /** By full id, or an older id that an edit left behind. */
  reading(id: string): Reading | undefined;
  /** Number of sentences over all articles. */
  readonly sentenceCount: number;
  /** In how many sentences a term (see `terms.ts`) stands. */
  sentenceFrequency(term: string): number;
  /** Every term that stands in a sentence. */
  vocabulary(): Iterable<string>;
  /** Terms of the sentences that share their first five letters with this one; none for a shorter one. */
  termsLike(term: string): readonly string[];
  /** In how many articles a term stands. */
  articleFrequency(term: string): number;
  /** The terms of every sentence of an article, by sentence index. */
  sentenceTerms(reading: Reading): readonly (readonly string[])[];
  /** Indices of those sentences of an article that hold a term, rising. */
  sentencesWith(reading: Reading, term: string): readonly number[];
  /** Articles that a typed text may mean: an id or its beginning, the very title, else by likeness; best first; the newest when nothing is typed. */
  findArticles(typed: string, limit: number): readonly Article[];
  /** Speakers' names that a typed text may mean; best first, most quoted first when nothing is typed. */
  findSpeakers(typed: string, limit: number): readonly string[];
  /** Best sentences for plain words, best first. */
  search(words: string, limit: number): readonly Hit[];
  /** Candidates for a question: half the best sentences, half all sentences of the best articles; no order promised. */
  pool(words: string, size: number): readonly Hit[];
  /** Every place where the words stand one after another, in one article or all. */
  occurrences(words: string, articleId?: string): readonly Occurrence[];
  /** The occurrences inside quotations; one that lies in a quotation and a nested one gives both. */
  quotesWith(words: string, articleId?: string): readonly FoundQuote[];
}
