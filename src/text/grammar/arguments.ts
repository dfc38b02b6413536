import { chunkStart, endOfClause } from './clauses.ts';
import type { TaggedToken } from './tag.ts';

/** A stretch of tokens that fills a place beside a verb; `head` is its first noun phrase's last token. */
export interface Argument {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** With pronouns contracted to it, which this tokeniser keeps whole. */
const BE = new Set("is are was were be been being isn't aren't wasn't weren't it's they're he's she's".split(' '));

/** Index of the first token of a verb's group: "had not been | found". */
function groupStart(tokens: readonly TaggedToken[], verb: number): number {
  let first = verb;
  while (first > 0 && (tokens[first - 1]!.tag === 'auxiliary' || tokens[first - 1]!.tag === 'adverb')) first--;
  return first;
}

/** "was built", "built by": what stands before such a verb has it done to it. */
export function isPassive(tokens: readonly TaggedToken[], verb: number): boolean {
  if (tokens[verb]!.tag !== 'verb') return false;
  const group = tokens.slice(groupStart(tokens, verb), verb);
  if (group.some(({ word }) => BE.has(word))) return !/ing$/.test(tokens[verb]!.word);
  return group.length === 0 && tokens[verb + 1]?.word === 'by' && /(?:ed|n|t|d)$/.test(tokens[verb]!.word);
}

/** Who or what a verb tells of; undefined where the sentence does not say. */
export function subjectOf(tokens: readonly TaggedToken[], verb: number): Argument | undefined {
  let end = groupStart(tokens, verb);
  while (end > 0 && tokens[end - 1]!.tag === 'mark') end--;
  const before = tokens[end - 1];
  switch (before?.tag) {
    case 'noun':
    case 'pronoun':
    case 'possessive':
      return phraseBefore(tokens, end);
    case 'relative':
      return phraseBefore(tokens, tokens[end - 2]?.tag === 'comma' ? end - 2 : end - 1);
    case 'comma':
      return tokens[verb]!.tag === 'ing' ? subjectOfEarlier(tokens, end - 1) : beforeApposition(tokens, end - 1);
    case 'and':
    case 'to':
    case 'preposition':
      return subjectOfEarlier(tokens, end - 1);
    default:
      return undefined;
  }
}

/** The subject of the verb before: "planned TO build", "came AND built". */
function subjectOfEarlier(tokens: readonly TaggedToken[], at: number): Argument | undefined {
  for (let i = at - 1; i >= 0 && tokens[i]!.tag !== 'stop'; i--)
    if (tokens[i]!.tag === 'verb') return subjectOf(tokens, i);
  return undefined;
}

/** "Oda Brandt, the painter, painted": the phrase before the first of two commas. */
function beforeApposition(tokens: readonly TaggedToken[], comma: number): Argument | undefined {
  for (let i = comma - 1; i > 0 && comma - i <= MAX_APPOSITION; i--) {
    const { tag } = tokens[i]!;
    if (tag === 'stop') return undefined;
    if (tag === 'comma' && tokens[i - 1]!.tag === 'noun') return phraseBefore(tokens, i);
  }
  return undefined;
}

/** Tokens of an apposition at most. */
const MAX_APPOSITION = 20;

/** The noun phrase that ends at a token, with the phrase that it hangs on: "the owner of the mill". */
function phraseBefore(tokens: readonly TaggedToken[], last: number): Argument | undefined {
  let head = last - 1;
  let first = chunkStart(tokens, last);
  if (first === last) return undefined;
  for (;;) {
    const link = tokens[first - 1];
    const joins = link?.tag === 'preposition' || link?.tag === 'and';
    const from = joins && tokens[first - 2]?.tag === 'noun' ? chunkStart(tokens, first - 1) : first - 1;
    if (!joins || from >= first - 1) break;
    if (link.tag === 'preposition') head = first - 2;
    first = from;
  }
  return { first, last, head };
}

/** What follows a verb, to the end of its clause. */
export function objectOf(tokens: readonly TaggedToken[], verb: number): Argument | undefined {
  return phraseFrom(tokens, verb + 1, verb);
}

/** What follows the first of some prepositions behind a verb in its clause. */
export function behindPreposition(
  tokens: readonly TaggedToken[],
  verb: number,
  prepositions: ReadonlySet<string>,
): Argument | undefined {
  const end = Math.min(tokens.length, verb + MAX_REACH);
  for (let i = verb + 1; i < end && tokens[i]!.tag !== 'stop'; i++)
    if (prepositions.has(tokens[i]!.word)) return phraseFrom(tokens, i + 1, i);
  return undefined;
}

/** Tokens between a verb and its preposition at most. */
const MAX_REACH = 18;

function phraseFrom(tokens: readonly TaggedToken[], from: number, verb: number): Argument | undefined {
  let first = from;
  while (tokens[first]?.tag === 'adverb' || tokens[first]?.tag === 'mark') first++;
  const last = endOfClause(tokens, Math.max(verb, first - 1));
  if (first >= last) return undefined;
  let head = first;
  while (head < last && !(tokens[head]!.tag === 'noun' || tokens[head]!.tag === 'pronoun')) head++;
  while (head + 1 < last && (tokens[head + 1]!.tag === 'noun' || tokens[head + 1]!.tag === 'possessive')) head++;
  return { first, last, head: Math.min(head, last - 1) };
}
