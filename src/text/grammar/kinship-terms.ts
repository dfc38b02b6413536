import { lexicon } from '../lexicon.ts';

const TERMS: ReadonlySet<string> = new Set(lexicon('grammar/kinship-terms'));

/** True for "wife", "sons": a noun, in lower case, that means somebody only by whose it is. */
export function isKinshipTerm(noun: string): boolean {
  return TERMS.has(noun) || TERMS.has(noun.replace(/(?<=x|h)es$|s$/, ''));
}
