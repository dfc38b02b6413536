import { idfOf } from '../retrieval/bm25.ts';
import type { Passage, Passages } from './passages.ts';
import type { Question } from './question.ts';
import { NO_AFFINITIES } from './related.ts';

/** What one article makes of a question: how much every sentence holds of every term. */
export interface ArticleMatch {
  readonly passages: Passages;
  /** How rare each term is within the library. */
  readonly idf: readonly number[];
  /** [sentence][question term], 0..1. */
  readonly strengths: readonly (readonly number[])[];
  /** How rare each term is within this article. */
  readonly ownIdf: readonly number[];
  /** Terms that the article holds anywhere, as strengths. */
  readonly anywhere: readonly number[];
}

export function matchArticle(question: Question, passages: Passages): ArticleMatch {
  const none = question.terms.map(() => 0);
  const strengths = passages.terms.map((terms) => strengthsIn(terms, question, none));
  const anywhere = question.terms.map((_, t) => strengths.reduce((most, row) => Math.max(most, row[t]!), 0));
  const ownIdf = question.terms.map((_, t) => {
    const holding = strengths.reduce((n, row) => (row[t]! > 0 ? n + 1 : n), 0);
    return holding === 0 ? 0 : idfOf(holding, strengths.length);
  });
  return { passages, idf: question.terms.map((term) => term.idf), strengths, ownIdf, anywhere };
}

/** How much a sentence holds of each term; `none` itself where it holds nothing. */
function strengthsIn(terms: readonly string[], { related }: Question, none: readonly number[]): readonly number[] {
  let row: number[] | undefined;
  for (const term of terms)
    for (const [i, strength] of related.get(term) ?? NO_AFFINITIES) {
      row ??= [...none];
      if (strength > row[i]!) row[i] = strength;
    }
  return row ?? none;
}

/** A sentence as a candidate for a question: what every rule votes on. */
export interface Candidate {
  readonly passage: Passage;
  readonly article: ArticleMatch;
  /** The article's share of the best article's score; 0 when one article was asked. */
  readonly articleScore: number;
}

/** The strengths of the candidate's own sentence. */
export function strengthsOf(candidate: Candidate): readonly number[] {
  return candidate.article.strengths[candidate.passage.sentence.index]!;
}

/** Share of the mass that is matched: Σ weight × strength ÷ Σ weight; 0 when nothing weighs. */
export function share(strengths: readonly number[], weights: readonly number[]): number {
  let matched = 0;
  let all = 0;
  for (let i = 0; i < weights.length; i++) {
    matched += weights[i]! * strengths[i]!;
    all += weights[i]!;
  }
  return all > 0 ? matched / all : 0;
}
