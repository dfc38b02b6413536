import type { Passage, Passages } from './passage.ts';

/** A sentence considered as the answer to a question; the input of every rule. */
export interface Candidate {
  readonly passage: Passage;
  readonly article: ArticleMatch;
  /** The article's score relative to the best article's, 0..1; missing when whoever asks chose the article. */
  readonly articleScore?: number;
}

/** How an article matches a question, for every sentence and term. */
export interface ArticleMatch {
  readonly passages: Passages;
  /** Inverse document frequency of each term in the library. */
  readonly idf: readonly number[];
  /** Match strength by [sentence][question term], 0..1. */
  readonly strengths: readonly (readonly number[])[];
  /** Inverse sentence frequency of each term within the article. */
  readonly ownIdf: readonly number[];
  /** Inverse sentence frequency of each function term within the article; 0 when it does not occur. */
  readonly smallIdf: readonly number[];
  /** Best match strength of each term anywhere in the article. */
  readonly anywhere: readonly number[];
}
