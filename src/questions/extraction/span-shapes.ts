import { type Mention, overlaps, type Span } from '../../domain/article.ts';
import {
  chunkStart,
  endOfClause,
  endOfCounted,
  endsBehind,
  nearEnd,
  rangeOf,
  startOfClause,
} from '../../text/grammar/clauses.ts';
import type { Tagged } from '../../text/grammar/tag.ts';
import { withTitle } from '../../text/names/names.ts';
import { NUMBER_WORDS, SCALE_WORDS } from '../../text/numbers/number-words.ts';
import { reasonAt } from '../answer-types/reason-cues.ts';
import type { Passage } from '../model/passage.ts';

/** What a span is by its make: the type of an answer prefers some shapes. */
export const SHAPES = [
  'name', // a name as the reader found it
  'titled', // with the title before it
  'date',
  'number',
  'bare', // a number without what it counts
  'counted', // a number with what it counts
  'chunk', // a noun phrase
  'modifier', // a noun phrase without its noun: "foreign" in "foreign trade"
  'owner', // what stands before 's
  'joined', // noun phrases joined by "and", or a list
  'address', // a place with its region: "Hamar, Norway", "a quay in Hamar, Norway"
  'long', // a noun phrase with the prepositional phrases that hang on it
  'clause', // a noun phrase with a clause behind it: "who", "that", "to", a verb in -ing
  'phrase', // a preposition and its noun phrase
  'quoted', // words in quotation marks, the marks among them
  'marked', // what stands between two quotation marks: a title, a term
  'said', // what somebody is reported to have said
  'infinitive', // "to" and what follows
  'predicate', // a verb and what follows, to the end of the clause
  'object', // what follows a verb, to the end of the clause
  'reason', // from "because" on
  'subject', // everything before the verb
  'role', // a title or an apposition of a name
  'moment', // a clause or a small word that tells when
  'means', // "by", "with" and what follows
  'typed', // words of the kind that is asked for, which no reader finds: "green", "twice a week", a first name
] as const;

export type Shape = (typeof SHAPES)[number];

/** What may be an answer, as tokens of the sentence from `first` to before `last`, with its make. */
export interface Range {
  readonly shape: Shape;
  readonly first: number;
  readonly last: number;
}

/** "foreign" in "foreign trade", "the smith's" in "the smith's iron gate". */
export function partRanges(tokens: readonly Tagged[], chunks: readonly [number, number][]): Range[] {
  return chunks.flatMap(([first, last]): Range[] => {
    const from = tokens[first]!.tag === 'determiner' ? first + 1 : first;
    const owner = tokens.slice(first, last).findLastIndex(({ tag }) => tag === 'possessive');
    const parts: Range[] = owner < 0 ? [] : [{ shape: 'owner', first, last: first + owner + 1 }];
    if (last - from > 1) parts.push({ shape: 'modifier', first: Math.max(from, first + owner + 1), last: last - 1 });
    return parts;
  });
}

/** "soups and bread", "Oslo, Bergen and Hamar". */
export function joinedRanges(tokens: readonly Tagged[], chunks: readonly [number, number][]): Range[] {
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
const isJoint = (between: readonly Tagged[]) =>
  between.length > 0 && between.length <= 2 && between.every(({ tag }) => tag === 'and' || tag === 'comma');

/** Noun phrases with what hangs on them by prepositions, and with the clause of "who", "that". */
export function longRanges(passage: Passage, tokens: readonly Tagged[], chunks: readonly [number, number][]): Range[] {
  const ranges: Range[] = [];
  chunks.forEach(([first], i) => {
    let last = chunks[i]![1];
    for (const [next, end] of chunks.slice(i + 1)) {
      if (
        next !== last + 1 ||
        isTime(passage, tokens[next]!) ||
        isTime(passage, tokens[first]!) ||
        !['preposition', 'to', 'and'].includes(tokens[last]!.tag)
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

/** "who", "to help", "waiting", "made from": what a noun phrase goes on with. */
function opensClause(tokens: readonly Tagged[], at: number): boolean {
  const tag = tokens[at]?.tag;
  return (
    tag === 'relative' || tag === 'ing' || tag === 'to' || (tag === 'verb' && tokens[at + 1]?.tag === 'preposition')
  );
}

/** True for a token of a time: "of cancer in 2001", "cancer for two years", "last month of theft" are two phrases. */
function isTime({ mentions }: Passage, token: Span): boolean {
  return mentions.some(({ kind, start, end }) => TIMES.has(kind) && overlaps({ start, end }, token));
}

/** What stands before and after each verb. */
export function verbRanges(tokens: readonly Tagged[]): Range[] {
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

export function quotedRanges({ quotes, sentence }: Passage, tokens: readonly Tagged[]): Range[] {
  return [...markedRanges(tokens), ...spokenRanges(quotes, sentence, tokens)];
}

/** What stands between two quotation marks. */
function markedRanges(tokens: readonly Tagged[]): Range[] {
  const marks = tokens.flatMap(({ word }, i) => (word === '"' ? [i] : []));
  return marks.flatMap((at, i): Range[] =>
    i % 2 === 0 && marks[i + 1] !== undefined ? [{ shape: 'marked', first: at + 1, last: marks[i + 1]! }] : [],
  );
}

function spokenRanges(quotes: Passage['quotes'], sentence: Span, tokens: readonly Tagged[]): Range[] {
  return quotes.flatMap((quote) =>
    quote.parts
      .filter((part) => overlaps(part, sentence))
      .flatMap((part) => {
        const range = rangeOf(tokens, part);
        const isMarked = quote.form === 'direct' || tokens[range.first]?.tag === 'mark';
        return [{ shape: isMarked ? ('quoted' as const) : ('said' as const), ...range }];
      }),
  );
}

export function reasonRanges(tokens: readonly Tagged[]): Range[] {
  const at = reasonAt(tokens.map((token) => token.word));
  const deeds = tokens.flatMap(({ word }, i) => (word === 'for' && tokens[i + 1]?.tag === 'ing' ? [i] : []));
  return (at < 0 ? deeds : [at, ...deeds]).flatMap((first) =>
    endsBehind(tokens, first).map((last) => ({ shape: 'reason' as const, first, last })),
  );
}

/** "recently"; "before the gates were shut"; "in less than a year". */
export function momentRanges({ mentions }: Passage, tokens: readonly Tagged[]): Range[] {
  const times = mentions.filter(({ kind }) => kind === 'date' || kind === 'duration').map((m) => rangeOf(tokens, m));
  return tokens.flatMap(({ word, tag }, i): Range[] => {
    if (SMALL_TIMES.has(word)) return [{ shape: 'moment', first: i, last: i + 1 }];
    if (MOMENTS.has(word)) return [{ shape: 'moment', first: i, last: nearEnd(tokens, i) }];
    const time = tag === 'preposition' && times.find(({ first }) => first > i && first <= i + MOMENT_GAP);
    return time ? [{ shape: 'moment', first: i, last: time.last }] : [];
  });
}

const SMALL_TIMES = new Set('recently soon now currently yearly annually immediately already daily weekly'.split(' '));
const MOMENTS = new Set('when as before after until once while during'.split(' '));
/** Words between a preposition and its time: "in less than a year". */
const MOMENT_GAP = 4;

/** "by limiting the water", "with an iron bar". */
export function meansRanges(tokens: readonly Tagged[]): Range[] {
  return tokens.flatMap(({ word }, i): Range[] =>
    MEANS.has(word) ? [{ shape: 'means', first: i, last: nearEnd(tokens, i) }] : [],
  );
}

const MEANS = new Set('by with through using via without'.split(' '));

export function mentionRanges(passage: Passage, tokens: readonly Tagged[]): Range[] {
  const { text } = passage.reading.article;
  return [
    ...placeRanges(passage, tokens),
    ...passage.mentions.flatMap((mention): Range[] => {
      const range = rangeOf(tokens, mention);
      if (mention.kind === 'date') return [{ shape: 'date', ...range }];
      if (mention.kind !== 'person' && mention.kind !== 'place' && mention.kind !== 'organisation') {
        return [
          { shape: 'number', ...range },
          { shape: 'bare', first: range.first, last: endOfNumber(tokens, range.first, range.last) },
          { shape: 'counted', first: range.first, last: endOfCounted(tokens, range.last) },
          ...rateRanges(tokens, range),
        ];
      }
      const titled = rangeOf(tokens, withTitle(text, mention));
      return [
        { shape: 'name', ...range },
        ...rolesOf(mention).map((role) => ({ shape: 'role' as const, ...rangeOf(tokens, role) })),
        ...(titled.first < range.first ? [{ shape: 'titled' as const, ...titled }] : []),
      ];
    }),
  ];
}

/** "9 euros a day", "50 euros or more". */
function rateRanges(tokens: readonly Tagged[], { first, last }: { first: number; last: number }): Range[] {
  const [a, b] = [tokens[last]?.word ?? '', tokens[last + 1]?.word ?? ''];
  const goesOn =
    (/^(?:an?|per|each|every)$/.test(a) && tokens[last + 1]!.tag === 'noun') ||
    (a === 'or' && /^(?:more|less|so)$/.test(b));
  return goesOn ? [{ shape: 'counted', first, last: last + 2 }] : [];
}

/** Where the last numeral of a number with its noun ends: "more than 40" in "more than 40 barns". */
function endOfNumber(tokens: readonly Tagged[], first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) if (isNumeral(tokens[i]!.word)) return i === last - 1 ? first : i + 1;
  return first;
}

const NUMERALS = new Set([...NUMBER_WORDS, ...SCALE_WORDS, ...SCALE_WORDS.map((word) => `${word}s`)]);
const isNumeral = (word: string) => /\d/.test(word) || word.split('-').every((part) => NUMERALS.has(part));

const rolesOf = (mention: Mention): readonly Span[] => ('roles' in mention && mention.roles) || [];

/** "Hamar, Norway": two places with a comma between are one; with what stands before: "a quay in Hamar, Norway". */
function placeRanges({ mentions }: Passage, tokens: readonly Tagged[]): Range[] {
  const places = mentions.filter((mention) => mention.kind === 'place').map((mention) => rangeOf(tokens, mention));
  return places.flatMap(({ first, last }, i) => {
    const next = places[i + 1];
    if (next?.first !== last + 1 || tokens[last]!.tag !== 'comma') return [];
    return startsBefore(tokens, first).map((from) => ({ shape: 'address' as const, first: from, last: next.last }));
  });
}

/** Where a phrase that ends in a place may begin: with the place, with its noun phrase, with those it hangs on. */
function startsBefore(tokens: readonly Tagged[], place: number): number[] {
  const starts = [place];
  let first = chunkStart(tokens, place);
  if (first < place) starts.push(first);
  while (tokens[first - 1]?.tag === 'preposition' && tokens[first - 2]?.tag === 'noun' && starts.length <= MAX_LINKS) {
    first = chunkStart(tokens, first - 1);
    starts.push(first);
  }
  return starts;
}

/** Noun phrases before a place at most. */
const MAX_LINKS = 3;
