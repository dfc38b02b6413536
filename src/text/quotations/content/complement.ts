import { ARTICLES, Class } from '../../grammar/function-words.ts';
import { nounPhraseAfter } from '../../grammar/noun-phrase-after.ts';
import type { TokenRange } from '../../grammar/noun-phrases.ts';
import { isA, isSign, looksFinite } from '../../grammar/token-tests.ts';
import type { Cue } from '../cues.ts';
import type { StatementToken } from '../statements.ts';
import { clause } from './clause-end.ts';

type Tokens = readonly StatementToken[];

/** `hailed them as "heroes" |after the match|`: the time of the statement ends what somebody is called. */
export function complementOf(tokens: Tokens, from: number): TokenRange | undefined {
  const run = clause(tokens, from);
  for (let i = from + 1; run && i < run.to; i++)
    if (tokens[i - 1]!.kind === 'mark' && /^(?:after|following|when|before|during|amid)$/.test(tokens[i]!.word))
      return { from, to: i };
  return run;
}

/**
 * "called |the office by phone|", "a group called |the Sea Guard|", "another word to describe |their cheese|": an object that
 * is called nothing.
 */
export function hasNoComplement(tokens: Tokens, cue: Cue, object: number): boolean {
  const run = clause(tokens, object);
  if (!run || tokens.slice(run.from, run.to).some(({ kind }) => kind === 'mark')) return false;
  const before = tokens[cue.group - 1];
  if (cue.infinitive && before?.kind === 'word' && before.traits.classes === 0 && !looksFinite(before)) return true;
  if (cue.verb.lemma !== 'call') return false;
  const end = nounPhraseAfter(tokens, object)?.to ?? object;
  if (end >= run.to) return !holdsComplement(tokens, object, run.to);
  if (tokens[end]!.word === 'to') return true;
  const isLed = isA(tokens[end], Class.preposition) && !isA(tokens[end], Class.determiner);
  return isLed && !holdsComplement(tokens, end, run.to);
}

/** "called her vote in March |a mistake|", "call it |whatever| you want": a second noun phrase behind the object. */
function holdsComplement(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (/^(?:whatever|what)$/.test(tokens[i]!.word)) return true;
    const before = tokens[i - 1]!;
    if (ARTICLES.has(tokens[i]!.word) && before.kind === 'word' && (before.traits.classes === 0 || before.capital))
      return true;
  }
  return false;
}

/** "accused the builders, some of whom had left, |of …": an object with a parenthesis is not part of the content. */
export function behindAside(tokens: Tokens, object: number): number {
  let opening = -1;
  for (let i = object + 1; i < Math.min(object + 25, tokens.length - 2); i++) {
    if (tokens[i]!.kind === 'mark') return object;
    if (!isSign(tokens[i], ',')) continue;
    if (opening >= 0 && /^(?:of|as)$/.test(tokens[i + 1]!.word)) return i + 2;
    opening = i;
  }
  return object;
}
