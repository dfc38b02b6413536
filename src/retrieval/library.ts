import type { Article, Quote, Reading, Sentence } from '../domain/article.ts';

/** A sentence that the index found. */
export interface Hit {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** BM25 of the sentence, divided by the number of query terms. */
  readonly score: number;
  /** The article's own score for the same query, 0..1 of the best article. */
  readonly articleScore: number;
}

/** A quotation with the article it stands in. */
export interface FoundQuote {
  readonly reading: Reading;
  readonly quote: Quote;
}

/** The articles of one server with everything derived from them. */
export interface Library {
  /** In order of `ingestedAt`. */
  readings(): readonly Reading[];
  /** By full id, or an older id that an edit left behind. */
  reading(id: string): Reading | undefined;
  /** Articles that a typed text may mean: an id or its beginning, the very title, else by likeness; best first. */
  findArticles(typed: string, limit: number): readonly Article[];
  /** Speakers' names that a typed text may mean; best first, most quoted first when nothing is typed. */
  findSpeakers(typed: string, limit: number): readonly string[];
  /** Best sentences for plain words, best first. */
  search(words: string, limit: number): readonly Hit[];
  /** Candidates for a question: half the best sentences, half all sentences of the best articles. */
  pool(words: string, size: number): readonly Hit[];
  /** Quotations that hold the words, folded phrase first, then without punctuation. */
  quotesWith(words: string): readonly FoundQuote[];
}
