import type { WordClass } from './function-words.ts';
import { IRREGULAR_PASTS, REPORTING_FORMS } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

/** True when the word can be of that class. */
export function isA(token: Token | undefined, ...classes: readonly WordClass[]): boolean {
  const of = token?.classes;
  return of !== undefined && classes.some((one) => of.has(one));
}

/** True for pronouns, determiners, prepositions, auxiliaries and the like. */
export function isFunctionWord(token: Token): boolean {
  return token.classes !== undefined;
}

export function isSign(token: Token | undefined, signs: string): boolean {
  return token?.kind === 'sign' && signs.includes(token.word);
}

export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'sign' && /^(?:—|–|―|-|--+)$/.test(token.word);
}

export function isPossessive(token: Token | undefined): boolean {
  return token?.kind === 'word' && /(?:'s|s')$/.test(token.word);
}

/** "quickly", "also": words that may stand between a subject and its verb. */
export function isAdverb(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !token.capital &&
    (isA(token, 'adverb') || (/ly$/.test(token.word) && token.word.length > 4))
  );
}

/** "is", "would", "didn't", "has". */
export function isAuxiliary(token: Token | undefined): boolean {
  return isA(token, 'auxiliary', 'modal') || (token?.kind === 'word' && /n't$/.test(token.word));
}

/** "he's", "they'd", "I've": a pronoun and its verb in one. */
export function isContracted(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^(?:i|he|she|it|we|you|they|there|that|who)'(?:s|d|ll|ve|re|m)$/.test(token.word);
}

/** "a hall built by the town": a form in -ed before a preposition hangs on a noun more often than not. */
export function isHangingParticiple(tokens: readonly Token[], i: number): boolean {
  return /ed$/.test(tokens[i]!.word) && isA(tokens[i + 1], 'preposition');
}

/** A rough test for a verb with a subject of its own: auxiliaries, contractions, words in -ed, reporting verbs. */
export function looksFinite(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (isAuxiliary(token) || isContracted(token))
    return token.word !== 'being' && token.word !== 'having' && token.word !== 'be';
  if (token.capital) return false;
  if ((/[^e]ed$/.test(token.word) && token.word.length > 4) || IRREGULAR_PASTS.has(token.word)) return true;
  const forms = REPORTING_FORMS.get(token.word);
  if (!forms) return false;
  return forms.some(
    ({ forms: of, verb }) =>
      of.has('past') || (of.has('present') && !verb.takes.has('namesake')) || token.word === 'say',
  );
}
