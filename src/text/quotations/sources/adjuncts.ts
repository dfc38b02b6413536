import { Class } from '../../grammar/function-words.ts';
import { timePhraseEnd } from '../../grammar/time-phrases.ts';
import { isA, isAdverb, isContracted, isHangingParticiple, looksFinite } from '../../grammar/token-tests.ts';
import type { StatementToken } from '../statements.ts';

type Tokens = readonly StatementToken[];

/** Skips the adverbials and the addressee between a cue and its content. */
export function skipAdjuncts(tokens: Tokens, start: number): number {
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at]!;
    const time = timePhraseEnd(tokens, at);
    if (time > at) at = time;
    else if (/^(?:late|early)$/.test(token.word) && isA(tokens[at + 1], Class.preposition)) at++;
    else if (isAdverb(token) || isA(token, Class.time)) at++;
    else if (isA(token, Class.preposition) && !isA(token, Class.subordinator)) at = phraseEnd(tokens, at);
    else break;
  }
  return at;
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
