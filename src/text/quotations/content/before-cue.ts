import { Class } from '../../grammar/function-words.ts';
import { nounPhraseAfter } from '../../grammar/noun-phrase-after.ts';
import type { TokenRange } from '../../grammar/noun-phrases.ts';
import { isA, isDash, isSign, looksFinite, mayBeVerb } from '../../grammar/token-tests.ts';
import type { Cue } from '../cues.ts';
import { skipAdjuncts } from '../sources/adjuncts.ts';
import type { StatementToken } from '../statements.ts';
import { beginsReport, beginsSubject, contentEnd, coordinates, endsSpeech, isTimeAside } from './clause-end.ts';
import { contentBehindPreposition } from './preposition.ts';

type Tokens = readonly StatementToken[];

/** A cue with its surroundings: speaker and cue span from `edge` to `after`. */
interface Place {
  readonly cue: Cue;
  readonly edge: number;
  readonly after: number;
  /** Index of the next token that does not modify the cue. */
  readonly rest: number;
  readonly floor: number;
  readonly inverted: boolean;
}

/**
 * The content of a cue that follows it or is interrupted by it; undefined when there is none. Ignores tokens before
 * `floor`.
 */
export function contentBefore(
  tokens: Tokens,
  cue: Cue,
  edge: number,
  after: number,
  floor: number,
  inverted: boolean,
): TokenRange[] | undefined {
  const sign = isSign(tokens[edge - 1], ',') || isDash(tokens[edge - 1]);
  const end = sign ? edge - 1 : edge;
  const last = tokens[end - 1];
  if (!last || end <= floor) return undefined;
  const place = { cue, edge, after, rest: restOf(tokens, cue, after, inverted), floor, inverted };
  if (last.kind !== 'mark') return sign ? clauseBefore(tokens, place, end) : undefined;
  return sign || endsSpeech(last) || inverted ? quotedBefore(tokens, place, end) : undefined;
}

/** The index after the cue and its modifiers, including the addressee: "he told the court in March |". */
function restOf(tokens: Tokens, cue: Cue, after: number, inverted: boolean): number {
  if (inverted && isSign(tokens[after - 1], ',')) return after - 1;
  // "…, say researchers |who trained them|."
  if (inverted && cue.form === 'base' && tokens[after]?.word === 'who')
    return isSign(tokens.at(-1), '.') ? tokens.length - 1 : tokens.length;
  const listener = cue.verb.takes.has('addressee') ? listenerAt(tokens, after) : undefined;
  return skipAdjuncts(tokens, listener?.to ?? after);
}

function listenerAt(tokens: Tokens, after: number): TokenRange | undefined {
  if (isA(tokens[after], Class.object)) return { from: after, to: after + 1 };
  return nounPhraseAfter(tokens, after);
}

/** `"…," she said`: adverbials of time and place may follow. */
function quotedBefore(tokens: Tokens, { cue, after, rest, floor }: Place, end: number): TokenRange[] | undefined {
  const spoken = spokenRun(tokens, end, floor);
  if (isClosed(tokens, rest) || isClosed(tokens, after)) return [spoken, ...marksAfter(tokens, rest)];
  const trails = endsSpeech(tokens[end - 1]!) && cue.verb.takes.has('trailing') && tokens[after]?.word !== 'that';
  return trails ? [spoken, ...marksAfter(tokens, nextComma(tokens, after))] : undefined;
}

/** "The bridge was safe, she said" and "The bridge, she said, was safe". */
function clauseBefore(tokens: Tokens, place: Place, end: number): TokenRange[] | undefined {
  const { cue, after, rest } = place;
  const takesClause = cue.verb.takes.has('bare') || cue.verb.takes.has('that');
  if (
    cue.infinitive ||
    !takesClause ||
    !isClosed(tokens, rest) ||
    contentBehindPreposition(tokens, cue, after) !== undefined
  )
    return undefined;
  const left = { from: clauseStart(tokens, end, floorOf(tokens, place)), to: end };
  const clause = tokens.slice(left.from, end);
  const opens = isSubordinate(tokens, left.from);
  const right = rest + 1;
  if (opens && tokens[right]?.kind === 'mark') return undefined;
  const finite =
    clause.length >= 3 && clause.some((token) => looksFinite(token) || isSpoken(token) || (!opens && mayBeVerb(token)));
  const broken = isSign(tokens[rest], ',');
  if (finite && !(opens && broken)) return [left, ...marksAfter(tokens, rest), ...restAfter(tokens, rest)];
  if (!broken || !around(tokens, right) || right >= tokens.length) return undefined;
  return [...(left.from < left.to ? [left] : []), { from: right, to: contentEnd(tokens, right) }];
}

/** `"You pushed them too far" to save money, she said`: words in marks that are more than a name for something. */
function isSpoken({ quoted }: StatementToken): boolean {
  return quoted !== undefined && !quoted.title && quoted.words >= MIN_SPOKEN;
}
/** Minimum number of words in marks that may be a clause. */
const MIN_SPOKEN = 5;

/** A named source at the end applies to the whole statement, including what others say in it. */
function floorOf(tokens: Tokens, { edge, rest, floor, inverted }: Place): number {
  return isClosing(tokens, rest) && !inverted && !isPronounSubject(tokens, edge) ? 0 : floor;
}

/** "The bridge was safe, the mayor said, and had been tested": the clause continues after the cue. */
function restAfter(tokens: Tokens, comma: number): TokenRange[] {
  const next = tokens[comma + 1];
  if (!isSign(tokens[comma], ',') || !next || next.kind !== 'word' || isTimeAside(tokens, comma + 1)) return [];
  if (/ing$|^(?:which|who|while|when|after|before|as|during|in|at|with|on|according|referring)$/.test(next.word))
    return [];
  if (
    isA(next, Class.and) &&
    (coordinates(tokens, comma + 2) || tokens[comma + 2]?.kind === 'mark' || beginsSubject(tokens[comma + 2]))
  )
    return [];
  return [{ from: comma + 1, to: contentEnd(tokens, comma + 1) }];
}

/** True at the end of a statement. */
function isClosing(tokens: Tokens, at: number): boolean {
  return at >= tokens.length || (at === tokens.length - 1 && isSign(tokens[at], '.'));
}

function isPronounSubject(tokens: Tokens, at: number): boolean {
  return isA(tokens[at], Class.pronoun) && !isA(tokens[at], Class.determiner);
}

function nextComma(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length && !isSign(tokens[at], ',.:;') && tokens[at]!.kind !== 'mark') at++;
  return at;
}

/** Whether the clause continues after "…, he said,". */
function around(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !(/ing$/.test(token.word) && token.kind === 'word') && !beginsReport(tokens, at);
}

function isSubordinate(tokens: Tokens, from: number): boolean {
  const first = tokens[from];
  return (
    first === undefined ||
    /^(?:when|after|before|as|while|asked|in|on|at|with|for|by|since|during|of|about|regarding|concerning|despite|following|without|under|through|from)$/.test(
      first.word,
    ) ||
    (first.kind === 'word' && /ing$/.test(first.word) && from === 0)
  );
}

/** Start of the clause that ends before `end`: after a semicolon, or at the floor, without an initial "But". */
function clauseStart(tokens: Tokens, end: number, floor: number): number {
  let from = end;
  while (from > floor && !isSign(tokens[from - 1], ';:')) from--;
  if (from === 0) from = behindDateline(tokens);
  if (isA(tokens[from], Class.and) || isSign(tokens[from], ',')) from++;
  return from;
}

/** "OXBY, March 3 (Northwire) — |The bridge …": the dateline is not part of the content. */
function behindDateline(tokens: Tokens): number {
  for (let i = 1; i < Math.min(DATELINE, tokens.length); i++) {
    if (isDash(tokens[i])) return tokens[0]!.capital ? i + 1 : 0;
    if (tokens[i]!.kind === 'word' && !tokens[i]!.capital && !/^\d/.test(tokens[i]!.word)) return 0;
    if (tokens[i]!.kind === 'mark') return 0;
  }
  return 0;
}
/** Maximum number of tokens in a dateline. */
const DATELINE = 14;

/**
 * The quotation before the cue with its introductory words if they are reported as well: `The plan is "bad," he said`.
 */
function spokenRun(tokens: Tokens, end: number, floor: number): TokenRange {
  let from = end - 1;
  while (from > floor && (tokens[from - 1]!.kind === 'mark' || isSign(tokens[from - 1], ','))) from--;
  while (isSign(tokens[from], ',')) from++;
  const start = clauseStart(tokens, from, floor);
  const words = from - start;
  return { from: words >= 2 && !isSign(tokens[from - 1], ':,') ? start : from, to: end };
}

/** Quotations that continue after the cue: `…," he said, "…"`. */
function marksAfter(tokens: Tokens, at: number): TokenRange[] {
  let from = at;
  while (isSign(tokens[from], ',.:;') || isDash(tokens[from])) from++;
  if (isA(tokens[from], Class.and) && tokens[from + 1]?.kind === 'mark') from++;
  if (tokens[from]?.kind !== 'mark') return [];
  let to = from + 1;
  while (tokens[to]?.kind === 'mark') to++;
  const goesOn = tokens[to]?.kind === 'word' && !endsSpeech(tokens[to - 1]!);
  return [{ from, to: goesOn ? contentEnd(tokens, from) : to }];
}

function isClosed(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return token === undefined || (token.quoted!.title && token.quoted!.words < 8);
  if (isSign(token, '.,;?!)') || isDash(token)) return true;
  return isA(token, Class.and | Class.subordinator);
}
