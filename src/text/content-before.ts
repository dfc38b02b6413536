import { leadsTo } from './content-after.ts';
import { beginsSubject, contentEnd, coordinates, endsSpeech, isReport } from './content-end.ts';
import type { Cue } from './cues.ts';
import { isA, isDash, isSign, looksFinite, maybeVerb } from './grammar.ts';
import { skipModifiers } from './modifiers.ts';
import type { Run } from './phrases.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

export function contentBefore(
  tokens: Tokens,
  cue: Cue,
  edge: number,
  after: number,
  floor: number,
  inverted: boolean,
): Run[] | undefined {
  const sign = isSign(tokens[edge - 1], ',') || isDash(tokens[edge - 1]);
  const end = sign ? edge - 1 : edge;
  const last = tokens[end - 1];
  if (!last || end <= floor) return undefined;
  const rest = skipModifiers(tokens, after);
  if (last.kind === 'mark') {
    if (!sign && !endsSpeech(last) && !inverted) return undefined;
    if (
      endsSpeech(last) &&
      cue.verb.takes.has('trailing') &&
      tokens[after]?.word !== 'that' &&
      !isClosed(tokens, rest)
    ) {
      return [spokenRun(tokens, end, floor), ...marksAfter(tokens, nextComma(tokens, after))];
    }
    if (!isClosed(tokens, rest) && !isClosed(tokens, after)) return undefined;
    return [spokenRun(tokens, end, floor), ...marksAfter(tokens, rest)];
  }
  if (
    !sign ||
    cue.infinitive ||
    !(cue.verb.takes.has('bare') || cue.verb.takes.has('that')) ||
    leadsTo(tokens, cue, after) !== undefined ||
    !isClosed(tokens, rest)
  )
    return undefined;
  const behind = isClosing(tokens, rest) && !inverted && !isPronounSubject(tokens, edge) ? 0 : floor;
  const from = clauseStart(tokens, end, behind);
  const left = { from, to: end };
  const right = rest + 1;
  const finite = tokens.slice(from, end).some((token) => looksFinite(token) || maybeVerb(token)) && end - from >= 3;
  if (tokens[right]?.kind === 'mark' && isSubordinate(tokens, from)) return undefined;
  const opens = isSubordinate(tokens, from);
  if (finite && (!opens || !isSign(tokens[rest], ',')))
    return [left, ...marksAfter(tokens, rest), ...restAfter(tokens, rest)];
  if (!isSign(tokens[rest], ',') || !around(tokens, right) || right >= tokens.length) return undefined;
  return [...(opens && !finite ? [] : [left]), { from: right, to: contentEnd(tokens, right) }];
}

/** "The bridge was safe, the mayor said, and had been tested": the clause goes on after the cue. */
function restAfter(tokens: Tokens, comma: number): Run[] {
  const next = tokens[comma + 1];
  if (!isSign(tokens[comma], ',') || !next || next.kind !== 'word') return [];
  if (/ing$|^(?:which|who|while|when|after|before|as|during|in|at|with|on|according|referring)$/.test(next.word))
    return [];
  if (
    isA(next, 'and') &&
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
  return isA(tokens[at], 'pronoun') && !isA(tokens[at], 'determiner');
}

function nextComma(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length && !isSign(tokens[at], ',.:;') && tokens[at]!.kind !== 'mark') at++;
  return at;
}

/** Whether what follows "…, he said," goes on with the clause. */
function around(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !(/ing$/.test(token.word) && token.kind === 'word') && !isReport(tokens, at);
}

function isSubordinate(tokens: Tokens, from: number): boolean {
  const first = tokens[from];
  return (
    first === undefined ||
    /^(?:when|after|before|as|while|asked|in|on|at|speaking|responding|with|for|by|since)$/.test(first.word)
  );
}

/** Where the clause that ends before `end` begins: after a semicolon, or at the floor, less an opening "But". */
function clauseStart(tokens: Tokens, end: number, floor: number): number {
  let from = end;
  while (from > floor && !isSign(tokens[from - 1], ';:')) from--;
  if (isA(tokens[from], 'and') || isSign(tokens[from], ',')) from++;
  return from;
}

/** The quotation before the cue with the words that lead to it, when they are reported too: `The plan is "bad," he said`. */
function spokenRun(tokens: Tokens, end: number, floor: number): Run {
  let from = end - 1;
  while (from > floor && (tokens[from - 1]!.kind === 'mark' || isSign(tokens[from - 1], ','))) from--;
  while (isSign(tokens[from], ',')) from++;
  const start = clauseStart(tokens, from, floor);
  const words = from - start;
  return { from: words >= 2 && !isSign(tokens[from - 1], ':,') ? start : from, to: end };
}

/** Quotations that go on after the cue: `…," he said, "…"`. */
function marksAfter(tokens: Tokens, at: number): Run[] {
  let from = at;
  while (isSign(tokens[from], ',.:;') || isDash(tokens[from])) from++;
  if (isA(tokens[from], 'and') && tokens[from + 1]?.kind === 'mark') from++;
  if (tokens[from]?.kind !== 'mark') return [];
  let to = from + 1;
  while (tokens[to]?.kind === 'mark') to++;
  const goesOn = tokens[to]?.kind === 'word' && !endsSpeech(tokens[to - 1]!);
  return [{ from, to: goesOn ? contentEnd(tokens, from) : to }];
}

function isClosed(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return token === undefined || (token.title && token.words < 8);
  if (isSign(token, '.,;?!)') || isDash(token)) return true;
  return isA(token, 'and', 'subordinator');
}
