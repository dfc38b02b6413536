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
    else if (isQuantity(tokens, at)) break;
    else if (isA(token, Class.preposition) && !isA(token, Class.subordinator)) at = phraseEnd(tokens, at);
    else break;
  }
  return at;
}

/** "said |at least 10 people| had come", "said |about 30| had come": the number begins the content. */
export function isQuantity(tokens: Tokens, at: number): boolean {
  const [word, next] = [tokens[at]!.word, tokens[at + 1]?.word ?? ''];
  if (word === 'at') return next === 'least' || next === 'most';
  return (
    /^(?:about|around|over|under|between|up)$/.test(word) &&
    /^[\d$£€]/.test(word === 'up' ? (tokens[at + 2]?.word ?? '') : next)
  );
}

function phraseEnd(tokens: Tokens, start: number): number {
  let at = start + 1;
  while (
    at < tokens.length &&
    tokens[at]!.kind === 'word' &&
    !isA(tokens[at], Class.relative | Class.and | Class.subordinator) &&
    (at === start + 1 || !isA(tokens[at], Class.pronoun)) &&
    (isHangingParticiple(tokens, at) || !looksFinite(tokens[at])) &&
    !isContracted(tokens[at])
  )
    at++;
  const stop = tokens[at];
  if (stop && (looksFinite(stop) || isContracted(stop))) return start + Math.max(1, Math.min(3, at - start - 1));
  return at;
}
