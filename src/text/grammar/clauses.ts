import { contains, overlaps, type Span } from '../../domain/article.ts';
import type { TaggedToken } from './tag.ts';
import { isOfClass } from './word-classes.ts';

const CLAUSE_END = new Set(['stop', 'comma', 'subordinator']);

export function endOfCounted(tokens: readonly TaggedToken[], from: number): number {
  let last = from;
  while (tokens[last]?.tag === 'noun' && !tokens[last]!.capital) last++;
  return last;
}

export function endOfClause(tokens: readonly TaggedToken[], from: number): number {
  const at = tokens.findIndex((token, i) => i > from && CLAUSE_END.has(token.tag));
  return at < 0 ? tokens.length : at;
}

function endOfSentence(tokens: readonly TaggedToken[], from: number): number {
  for (let i = from + 1; i < tokens.length; i++) {
    if (tokens[i]!.tag === 'stop' && tokens[i]!.word !== '%') return i;
    if (tokens[i]!.tag === 'comma' && opensAnother(tokens, i + 1)) return i;
  }
  return tokens.length;
}

/** Before "and" with a verb of its own: "came to stay | and built a mill"; −1 where there is none in the clause. */
function endBeforeAnd(tokens: readonly TaggedToken[], from: number): number {
  for (let i = from + 1; i + 1 < tokens.length && !CLAUSE_END.has(tokens[i]!.tag); i++)
    if (tokens[i]!.tag === 'and' && VERBAL.has(tokens[i + 1]!.tag)) return i;
  return -1;
}

/** Where a clause from a token on may end: its own end, and before "and" with a verb. */
function nearEnds(tokens: readonly TaggedToken[], from: number): number[] {
  return [...new Set([endBeforeAnd(tokens, from), endOfClause(tokens, from)])].filter((end) => end > from);
}

/** The nearest of them. */
export function nearEnd(tokens: readonly TaggedToken[], from: number): number {
  return nearEnds(tokens, from)[0] ?? tokens.length;
}

/** The same, and the sentence's end. */
export function endsBehind(tokens: readonly TaggedToken[], from: number): number[] {
  return [...new Set([...nearEnds(tokens, from), endOfSentence(tokens, from)])];
}

/** ", and the pupils were sent home", ", police said": a subject of its own with its verb. */
function opensAnother(tokens: readonly TaggedToken[], from: number): boolean {
  const isJoined = tokens[from]?.tag === 'and';
  const start = isJoined ? from + 1 : from;
  let at = start;
  while (INSIDE.has(tokens[at]?.tag ?? 'stop') || tokens[at]?.tag === 'pronoun') at++;
  if (at === start) return false;
  const { tag, word } = tokens[at] ?? { tag: 'stop', word: '' };
  return isJoined ? tag === 'verb' || tag === 'auxiliary' : tag === 'verb' && isOfClass('say', word);
}

/** Where what a verb tells of begins: behind the clause before, or behind an earlier verb. */
export function startOfClause(tokens: readonly TaggedToken[], verb: number): number {
  let first = verb;
  while (first > 0 && VERBAL.has(tokens[first - 1]!.tag)) first--;
  while (first > 0 && !CLAUSE_START.has(tokens[first - 1]!.tag)) first--;
  return first;
}

/** What a verb may have before it. */
const VERBAL = new Set(['auxiliary', 'adverb', 'verb']);
const CLAUSE_START = new Set([...CLAUSE_END, 'and', 'relative', 'verb', 'auxiliary']);

export function rangeOf(tokens: readonly TaggedToken[], span: Span): { first: number; last: number } {
  const first = tokens.findIndex((token) => contains(span, token) || overlaps(token, span));
  let last = first;
  while (last >= 0 && last < tokens.length && overlaps(tokens[last]!, span)) last++;
  return { first: Math.max(0, first), last: Math.max(0, last) };
}

/** What noun phrases are made of. */
export const INSIDE: ReadonlySet<string> = new Set(['noun', 'possessive', 'determiner']);

/** Where the noun phrase that ends before a token begins; the token itself when none does. */
export function chunkStart(tokens: readonly TaggedToken[], end: number): number {
  if (tokens[end - 1]?.tag === 'pronoun') return end - 1;
  let first = end;
  while (first > 0 && INSIDE.has(tokens[first - 1]!.tag)) {
    first--;
    if (tokens[first]!.tag === 'determiner') break;
  }
  return first;
}
