import { overlaps, type Span } from '../../../domain/article.ts';
import { endOfClause, subordinates } from '../../../text/grammar/clauses.ts';
import type { TaggedToken } from '../../../text/grammar/tag.ts';
import type { Passage } from '../../model/passage.ts';
import type { Range } from '../span-shapes.ts';

/** "foreign" in "foreign trade", "the smith's" in "the smith's iron gate". */
export function partRanges(tokens: readonly TaggedToken[], chunks: readonly [number, number][]): Range[] {
  return chunks.flatMap(([first, last]): Range[] => {
    const from = tokens[first]!.tag === 'determiner' ? first + 1 : first;
    const owner = tokens.slice(first, last).findLastIndex(({ tag }) => tag === 'possessive');
    const parts: Range[] = owner < 0 ? [] : [{ shape: 'owner', first, last: first + owner + 1 }];
    if (last - from > 1) parts.push({ shape: 'modifier', first: Math.max(from, first + owner + 1), last: last - 1 });
    return parts;
  });
}

/** Coordinations: "soups and bread", "Oslo, Bergen and Hamar". */
export function joinedRanges(tokens: readonly TaggedToken[], chunks: readonly [number, number][]): Range[] {
  const ranges: Range[] = [];
  chunks.forEach(([first], i) => {
    let last = chunks[i]![1];
    let isList = false;
    for (let following = i + 1; following < chunks.length; following++) {
      const [next, end] = chunks[following]!;
      const between = tokens.slice(last, next);
      const isOf = between.length === 1 && between[0]!.word === 'of';
      if (end - first > MAX_RANGE || (!isOf && !isJoint(between))) break;
      last = end;
      isList ||= between.some((t) => t.tag === 'and');
      if (isList) ranges.push({ shape: 'joined', first, last });
    }
  });
  return ranges;
}

/** ", ", "and", ", and". */
const isJoint = (between: readonly TaggedToken[]) =>
  between.length > 0 && between.length <= 2 && between.every(({ tag }) => tag === 'and' || tag === 'comma');

/** Noun phrases with their prepositional phrases and relative clauses. */
export function longRanges(
  passage: Passage,
  tokens: readonly TaggedToken[],
  chunks: readonly [number, number][],
): Range[] {
  const ranges: Range[] = [];
  chunks.forEach(([first], i) => {
    let last = chunks[i]![1];
    for (let following = i + 1; following < chunks.length; following++) {
      const [next, end] = chunks[following]!;
      if (
        next !== last + 1 ||
        end - first > MAX_RANGE ||
        !['preposition', 'to', 'and'].includes(tokens[last]!.tag) ||
        isTime(passage, tokens[next]!) ||
        isTime(passage, tokens[first]!) ||
        subordinates(tokens, last, end)
      )
        break;
      last = end;
      ranges.push({ shape: 'long', first, last });
    }
    const clause = endOfClause(tokens, last);
    if (opensClause(tokens, last)) ranges.push({ shape: 'clause', first, last: clause });
    const before = tokens[first - 1];
    const isPhrase = before?.tag === 'preposition' || before?.tag === 'to';
    if (isPhrase && !subordinates(tokens, first - 1, chunks[i]![1])) {
      ranges.push({ shape: 'phrase', first: first - 1, last: chunks[i]![1] });
      if (last > chunks[i]![1]) ranges.push({ shape: 'phrase', first: first - 1, last });
    }
  });
  return ranges;
}

/**
 * Tokens beyond which a noun phrase or a list is not followed: twice what a candidate may have, because loose ends are trimmed. A
 * chain of them would give a range for each pair otherwise.
 */
const MAX_RANGE = 80;

/** "who", "to help", "waiting", "made from": a continuation of a noun phrase. */
function opensClause(tokens: readonly TaggedToken[], at: number): boolean {
  const tag = tokens[at]?.tag;
  return (
    tag === 'relative' || tag === 'ing' || tag === 'to' || (tag === 'verb' && tokens[at + 1]?.tag === 'preposition')
  );
}

/**
 * True for a token of a time expression, which does not extend a noun phrase: "of cancer in 2001", "cancer for two
 * years", "last month of theft".
 */
function isTime({ mentions }: Passage, token: Span): boolean {
  return mentions.some(({ kind, start, end }) => TIMES.has(kind) && overlaps({ start, end }, token));
}

const TIMES = new Set(['date', 'duration']);
