import { overlaps, type Span } from '../../domain/article.ts';
import { chunksOf } from '../../text/grammar/chunks.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import { typedSpans } from '../answer-types/typed-spans.ts';
import type { Group } from './answer-groups.ts';
import type { ExtractionContext } from './context.ts';

/** Groups whose answers can be a list of names or things; two dates or two numbers are rarely one answer. */
const LISTED: ReadonlySet<Group> = new Set<Group>(['who', 'where', 'what', 'which']);

/** Maximum number of members of a list. */
const MAX_MEMBERS = 20;

type Chunk = readonly [first: number, last: number];

/**
 * The whole list that a short answer is a member of: "Oda Brandt and Tim Holm" where the answer found is "Oda Brandt".
 * All members have to be of the asked kind and new to the question. If several things are asked for, a member may go on
 * ("Brandt for Korlen in 1958, Holm in 1982 and Lind"), and without a kind of their own any noun phrases form a list.
 * Undefined when it is no member of a list.
 */
export function wholeList(found: Span, context: ExtractionContext): Span | undefined {
  const { question, passage, group, parsed } = context;
  if (!LISTED.has(group)) return undefined;
  const { tokens } = parsed;
  const chunks = chunksOf(tokens);
  const first = chunks.findIndex((chunk) => overlaps(spanOf(tokens, chunk), found));
  const last = chunks.findLastIndex((chunk) => overlaps(spanOf(tokens, chunk), found));
  if (first < 0) return undefined;
  const typed = (typedSpans(passage, question) ?? []).filter((span) => span.first);
  const isTyped = typed.some((span) => overlaps(span, found));
  const several = question.form.asksForSeveral;
  // "The harbour, the hospital and the station": places without names, alike in form.
  const isParallel = group === 'where' && !isTyped && isDefinite(tokens, chunks[first]!);
  if (!isTyped && !several && !isParallel) return undefined;
  const isMember = (chunk: Chunk) => {
    const span = spanOf(tokens, chunk);
    if (isTyped && !typed.some((one) => overlaps(one, span))) return false;
    if (isParallel && !isDefinite(tokens, chunk)) return false;
    return !passage.contentIn(span).every((term) => question.allTerms.has(term));
  };
  const goesOn = several && isTyped;
  const left = leftEnd(tokens, chunks, first, { isMember, goesOn });
  const right = rightEnd(tokens, chunks, last, { isMember, goesOn });
  const [from, to] = [chunks[left]!, chunks[right]!];
  const isList = tokens.slice(from[1], to[0]).some(({ tag }) => tag === 'and');
  if (left === right || !isList) return undefined;
  const whole = { start: spanOf(tokens, from).start, end: spanOf(tokens, to).end };
  return { start: Math.min(whole.start, found.start), end: Math.max(whole.end, found.end) };
}

const isDefinite = (tokens: readonly TaggedToken[], [first]: Chunk) => tokens[first]!.word === 'the';

interface Members {
  readonly isMember: (chunk: Chunk) => boolean;
  /** Whether prepositional phrases may stand between the members. */
  readonly goesOn: boolean;
}

/** Index of the chunk that begins the list. */
function leftEnd(tokens: readonly TaggedToken[], chunks: readonly Chunk[], from: number, members: Members): number {
  let first = from;
  let at = from;
  while (at > 0 && from - at < MAX_MEMBERS) {
    const between = tokens.slice(chunks[at - 1]![1], chunks[at]![0]);
    if (isJoint(between)) {
      // The chunk before the joint may be the end of a member that goes on.
      const head = members.goesOn ? headBefore(tokens, chunks, at - 1, members) : at - 1;
      if (head === undefined || !members.isMember(chunks[head]!)) break;
      first = head;
      at = head;
    } else break;
  }
  return first;
}

/** The chunk that begins the member which a chunk ends: "Holm" for "1982" in "Holm in 1982". */
function headBefore(
  tokens: readonly TaggedToken[],
  chunks: readonly Chunk[],
  end: number,
  { isMember }: Members,
): number | undefined {
  for (let at = end; at >= 0 && end - at <= MAX_PHRASES; at--) {
    if (isMember(chunks[at]!) && !isAttached(tokens, chunks, at)) return at;
    if (!isAttached(tokens, chunks, at)) return undefined;
  }
  return undefined;
}

/** Maximum number of prepositional phrases of a member. */
const MAX_PHRASES = 3;

/** True for a chunk that a preposition attaches to the one before. */
function isAttached(tokens: readonly TaggedToken[], chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  if (!before) return false;
  const between = tokens.slice(before[1], chunks[at]![0]);
  return between.length === 1 && between[0]!.tag === 'preposition';
}

/** Index of the chunk that ends the list. */
function rightEnd(tokens: readonly TaggedToken[], chunks: readonly Chunk[], from: number, members: Members): number {
  let last = from;
  for (let at = from + 1; at < chunks.length && at - from < MAX_MEMBERS; at++) {
    const between = tokens.slice(chunks[at - 1]![1], chunks[at]![0]);
    if (isJoint(between)) {
      if (!members.isMember(chunks[at]!)) {
        if (isApposition(tokens, chunks, at)) continue;
        break;
      }
      last = at;
      if (between.some(({ tag }) => tag === 'and')) break;
    } else if (!members.goesOn || !isAttached(tokens, chunks, at)) break;
  }
  return isClosed(tokens, chunks, from, last) ? last : from;
}

/** True for a description of the member before, which "and" follows: ", a retired driver, and his neighbour". */
function isApposition(tokens: readonly TaggedToken[], chunks: readonly Chunk[], at: number): boolean {
  const [first, last] = chunks[at]!;
  const next = chunks[at + 1];
  if (tokens[first - 1]!.tag !== 'comma' || tokens[first]!.tag !== 'determiner' || !next) return false;
  const behind = tokens.slice(last, next[0]);
  return behind.length === 2 && behind[0]!.tag === 'comma' && behind[1]!.tag === 'and';
}

/** A list that goes to the right has "and" before its last member. */
function isClosed(tokens: readonly TaggedToken[], chunks: readonly Chunk[], from: number, last: number): boolean {
  return last > from && tokens.slice(chunks[last - 1]![1], chunks[last]![0]).some(({ tag }) => tag === 'and');
}

/** ",", "and" or ", and". */
const isJoint = (between: readonly TaggedToken[]) =>
  between.length > 0 && between.length <= 2 && between.every(({ tag }) => tag === 'and' || tag === 'comma');

function spanOf(tokens: readonly TaggedToken[], [first, last]: Chunk): Span {
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}

/** Names that "and" closes as a list: ", Holm and Little Skerry". */
const LISTED_NAMES =
  /^(?:, \p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}){1,12},? and \p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}/u;

/** A name behind a preposition at the end: "fishermen from Aldra". */
const ENDS_IN_NAME =
  /\b(?:from|of|in|at|near|between|around) (?:the )?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u;

/** Length of the text behind an answer in which such a list stands, in UTF-16 units. */
const MAX_LIST = 300;

/**
 * The same span with the whole list of names that its last preposition has: "fishermen from Aldra, Holm and Little Skerry"
 * where the answer found ends behind "Aldra".
 */
export function withListedNames(found: Span, { passage: { reading, sentence } }: ExtractionContext): Span {
  const { text } = reading.article;
  if (!ENDS_IN_NAME.test(text.slice(found.start, found.end))) return found;
  const list = LISTED_NAMES.exec(text.slice(found.end, Math.min(sentence.end, found.end + MAX_LIST)));
  return list ? { start: found.start, end: found.end + list[0].length } : found;
}
