import type { Article, Quote, Reading, Sentence, Span } from '../domain/article.ts';

/** A sentence that the index found. */
export interface Hit {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** How well the sentence and its article fit the query, see `FoundSentence`; 0 when it is in a pool for its article's sake. */
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

/**
 * Calls `found` for each word of the article that is one of the terms, in the order of the text.
 * @param found takes the index of the sentence and the place of the term among those looked for
 */
export type TermFinder = (reading: Reading, found: (sentence: number, term: number) => void) => void;

/** What questions and digests see of one server's articles: nothing in it changes them. */
export interface Library {
  /** In order of `ingestedAt`. */
  readings(): readonly Reading[];
  /** By full id, or an older id that an edit left behind. */
  reading(id: string): Reading | undefined;
  /** Number of sentences of all articles. */
  readonly sentenceCount: number;
  /** In how many sentences a term (see `terms.ts`) stands. */
  sentenceFrequency(term: string): number;
  /** In how many articles a term stands, in the title or the text. */
  articleFrequency(term: string): number;
  /** Every term that stands in a sentence. */
  vocabulary(): Iterable<string>;
  /** Terms of titles and sentences that share their first five letters with this one; none for a shorter one. */
  sharingPrefix(term: string): readonly string[];
  /** Terms of titles and sentences that a term which stands nowhere may be a misspelling of: a fifth of its letters differ. */
  misspellingsOf(term: string): readonly string[];
  /** The terms of one sentence of an article, by the sentence's index, in order. */
  sentenceTerms(reading: Reading, sentence: number): readonly string[];
  /** What looks for some distinct terms in whole articles: made once for a query, used for many articles. */
  finder(terms: readonly string[]): TermFinder;
  /** Articles that a typed text may mean: an id or its beginning, the very title, else by likeness; best first; the newest when nothing is typed. */
  findArticles(typed: string, limit: number): readonly Article[];
  /** Speakers' names that a typed text may mean; best first, most quoted first when nothing is typed. */
  findSpeakers(typed: string, limit: number): readonly string[];
  /** Best sentences for plain words, best first, of one article or all. */
  search(words: string, limit: number, articleId?: string): readonly Hit[];
  /** Candidates for a question: half the best sentences, half all sentences of the best articles; no order promised. */
  pool(words: string, size: number): readonly Hit[];
  /** Every place where the words stand one after another, in one article or all. */
  occurrences(words: string, articleId?: string): readonly Occurrence[];
  /** The occurrences inside quotations; one that lies in a quotation and a nested one gives both. */
  quotesWith(words: string, articleId?: string): readonly FoundQuote[];
}
