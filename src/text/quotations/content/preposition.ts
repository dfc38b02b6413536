import { Class } from '../../grammar/function-words.ts';
import { isA, isAdverb, looksFinite } from '../../grammar/token-tests.ts';
import type { Cue } from '../cues.ts';
import type { StatementToken } from '../statements.ts';

type Tokens = readonly StatementToken[];

/** Start of the content after the verb's own preposition: "spoke at length |of| the bridge". */
export function contentBehindPreposition(tokens: Tokens, cue: Cue, after: number): number | undefined {
  let at = after;
  while (isAdverb(tokens[at])) at++;
  if (tokens[at]?.word === 'at' && tokens[at + 1]?.word === 'length') at += 2;
  if (!takesPreposition(tokens, cue, at)) {
    if (cue.verb.takes.has('bare') || !/^(?:to|with)$/.test(tokens[at]?.word ?? '')) return undefined;
    at = aboutAhead(tokens, at + 1);
    if (!cue.verb.takes.has('about')) return undefined;
  }
  const next = tokens[at + 1];
  if (!takesPreposition(tokens, cue, at) || !next || /^\d/.test(next.word)) return undefined;
  // "responded by |attacking|" says nothing, "responded by |calling|" does.
  if (tokens[at]!.word === 'by' && next.word.endsWith('ing') && next.traits.reports.length === 0) return undefined;
  // "reported on Friday": a day is no topic.
  return isA(next, Class.time) ? undefined : at + 1;
}

/** "spoke to the council |about": skips the addressee. */
function aboutAhead(tokens: Tokens, from: number): number {
  let at = from;
  while (
    at < from + 5 &&
    tokens[at]?.kind === 'word' &&
    !isA(tokens[at], Class.preposition) &&
    !looksFinite(tokens[at])
  )
    at++;
  return tokens[at]?.word === 'about' ? at : tokens.length;
}

function takesPreposition(tokens: Tokens, cue: Cue, at: number): boolean {
  return isA(tokens[at], Class.preposition) && cue.verb.takes.has(tokens[at]!.word);
}
