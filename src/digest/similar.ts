import { queryTerms } from '../retrieval/terms.ts';

/** What a sentence says, as far as comparing it goes. */
export interface Gist {
  /** Its distinct terms without stop words. */
  readonly terms: ReadonlySet<string>;
  /** Those with a digit: sentences that differ in them tell different things. */
  readonly figures: ReadonlySet<string>;
}

/** Of the shorter sentence's terms, the share in the other from which on the two are near-duplicates. */
const NEAR_DUPLICATE = 0.7;
/** Sentences of fewer terms share them by chance: they are near-duplicates only when all terms are the same. */
const MIN_TERMS = 5;

/** The gist of a sentence. */
export function gistOf(sentence: string): Gist {
  return gistOfTerms(queryTerms(sentence));
}

/** @param terms distinct, without stop words */
export function gistOfTerms(terms: readonly string[]): Gist {
  return { terms: new Set(terms), figures: new Set(terms.filter((term) => /\d/.test(term))) };
}

/** Of the shorter one's terms, the share that the other holds: 0..1; 0 when one has none. */
export function overlapOf(a: Gist, b: Gist): number {
  const [short, long] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let shared = 0;
  for (const term of short) if (long.has(term)) shared++;
  return short.size > 0 ? shared / short.size : 0;
}

/**
 * True when a reader of one learns nearly nothing from the other. Where each has a figure that the other lacks ("12 were
 * hurt", "14 were hurt") both are news, however alike the words.
 */
export function areNearDuplicates(a: Gist, b: Gist): boolean {
  const overlap = overlapOf(a, b);
  if (Math.min(a.terms.size, b.terms.size) < MIN_TERMS) return overlap === 1 && a.terms.size === b.terms.size;
  return overlap >= NEAR_DUPLICATE && !(lacks(a, b) && lacks(b, a));
}

/** True when one has a figure that the other lacks. */
function lacks({ figures }: Gist, other: Gist): boolean {
  for (const figure of figures) if (!other.figures.has(figure)) return true;
  return false;
}
