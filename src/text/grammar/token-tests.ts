import { Class } from './function-words.ts';
import type { LexicalToken } from './tokens.ts';

/** True when the word can be of one of the classes, given as bits. */
export function isA(token: LexicalToken | undefined, classes: number): boolean {
  return token !== undefined && (token.traits.classes & classes) !== 0;
}

/** True for pronouns, determiners, prepositions, auxiliaries and the like. */
export function isFunctionWord(token: LexicalToken): boolean {
  return token.traits.classes !== 0;
}

/** True for one of the given punctuation signs. */
export function isSign(token: LexicalToken | undefined, signs: string): boolean {
  return token?.kind === 'sign' && signs.includes(token.word);
}

/** True for a dash or hyphen of any kind between words. */
export function isDash(token: LexicalToken | undefined): boolean {
  if (token?.kind !== 'sign') return false;
  return DASHES.includes(token.word) || token.word.startsWith('--');
}
const DASHES = '—–―-';

export function isPossessive(token: LexicalToken | undefined): boolean {
  return token?.traits.possessive ?? false;
}

/** "quickly", "also": words that may stand between a subject and its verb. */
export function isAdverb(token: LexicalToken | undefined): boolean {
  return token?.traits.adverb ?? false;
}

/** "is", "would", "didn't", "has". */
export function isAuxiliary(token: LexicalToken | undefined): boolean {
  return token?.traits.auxiliary ?? false;
}

/** A form of "be", also with "not". */
export function isBe(token: LexicalToken | undefined): boolean {
  return token !== undefined && BE.has(token.word);
}
/** All forms, since the verb after any of them may be passive. */
const BE: ReadonlySet<string> = new Set("am is are was were be been being isn't aren't wasn't weren't".split(' '));

/** "he's", "they'd", "I've": a pronoun and its verb in one. */
export function isContracted(token: LexicalToken | undefined): boolean {
  return token?.traits.contracted ?? false;
}

/** A rough test for a verb with a subject of its own. */
export function looksFinite(token: LexicalToken | undefined): boolean {
  return token?.traits.finite ?? false;
}

/** "a hall |painted by the town": a form in -ed before a preposition usually modifies a noun. */
export function isHangingParticiple(tokens: readonly LexicalToken[], i: number): boolean {
  return tokens[i]!.word.endsWith('ed') && isA(tokens[i + 1], Class.preposition);
}

/** True for a possible verb in -s or -ed; a weaker test than `looksFinite`. */
export function mayBeVerb(token: LexicalToken): boolean {
  return token.kind === 'word' && !token.capital && /(?:[^s\d]s|ed)$/.test(token.word);
}
