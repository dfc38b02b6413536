import type { Difference } from '../domain/answer.ts';
import type { Article, Quote, Reading, Sentence, Span } from '../domain/article.ts';

/** A sentence found by the index. */
export interface Hit {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /**
   * Combined score of the sentence and its article, see `FoundSentence`; 0 for a pool sentence included only because of
   * its article.
   */
  readonly score: number;
  /** The article's own score for the query relative to the best article's: 0..1. */
  readonly articleScore: number;
}

/** An occurrence of a phrase in an article. */
export interface Occurrence {
  readonly reading: Reading;
  readonly span: Span;
  /**
   * True when the words occur as typed apart from case, accents and the shape of quotation marks; false when
   * punctuation differs.
   */
  readonly exact: boolean;
}

/** A word asked for and the word of an article that stands for it. */
export interface WordPair {
  /** In the text asked for. */
  readonly asked: Span;
  /** In the article's text. */
  readonly written: Span;
  /** False for another form of the word: "was" for "is". */
  readonly isSame: boolean;
}

/** A place of an article that has nearly the words asked for. */
export interface NearOccurrence {
  readonly reading: Reading;
  readonly span: Span;
  /** Share of the words asked for that match, in this or in another form: 0..1. */
  readonly share: number;
  /** How sure it is that these words are meant, and do not resemble them by chance: 0..1. */
  readonly likeness: number;
  /** The words that match in order. */
  readonly pairs: readonly WordPair[];
  /** In text order. */
  readonly differences: readonly Difference[];
}

/** What is looked for by `Library.nearOccurrences`. */
export interface NearOptions {
  /** Maximum number of places. */
  readonly limit: number;
  /** Id of the only article to look in; default: all. */
  readonly article?: string | undefined;
  /** True if the words asked for may go on elsewhere: then a place may have only a part of them. Default false. */
  readonly inPart?: boolean;
  /** Minimum likeness, 0..1; default `MIN_LIKENESS`. Less suffices where other words of the same text are known to stand. */
  readonly likeness?: number;
}

/** An occurrence inside a quotation. */
export interface FoundQuote extends Occurrence {
  readonly quote: Quote;
}

/**
 * Calls `found` for each word of the article that is one of the terms, in text order.
 * @param found receives the sentence index and the index of the term among the sought terms
 */
export type TermFinder = (reading: Reading, found: (sentence: number, term: number) => void) => void;

/** Read-only view of one server's articles for questions and digests. */
export interface Library {
  /** In order of `ingestedAt`. */
  readings(): readonly Reading[];
  /** By full id, or by an earlier id of an edited article. */
  reading(id: string): Reading | undefined;
  /** Number of sentences in all articles. */
  readonly sentenceCount: number;
  /** Number of sentences that contain a term (see `terms.ts`). */
  sentenceFrequency(term: string): number;
  /** Number of articles that contain a term, in the title or the text. */
  articleFrequency(term: string): number;
  /**
   * Every term that occurs in a sentence.
   * @param isWanted asked first, because it is cheaper than looking up whether a term occurs
   */
  vocabulary(isWanted?: (term: string) => boolean): Iterable<string>;
  /** Terms of titles and sentences that share the first five letters with this one; none for a shorter term. */
  sharingPrefix(term: string): readonly string[];
  /**
   * Terms of titles and sentences that an unknown term may be a misspelling of: at most a fifth of its letters differ.
   */
  misspellingsOf(term: string): readonly string[];
  /** The terms of one sentence, in order, by the sentence's index in the article. */
  sentenceTerms(reading: Reading, sentence: number): readonly string[];
  /** Creates a finder for distinct terms in whole articles; create it once per query and reuse it for many articles. */
  finder(terms: readonly string[]): TermFinder;
  /** The sentences that contain a term, by their ascending indices, in the articles that have such sentences. */
  sentencesWith(term: string): ReadonlyMap<Reading, readonly number[]>;
  /**
   * Articles that match typed text, best first: by id or id prefix, exact title, then similar titles; with no text, the
   * newest articles.
   */
  findArticles(typed: string, limit: number): readonly Article[];
  /** Speakers' names that match typed text, best first; with no text, the most quoted speakers. */
  findSpeakers(typed: string, limit: number): readonly string[];
  /** The best sentences for plain words, best first, in one article or in all. */
  search(words: string, limit: number, articleId?: string): readonly Hit[];
  /** Candidates for the distinct terms of a question, unordered: half the best sentences, half all sentences of the best articles. */
  pool(terms: readonly string[], size: number): readonly Hit[];
  /** The occurrences of a phrase, in one article or in all, in order of arrival and of the text; the first `limit` if given. */
  occurrences(words: string, articleId?: string, limit?: number): readonly Occurrence[];
  /** The places that have these words nearly, most alike first; none for fewer than four words. */
  nearOccurrences(words: string, options: NearOptions): readonly NearOccurrence[];
  /**
   * The quotations that contain a phrase or a part of it, in text order, each with its first occurrence, if possible an
   * exact one.
   */
  quotesWith(words: string, articleId?: string): readonly FoundQuote[];
}
