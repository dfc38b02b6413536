import { type Mention, overlaps, type Span } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { chunkStart } from '../../text/grammar/chunks.ts';
import {
  endOfClause,
  endOfCounted,
  endsBehind,
  nearEnd,
  startOfClause,
  tokenRangeOf,
} from '../../text/grammar/clauses.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import { withTitle } from '../../text/names/names.ts';
import { NUMERALS, SCALE_WORDS } from '../../text/numbers/number-words.ts';
import { GIVING_REASON, reasonAt } from '../answer-types/reason-cues.ts';
import type { Passage } from '../model/passage.ts';

/** Syntactic shape of a span; each answer type prefers some shapes. */
export const SHAPES = [
  'name', // a name as found by the reader
  'titled', // a name with the title before it
  'date',
  'number',
  'bare', // a number without the noun it counts
  'counted', // a number with the noun it counts
  'chunk', // a noun phrase
  'modifier', // a noun phrase without its head noun: "foreign" in "foreign trade"
  'owner', // a possessor, without 's
  'joined', // coordinated noun phrases or a list
  'address', // a place with its region: "Hamar, Norway", "a quay in Hamar, Norway"
  'long', // a noun phrase with its prepositional phrases
  'clause', // a noun phrase with a clause: "who", "that", "to", a verb in -ing
  'phrase', // a preposition with its noun phrase
  'quoted', // quoted words including the quotation marks
  'marked', // words between two quotation marks: a title, a term
  'said', // reported speech
  'infinitive', // "to" with the rest of the infinitive
  'predicate', // a verb and the rest of its clause
  'object', // the rest of a clause after the verb
  'reason', // from "because" to the end
  'subject', // everything before the verb
  'role', // a title or apposition of a name
  'moment', // a clause or adverb of time
  'means', // "by" or "with" and its complement
  'typed', // words of the expected type that no reader finds: "green", "twice a week", a first name
] as const;

export type Shape = (typeof SHAPES)[number];

/** A candidate as a half-open range of the sentence's tokens, with its shape. */
export interface Range {
  readonly shape: Shape;
  readonly first: number;
  readonly last: number;
}

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
    for (const [next, end] of chunks.slice(i + 1)) {
      const between = tokens.slice(last, next);
      const isOf = between.length === 1 && between[0]!.word === 'of';
      if (!isOf && !isJoint(between)) break;
      last = end;
      isList ||= between.some((t) => t.tag === 'and');
      if (isList) ranges.push({ shape: 'joined', first, last });
    }
  });
  return ranges;
}

const TIMES = new Set(['date', 'duration']);

/** ", ", "and", ", and". */
const isJoint = (between: readonly TaggedToken[]) =>
  between.length > 0 && between.length <= 2 && between.every(({ tag }) => tag === 'and' || tag === 'comma');

/**
 * Tokens beyond which a noun phrase is not followed: twice what a candidate may have, because loose ends are trimmed. A
 * chain of prepositional phrases would give a range for each pair of them otherwise.
 */
const MAX_RANGE = 80;

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
        isTime(passage, tokens[first]!)
      )
        break;
      last = end;
      ranges.push({ shape: 'long', first, last });
    }
    const clause = endOfClause(tokens, last);
    if (opensClause(tokens, last)) ranges.push({ shape: 'clause', first, last: clause });
    const before = tokens[first - 1];
    if (before?.tag === 'preposition' || before?.tag === 'to') {
      ranges.push({ shape: 'phrase', first: first - 1, last: chunks[i]![1] });
      if (last > chunks[i]![1]) ranges.push({ shape: 'phrase', first: first - 1, last });
    }
  });
  return ranges;
}

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

/** The ranges before and after each verb. */
export function verbRanges(tokens: readonly TaggedToken[]): Range[] {
  const ranges: Range[] = [];
  tokens.forEach(({ tag }, i) => {
    if (tag === 'to' && tokens[i + 1]?.tag === 'verb') {
      for (const last of endsBehind(tokens, i)) ranges.push({ shape: 'infinitive', first: i, last });
    }
    if (tag !== 'verb' && tag !== 'ing' && tag !== 'auxiliary') return;
    for (const last of endsBehind(tokens, i)) {
      ranges.push({ shape: 'object', first: i + 1, last });
      if (tag !== 'auxiliary') ranges.push({ shape: 'predicate', first: i, last });
    }
    if (tag !== 'ing') ranges.push({ shape: 'subject', first: startOfClause(tokens, i), last: i });
  });
  return ranges;
}

export function quotedRanges({ quotes, sentence }: Passage, tokens: readonly TaggedToken[]): Range[] {
  return [...markedRanges(tokens), ...spokenRanges(quotes, sentence, tokens)];
}

/** The ranges between two quotation marks. */
function markedRanges(tokens: readonly TaggedToken[]): Range[] {
  const marks = tokens.flatMap(({ word }, i) => (fold(word) === '"' ? [i] : []));
  return marks.flatMap((at, i): Range[] =>
    i % 2 === 0 && marks[i + 1] !== undefined ? [{ shape: 'marked', first: at + 1, last: marks[i + 1]! }] : [],
  );
}

function spokenRanges(quotes: Passage['quotes'], sentence: Span, tokens: readonly TaggedToken[]): Range[] {
  return quotes.flatMap((quote) =>
    quote.parts
      .filter((part) => overlaps(part, sentence))
      .flatMap((part) => {
        const range = tokenRangeOf(tokens, part);
        const isMarked = quote.form === 'direct' || tokens[range.first]?.tag === 'mark';
        return [{ shape: isMarked ? ('quoted' as const) : ('said' as const), ...range }];
      }),
  );
}

export function reasonRanges(tokens: readonly TaggedToken[]): Range[] {
  const at = reasonAt(tokens.map((token) => token.word));
  const deeds = tokens.flatMap(({ word }, i) => (word === 'for' && tokens[i + 1]?.tag === 'ing' ? [i] : []));
  const told = reasonsTold(tokens);
  return [...(at < 0 ? deeds : [at, ...deeds]), ...told].flatMap((first) =>
    endsBehind(tokens, first).map((last) => ({ shape: 'reason' as const, first, last })),
  );
}

/** Where the reasons begin that somebody gives: behind ", saying that". */
function reasonsTold(tokens: readonly TaggedToken[]): number[] {
  return tokens.flatMap(({ word }, i) => {
    if (!GIVING_REASON.has(word) || tokens[i - 1]?.tag !== 'comma') return [];
    const first = tokens[i + 1]?.word === 'that' ? i + 2 : i + 1;
    return first < tokens.length ? [first] : [];
  });
}

/** "recently"; "before the gates were shut"; "in less than a year". */
export function momentRanges({ mentions }: Passage, tokens: readonly TaggedToken[]): Range[] {
  const times = mentions
    .filter(({ kind }) => kind === 'date' || kind === 'duration')
    .map((m) => tokenRangeOf(tokens, m));
  return tokens.flatMap(({ word, tag }, i): Range[] => {
    if (SMALL_TIMES.has(word)) return [{ shape: 'moment', first: i, last: i + 1 }];
    if (MOMENTS.has(word)) return [{ shape: 'moment', first: i, last: nearEnd(tokens, i) }];
    const time = tag === 'preposition' && times.find(({ first }) => first > i && first <= i + MOMENT_GAP);
    return time ? [{ shape: 'moment', first: i, last: time.last }] : [];
  });
}

const SMALL_TIMES = new Set('recently soon now currently yearly annually immediately already daily weekly'.split(' '));
const MOMENTS = new Set('when as before after until once while during'.split(' '));
/** Maximum number of words between a preposition and its time: "in less than a year". */
const MOMENT_GAP = 4;

/** "by limiting the water", "with an iron bar". */
export function meansRanges(tokens: readonly TaggedToken[]): Range[] {
  return tokens.flatMap(({ word }, i): Range[] =>
    MEANS.has(word) ? [{ shape: 'means', first: i, last: nearEnd(tokens, i) }] : [],
  );
}

const MEANS = new Set('by with through using via without'.split(' '));

export function mentionRanges(passage: Passage, tokens: readonly TaggedToken[]): Range[] {
  const { text } = passage.reading.article;
  return [
    ...placeRanges(passage, tokens),
    ...passage.mentions.flatMap((mention): Range[] => {
      const range = tokenRangeOf(tokens, mention);
      if (mention.kind === 'date') return [{ shape: 'date', ...range }];
      if (mention.kind !== 'person' && mention.kind !== 'place' && mention.kind !== 'organisation') {
        return [
          { shape: 'number', ...range },
          { shape: 'bare', first: range.first, last: endOfNumber(tokens, range.first, range.last) },
          { shape: 'counted', first: range.first, last: endOfCounted(tokens, range.last) },
          ...rateRanges(tokens, range),
        ];
      }
      const titled = tokenRangeOf(tokens, withTitle(text, mention));
      return [
        { shape: 'name', ...range },
        ...rolesOf(mention).map((role) => ({ shape: 'role' as const, ...tokenRangeOf(tokens, role) })),
        ...(titled.first < range.first ? [{ shape: 'titled' as const, ...titled }] : []),
      ];
    }),
  ];
}

/** "9 euros a day", "50 euros or more". */
function rateRanges(tokens: readonly TaggedToken[], { first, last }: { first: number; last: number }): Range[] {
  const [a, b] = [tokens[last]?.word ?? '', tokens[last + 1]?.word ?? ''];
  const goesOn =
    (/^(?:an?|per|each|every)$/.test(a) && tokens[last + 1]!.tag === 'noun') ||
    (a === 'or' && /^(?:more|less|so)$/.test(b));
  return goesOn ? [{ shape: 'counted', first, last: last + 2 }] : [];
}

/** End of the numerals in a counted noun phrase: "more than 40" in "more than 40 barns". */
function endOfNumber(tokens: readonly TaggedToken[], first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) if (isNumeral(tokens[i]!.word)) return i === last - 1 ? first : i + 1;
  return first;
}

const NUMERALS_AND_PLURALS = new Set([...NUMERALS, ...SCALE_WORDS.map((word) => `${word}s`)]);
const isNumeral = (word: string) => /\d/.test(word) || word.split('-').every((part) => NUMERALS_AND_PLURALS.has(part));

const rolesOf = (mention: Mention): readonly Span[] => ('roles' in mention && mention.roles) || [];

/**
 * "Hamar, Norway": two places separated by a comma form one range, optionally with the phrase before: "a quay in Hamar,
 * Norway".
 */
function placeRanges({ mentions }: Passage, tokens: readonly TaggedToken[]): Range[] {
  const places = mentions.filter((mention) => mention.kind === 'place').map((mention) => tokenRangeOf(tokens, mention));
  return places.flatMap(({ first, last }, i) => {
    const next = places[i + 1];
    if (next?.first !== last + 1 || tokens[last]!.tag !== 'comma') return [];
    return startsBefore(tokens, first).map((from) => ({ shape: 'address' as const, first: from, last: next.last }));
  });
}

/**
 * Possible starts of a phrase that ends in a place: the place, its noun phrase, or the noun phrases it is attached to.
 */
function startsBefore(tokens: readonly TaggedToken[], place: number): number[] {
  const starts = [place];
  let first = chunkStart(tokens, place);
  if (first < place) starts.push(first);
  while (tokens[first - 1]?.tag === 'preposition' && tokens[first - 2]?.tag === 'noun' && starts.length <= MAX_LINKS) {
    first = chunkStart(tokens, first - 1);
    starts.push(first);
  }
  return starts;
}

/** Maximum number of noun phrases before a place. */
const MAX_LINKS = 3;
