import { contains, overlaps, type Span } from '../../domain/article.ts';
import { PHRASE_TAGS } from './chunks.ts';
import { Class } from './function-words.ts';
import type { TaggedToken } from './tag.ts';
import { isA } from './token-tests.ts';
import { isOfClass } from './word-classes.ts';

/** Tags of the tokens that end a clause. */
const CLAUSE_END = new Set(['stop', 'comma', 'subordinator']);

/** Index after the common nouns from a token on: after "barns" in "40 |barns burned". */
export function endOfCounted(tokens: readonly TaggedToken[], from: number): number {
  let last = from;
  while (tokens[last]?.tag === 'noun' && !tokens[last]!.capital) last++;
  return last;
}

/** Index of the first token after `from` that ends a clause: punctuation or a subordinating conjunction. */
export function endOfClause(tokens: readonly TaggedToken[], from: number): number {
  const at = tokens.findIndex((token, i) => i > from && CLAUSE_END.has(token.tag));
  return at < 0 ? tokens.length : at;
}

/**
 * True if a word opens a clause, although it was taken for the preposition of a noun phrase: "|after| a window was broken".
 * @param end index behind the noun phrase
 */
export function subordinates(tokens: readonly TaggedToken[], at: number, end: number): boolean {
  const verb = tokens[end]?.tag;
  return isA(tokens[at], Class.subordinator) && (verb === 'verb' || verb === 'auxiliary');
}

/** Index after `from` where the sentence or one of its main clauses ends: a stop, or a comma before a clause with a subject of its own. */
function endOfSentence(tokens: readonly TaggedToken[], from: number): number {
  for (let i = from + 1; i < tokens.length; i++) {
    if (tokens[i]!.tag === 'stop' && tokens[i]!.word !== '%') return i;
    if (tokens[i]!.tag === 'comma' && opensAnother(tokens, i + 1)) return i;
  }
  return tokens.length;
}

/** Index of an "and" in the clause that a verb follows: "came to stay |and built a mill"; −1 without one. */
function endBeforeAnd(tokens: readonly TaggedToken[], from: number): number {
  for (let i = from + 1; i + 1 < tokens.length && !CLAUSE_END.has(tokens[i]!.tag); i++)
    if (tokens[i]!.tag === 'and' && VERBAL.has(tokens[i + 1]!.tag)) return i;
  return -1;
}

/** The possible ends of a verb phrase that begins at a token: before "and" with a verb, and the end of the clause. */
function nearEnds(tokens: readonly TaggedToken[], from: number): number[] {
  return [...new Set([endBeforeAnd(tokens, from), endOfClause(tokens, from)])].filter((end) => end > from);
}

/** The nearest possible end of a verb phrase. */
export function nearEnd(tokens: readonly TaggedToken[], from: number): number {
  return nearEnds(tokens, from)[0] ?? tokens.length;
}

/** All possible ends, the nearest first: those of the verb phrase, and that of the sentence. */
export function endsBehind(tokens: readonly TaggedToken[], from: number): number[] {
  return [...new Set([...nearEnds(tokens, from), endOfSentence(tokens, from)])];
}

/** ", |and the pupils were sent home", ", |police said": a clause with a subject of its own begins. */
function opensAnother(tokens: readonly TaggedToken[], from: number): boolean {
  const isJoined = tokens[from]?.tag === 'and';
  const start = isJoined ? from + 1 : from;
  let at = start;
  while (PHRASE_TAGS.has(tokens[at]?.tag ?? 'stop') || tokens[at]?.tag === 'pronoun') at++;
  if (at === start) return false;
  const { tag, word } = tokens[at] ?? { tag: 'stop', word: '' };
  return isJoined ? tag === 'verb' || tag === 'auxiliary' : tag === 'verb' && isOfClass('say', word);
}

/** Start of a verb's clause: after the previous clause, or after an earlier verb. */
export function startOfClause(tokens: readonly TaggedToken[], verb: number): number {
  let first = verb;
  while (first > 0 && VERBAL.has(tokens[first - 1]!.tag)) first--;
  while (first > 0 && !CLAUSE_START.has(tokens[first - 1]!.tag)) first--;
  return first;
}

/** Tags of the tokens that may precede a verb in its group. */
const VERBAL = new Set(['auxiliary', 'adverb', 'verb']);
const CLAUSE_START = new Set([...CLAUSE_END, 'and', 'relative', 'verb', 'auxiliary']);

/** The tokens that a span of the text overlaps, as a half-open range; empty at 0 when there are none. */
export function tokenRangeOf(tokens: readonly TaggedToken[], span: Span): { first: number; last: number } {
  const first = tokens.findIndex((token) => contains(span, token) || overlaps(token, span));
  let last = first;
  while (last >= 0 && last < tokens.length && overlaps(tokens[last]!, span)) last++;
  return { first: Math.max(0, first), last: Math.max(0, last) };
}
