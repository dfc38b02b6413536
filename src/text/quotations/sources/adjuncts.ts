import { Class } from '../../grammar/function-words.ts';
import { isA, isAdverb, isContracted, isHangingParticiple, looksFinite } from '../../grammar/token-tests.ts';
import type { StatementToken } from '../statements.ts';

type Tokens = readonly StatementToken[];

/** Skips the adverbials and the addressee between a cue and its content. */
export function skipAdjuncts(tokens: Tokens, start: number): number {
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (isAdverb(token) || isA(token, Class.time)) at++;
    else if (isTimePhrase(tokens, at)) at += 2;
    else if (isA(token, Class.preposition) && !isA(token, Class.subordinator)) at = phraseEnd(tokens, at);
    else break;
  }
  return at;
}

function isTimePhrase(tokens: Tokens, at: number): boolean {
  return (
    /^(?:last|this|next|late|early|earlier)$/.test(tokens[at]!.word) &&
    /^(?:week|month|year|night|evening|morning|afternoon|summer|fall|spring|winter|weekend|\w+day)$/.test(
      tokens[at + 1]?.word ?? '',
    )
  );
}

function phraseEnd(tokens: Tokens, start: number): number {
  let at = start + 1;
  while (
    at < tokens.length &&
    tokens[at]!.kind === 'word' &&
    !isA(tokens[at], Class.relative | Class.and | Class.subordinator | Class.pronoun) &&
    (isHangingParticiple(tokens, at) || !looksFinite(tokens[at])) &&
    !isContracted(tokens[at])
  )
    at++;
  const stop = tokens[at];
  if (stop && (looksFinite(stop) || isContracted(stop))) return start + Math.max(1, Math.min(3, at - start - 1));
  return at;
}
