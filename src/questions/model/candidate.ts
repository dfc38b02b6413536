import type { Passage, Passages } from './passage.ts';

/** A sentence as a candidate for a question: what every rule votes on. */
export interface Candidate {
  readonly passage: Passage;
  readonly article: ArticleMatch;
  /** The article's share of the best article's score; 0 when one article was asked. */
  readonly articleScore: number;
}

/** What one article makes of a question: how much every sentence holds of every term. */
export interface ArticleMatch {
  readonly passages: Passages;
  /** How rare each term is within the library. */
  readonly idf: readonly number[];
  /** [sentence][question term], 0..1. */
  readonly strengths: readonly (readonly number[])[];
  /** How rare each term is within this article. */
  readonly ownIdf: readonly number[];
  /** How rare each small term of the question is within this article; 0 for one that it lacks. */
  readonly smallIdf: readonly number[];
  /** Terms that the article holds anywhere, as strengths. */
  readonly anywhere: readonly number[];
}
