import type { Passage, Passages } from './passages.ts';
import type { Question, QuestionTerm } from './question.ts';
import { isLikelySlip } from './spelling.ts';

/** A misspelt question word that the library holds nowhere may mean one that stands here. */
const SLIP_WEIGHT = 0.7;

/** Two words that begin with the same letters are often of one family: "explain" and "explanation". */
const FAMILY_WEIGHT = 0.6;
const FAMILY_LETTERS = 5;
const FAMILY_SHARE = 0.6;

/** True when two terms share a beginning that is long for both of them. */
function isFamily(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= FAMILY_LETTERS && same >= FAMILY_SHARE * Math.max(a.length, b.length);
}

/** How well a set of terms holds one term of the question: 1 the very word, less for kin, 0 for nothing. */
export function strength(term: QuestionTerm, has: ReadonlySet<string>): number {
  if (has.has(term.term)) return 1;
  let best = 0;
  for (const [kin, weight] of term.kin) if (weight > best && has.has(kin)) best = weight;
  if (best < FAMILY_WEIGHT && term.term.length >= FAMILY_LETTERS)
    for (const other of has) if (isFamily(term.term, other)) return FAMILY_WEIGHT;
  if (best === 0 && term.absent && [...has].some((other) => isLikelySlip(term.term, other))) return SLIP_WEIGHT;
  return best;
}

/** What one article makes of a question: how much every sentence holds of every term. */
export interface ArticleMatch {
  readonly passages: Passages;
  /** [sentence][question term], 0..1. */
  readonly strengths: readonly (readonly number[])[];
  /** How rare each term is within this article. */
  readonly ownIdf: readonly number[];
  /** Terms that the article holds anywhere, as strengths. */
  readonly anywhere: readonly number[];
}

export function matchArticle(question: Question, passages: Passages): ArticleMatch {
  const strengths = passages.map((passage) => question.terms.map((term) => strength(term, passage.termSet)));
  const anywhere = question.terms.map((_, t) => Math.max(0, ...strengths.map((row) => row[t]!)));
  const ownIdf = question.terms.map((_, t) => {
    const n = strengths.filter((row) => row[t]! > 0).length;
    return n === 0 ? 0 : Math.log(1 + (passages.length - n + 0.5) / (n + 0.5));
  });
  return { passages, strengths, ownIdf, anywhere };
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
