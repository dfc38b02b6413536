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

/** How well one term of an article stands for one of the question: 1 the very word, less for kin, 0 for nothing. */
function strength(asked: QuestionTerm, term: string): number {
  if (term === asked.term) return 1;
  const kin = asked.kin.get(term) ?? 0;
  if (kin < FAMILY_WEIGHT && isFamily(asked.term, term)) return FAMILY_WEIGHT;
  if (kin === 0 && asked.absent && isLikelySlip(asked.term, term)) return SLIP_WEIGHT;
  return kin;
}

/** Question terms, by index, that a term stands for, with its strength. */
type Affinities = readonly (readonly [index: number, strength: number])[];

const NO_AFFINITIES: Affinities = [];

/** Compares every term that turns up with the question once, however many sentences hold it. */
function affinitiesOf(question: Question): (term: string) => Affinities {
  const known = comparisons.get(question) ?? new Map<string, Affinities>();
  comparisons.set(question, known);
  return (term) => {
    const before = known.get(term);
    if (before) return before;
    const found = question.terms.flatMap((asked, i) => {
      const worth = strength(asked, term);
      return worth > 0 ? [[i, worth] as const] : [];
    });
    const affinities = found.length > 0 ? found : NO_AFFINITIES;
    known.set(term, affinities);
    return affinities;
  };
}

const comparisons = new WeakMap<Question, Map<string, Affinities>>();

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
  const affinities = affinitiesOf(question);
  const strengths = passages.all.map(() => question.terms.map(() => 0));
  for (const [term, sentences] of passages.places)
    for (const [i, worth] of affinities(term))
      for (const sentence of sentences) if (worth > strengths[sentence]![i]!) strengths[sentence]![i] = worth;
  const anywhere = question.terms.map((_, t) => Math.max(0, ...strengths.map((row) => row[t]!)));
  const ownIdf = question.terms.map((_, t) => {
    const n = strengths.filter((row) => row[t]! > 0).length;
    return n === 0 ? 0 : Math.log(1 + (passages.all.length - n + 0.5) / (n + 0.5));
  });
  return { passages, idf: question.terms.map((term) => term.idf), strengths, ownIdf, anywhere };
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
