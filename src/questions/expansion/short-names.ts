import { minOf } from '../../domain/extremes.ts';
import { isStopTerm, termOf, termsOf } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { lexicon } from '../../text/lexicon.ts';

/** Strength of a full name for a short one and the reverse: the same thing by another name. */
export const SHORT_NAME_WEIGHT = 0.9;

/** Short names that are words of their own in small letters: "5 pm", "who", "us". */
const CAPITALS_ONLY: ReadonlySet<string> = new Set(['PM', 'St', 'US', 'WHO']);

/** A short name with its full forms. */
export interface ShortName {
  /** The index terms it is written as: "UN", "U.N.". */
  readonly terms: readonly string[];
  /** All terms of each full form, in order. */
  readonly full: readonly (readonly string[])[];
}

export const SHORT_NAMES: readonly ShortName[] = lexicon('questions/short-names').map((row) => {
  const [short = '', ...full] = row.split('\t');
  const pointed = /^\p{Lu}+$/u.test(short) ? [...short].map((letter) => `${letter}.`).join('') : short;
  return { terms: [...new Set([short, pointed].map(termOf))], full: full.map((name) => termsOf(name)) };
});

/** By the term of each form. */
const BY_TERM: ReadonlyMap<string, ShortName> = new Map(
  SHORT_NAMES.flatMap((name) => name.terms.map((term) => [term, name] as const)),
);
/** By full forms of one word: "mount". */
const BY_WORD: ReadonlyMap<string, ShortName> = new Map(
  SHORT_NAMES.flatMap((name) => name.full.flatMap((full) => (full.length === 1 ? [[full[0]!, name] as const] : []))),
);
const CAPITAL_TERMS: ReadonlySet<string> = new Set([...CAPITALS_ONLY].map(termOf));

/**
 * The library terms that stand for a short name in a question: its other spelling, and of each full form that the library can
 * hold the rarest word, since every word of "United Nations" alone occurs in other names, too. For a full form of one word
 * ("Mount") the short ones.
 */
export function termsForShortName(word: string, library: Library): readonly string[] {
  const term = termOf(word);
  const name = BY_TERM.get(term);
  if (!name) return BY_WORD.get(term)?.terms ?? [];
  if (CAPITAL_TERMS.has(term) && !/^\p{Lu}/u.test(word)) return [];
  const rarest = name.full.flatMap((full) => {
    const telling = full.filter((one) => !isStopTerm(one));
    const counts = telling.map((one) => library.sentenceFrequency(one));
    return counts.includes(0) ? [] : [telling[counts.indexOf(minOf(counts))]!];
  });
  return [...new Set([...name.terms.filter((other) => other !== term), ...rarest])];
}
