import { ARTICLES, Class } from '../../grammar/function-words.ts';
import { isA, isSign, looksFinite, mayBeVerb } from '../../grammar/token-tests.ts';
import { canBePast } from '../../grammar/verb-forms.ts';
import type { StatementToken } from '../statements.ts';

type Tokens = readonly StatementToken[];

/** It may lead to an indirect question. */
export function isQuestion(token: StatementToken): boolean {
  return token.kind === 'word' && /^(?:whether|if|why|how|what|who|when|where|which)$/.test(token.word);
}

/** Index of the "that" that leads to a clause, unless a sentence or another clause ends before it. */
export function thatAhead(tokens: Tokens, from: number): number | undefined {
  for (let i = from; i < Math.min(from + 25, tokens.length); i++) {
    if (tokens[i]!.word === 'that') return i;
    // "outside one |ruined| building"
    const isAdjective = tokens[i]!.word.endsWith('ed') && isA(tokens[i - 1], Class.determiner | Class.pronoun);
    if (isSign(tokens[i], '.;:') || (looksFinite(tokens[i]) && !isAdjective)) return undefined;
  }
  return undefined;
}

/** Whether what begins at `from`, up to `to`, holds a word that may be its verb. */
export function hasVerb(tokens: Tokens, from: number, to = tokens.length): boolean {
  for (let i = from; i < to && !isSign(tokens[i], ';'); i++) {
    if (looksFinite(tokens[i]) || tokens[i]!.kind === 'mark') return true;
    if (i > from && !isNoun(tokens, i) && (mayBeVerb(tokens[i]!) || isBarePast(tokens, i))) return true;
  }
  return false;
}

/** "the |names| on the wall", but "the |results| confirm": behind an article and before what is no verb. */
function isNoun(tokens: Tokens, i: number): boolean {
  const next = tokens[i + 1];
  const isEnd = next?.kind !== 'word' || isA(next, Class.preposition | Class.and);
  return ARTICLES.has(tokens[i - 1]!.word) && isEnd;
}

/** "added |names to the list| before it closed" is no clause, although "names" may be a verb. */
export function hasFinite(tokens: Tokens, from: number, to = tokens.length): boolean {
  for (let i = from; i < to && !(i > from && isA(tokens[i], Class.subordinator)); i++)
    if (looksFinite(tokens[i])) return true;
  return false;
}

/** "said the storm |hit| the coast": a past form without an ending, behind a noun. */
function isBarePast(tokens: Tokens, i: number): boolean {
  const { traits, word, capital } = tokens[i]!;
  const before = tokens[i - 1]!;
  if (capital || traits.inflection !== 'base' || !canBePast(word) || before.kind !== 'word') return false;
  return before.traits.classes === 0 || (isA(before, Class.pronoun) && !isA(before, Class.determiner));
}
