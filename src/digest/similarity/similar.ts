import { queryTerms } from '../../retrieval/analysis/terms.ts';
import { negationsIn } from '../../text/grammar/negations.ts';

/** The content of a sentence for similarity comparison. */
export interface Gist {
  /** Distinct terms without stop words. */
  readonly terms: ReadonlySet<string>;
  /** The terms that contain a digit; sentences that differ in them report different facts. */
  readonly figures: ReadonlySet<string>;
  /** How often it says that something is not so; see `negationsIn`. */
  readonly negations: number;
}

/** Minimum overlap (share of the shorter sentence's terms) of near-duplicates. */
const NEAR_DUPLICATE = 0.7;
/** Sentences with fewer terms overlap by chance: they are near-duplicates only when all terms are equal. */
const MIN_TERMS = 5;
/** Maximum number of terms of a sentence of about the same length, relative to the shorter one's. */
const SAME_LENGTH = 1.25;

export function gistOf(sentence: string): Gist {
  return gistOfTerms(queryTerms(sentence), sentence);
}

/** @param terms of the sentence, distinct, without stop words */
export function gistOfTerms(terms: readonly string[], sentence: string): Gist {
  const figures = new Set(terms.filter((term) => /\d/.test(term)));
  return { terms: new Set(terms), figures, negations: negationsIn(sentence) };
}

/**
 * Overlap coefficient: the share of the shorter one's terms that the other contains, 0..1; 0 when either has no terms.
 */
export function overlapOf(a: Gist, b: Gist): number {
  const [short, long] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let shared = 0;
  for (const term of short) if (long.has(term)) shared++;
  return short.size > 0 ? shared / short.size : 0;
}

/**
 * True when one adds almost nothing to the other. When each has a figure that the other lacks ("12 were hurt", "14 were
 * hurt"), or one denies what the other says, both are news, however similar the words.
 */
export function areNearDuplicates(a: Gist, b: Gist): boolean {
  if (denies(a, b)) return false;
  const overlap = overlapOf(a, b);
  if (Math.min(a.terms.size, b.terms.size) < MIN_TERMS) return overlap === 1 && a.terms.size === b.terms.size;
  return overlap >= NEAR_DUPLICATE && !(lacks(a, b) && lacks(b, a));
}

/**
 * True when one of two sentences of about the same length has a negation more than the other; a longer one may have it in
 * a clause of its own.
 */
function denies(a: Gist, b: Gist): boolean {
  const [short, long] = [a.terms.size, b.terms.size].sort((one, other) => one - other);
  return a.negations !== b.negations && long! <= short! * SAME_LENGTH;
}

/** True when `figures` contains one that the other lacks. */
function lacks({ figures }: Gist, other: Gist): boolean {
  for (const figure of figures) if (!other.figures.has(figure)) return true;
  return false;
}
