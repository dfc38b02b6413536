import type { Question } from '../model/question.ts';

/**
 * True if a term is a noun of the question, another form of it, or a synonym.
 * @param noun as a term
 * @param least minimum match strength of a term that stands for the noun, 0..1
 */
export function isSameNoun(term: string, noun: string, { terms, related }: Question, least: number): boolean {
  if (term === noun) return true;
  const at = terms.findIndex((known) => known.term === noun);
  return at >= 0 && (related.get(term) ?? []).some(([i, strength]) => i === at && strength >= least);
}
