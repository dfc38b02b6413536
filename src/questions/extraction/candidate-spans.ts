import { overlaps, type Span } from '../../domain/article.ts';
import { chunkStart, chunksOf } from '../../text/grammar/chunks.ts';
import { tokenRangeOf } from '../../text/grammar/clauses.ts';
import { tag } from '../../text/grammar/pos-tagger.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import { inflectionOf } from '../../text/grammar/verb-forms.ts';
import type { Passage } from '../model/passage.ts';
import {
  furtherReasonRanges,
  meansRanges,
  momentRanges,
  reasonRanges,
  thatRanges,
  verbRanges,
} from './ranges/clauses.ts';
import { mentionRanges } from './ranges/mentions.ts';
import { joinedRanges, longRanges, partRanges } from './ranges/noun-phrases.ts';
import { quotedRanges } from './ranges/quotations.ts';
import type { Range, Shape } from './span-shapes.ts';

/** A candidate for the short answer. */
export interface CandidateSpan extends Span {
  readonly shape: Shape;
  /** Half-open range of token indices. */
  readonly first: number;
  readonly last: number;
  /** For a bare number, the number with the noun it counts; its position is used when judging the number. */
  readonly whole?: CandidateSpan;
}

/** Maximum number of words of a candidate; a longer answer is the passage itself. */
export const MAX_SPAN_WORDS = 40;

/** A tokenised passage with all candidate spans. */
export interface Parsed {
  readonly tokens: readonly TaggedToken[];
  readonly candidates: readonly CandidateSpan[];
  /** Index of the first token after an agency report's dateline; 0 without one. */
  readonly opening: number;
}

/** Half-open range of token indices. */
type TokenRange = Pick<CandidateSpan, 'first' | 'last'>;

const known = new WeakMap<Passage, Parsed>();

/** Cached per passage. */
export function parse(passage: Passage): Parsed {
  const before = known.get(passage);
  if (before) return before;
  const tokens = withVerbs(withNouns(tag(passage.reading.article.text, passage.sentence)));
  const opening = datelineEnd(tokens);
  const parsed = { tokens, candidates: candidatesOf(passage, tokens, opening), opening };
  known.set(passage, parsed);
  return parsed;
}

/** Adverbs that are nouns at the end of a noun phrase. */
const NOUNS_TOO: ReadonlySet<string> = new Set(['back', 'home', 'well']);
const BEHIND_SUBJECT: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'preposition', 'stop']);

/** "an old brewery well caused": a phrase with an article goes on to the verb, so that it is not cut before its noun. */
function withNouns(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  return tokens.map((token, i) => {
    if (token.tag !== 'adverb' || !NOUNS_TOO.has(token.word) || !BEHIND_SUBJECT.has(tokens[i + 1]?.tag ?? 'stop'))
      return token;
    const start = chunkStart(tokens, i);
    const isPhrase = start < i && tokens[start]!.tag === 'determiner' && tokens[start]!.word.startsWith('a');
    return isPhrase ? { ...token, tag: 'noun' } : token;
  });
}

/** "The league, which has 300 members, WANTS higher pay": behind a relative clause between commas stands the verb. */
function withVerbs(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  return tokens.map((token, i) => {
    if (token.word === 'once' && tokens[i - 1]?.word === 'at') return { ...token, tag: 'adverb' };
    return token.tag === 'noun' &&
      !token.capital &&
      inflectionOf(token.word) === 'present' &&
      isBehindRelative(tokens, i)
      ? { ...token, tag: 'verb' }
      : token;
  });
}

function isBehindRelative(tokens: readonly TaggedToken[], at: number): boolean {
  if (tokens[at - 1]?.tag !== 'comma') return false;
  const comma = tokens.findLastIndex(({ tag }, i) => i < at - 1 && (tag === 'comma' || tag === 'stop'));
  return comma > 0 && tokens[comma]!.tag === 'comma' && tokens[comma + 1]!.tag === 'relative';
}

/** Adds the description of somebody to the candidates. */
export function withRole(parsed: Parsed, role: Span | undefined): Parsed {
  if (!role || parsed.candidates.some(({ start, end }) => start === role.start && end === role.end)) return parsed;
  const { first, last } = tokenRangeOf(parsed.tokens, role);
  if (first >= last || last - first > MAX_SPAN_WORDS) return parsed;
  return { ...parsed, candidates: [...parsed.candidates, { ...role, shape: 'role', first, last }] };
}

/** Adds spans of the expected type that no reader finds: "green", "twice a week". */
export function withTyped(parsed: Parsed, { mentions }: Passage, spans: readonly Span[]): Parsed {
  const typed = spans
    .filter(({ start, end }) => !mentions.some((mention) => mention.start === start && mention.end === end))
    .map(({ start, end }) => ({ start, end, shape: 'typed' as const, ...tokenRangeOf(parsed.tokens, { start, end }) }))
    .filter(({ first, last }) => first < last);
  return typed.length > 0 ? { ...parsed, candidates: [...parsed.candidates, ...typed] } : parsed;
}

/** Adds what may be a reason, where one is asked for. */
export const withReasons = (parsed: Parsed, passage: Passage) => withRanges(parsed, passage, furtherReasonRanges);

/** Adds the clauses with "that", where it is asked what somebody ruled, found or decided. */
export const withThats = (parsed: Parsed, passage: Passage) => withRanges(parsed, passage, thatRanges);

function withRanges(
  parsed: Parsed,
  passage: Passage,
  rangesIn: (tokens: readonly TaggedToken[]) => readonly Range[],
): Parsed {
  const isKnown = (one: CandidateSpan) =>
    parsed.candidates.some(({ shape, first, last }) => shape === one.shape && first === one.first && last === one.last);
  const found = spansOf(passage, parsed.tokens, rangesIn(parsed.tokens), parsed.opening).filter((one) => !isKnown(one));
  return found.length > 0 ? { ...parsed, candidates: [...parsed.candidates, ...found] } : parsed;
}

function candidatesOf(passage: Passage, tokens: readonly TaggedToken[], opening: number): CandidateSpan[] {
  const chunks = chunksOf(tokens);
  const ranges = [
    ...mentionRanges(passage, tokens),
    ...chunks.map(([first, last]) => ({ shape: 'chunk' as const, first, last })),
    ...partRanges(tokens, chunks),
    ...joinedRanges(tokens, chunks),
    ...longRanges(passage, tokens, chunks),
    ...verbRanges(tokens),
    ...quotedRanges(passage, tokens),
    ...reasonRanges(tokens),
    ...momentRanges(passage, tokens),
    ...meansRanges(tokens),
  ];
  const cut = spansOf(passage, tokens, ranges, opening);
  const numbers = cut.filter(({ shape }) => shape === 'number');
  const judged = cut.map((candidate) => {
    const whole = candidate.shape === 'bare' ? numbers.find(({ first }) => first === candidate.first) : undefined;
    return whole ? { ...candidate, whole } : candidate;
  });
  return [...judged, ...agesIn(tokens, numbers)];
}

/** Ranges as spans without loose ends, each once. */
function spansOf(
  passage: Passage,
  tokens: readonly TaggedToken[],
  ranges: readonly Range[],
  opening: number,
): CandidateSpan[] {
  const seen = new Set<string>();
  const reports = reportsIn(passage, tokens);
  return ranges
    .map((range) => (range.first < opening && range.last > opening ? { ...range, first: opening } : range))
    .map((range) => bounded(tokens, withoutAttribution(range, reports)))
    .filter(({ shape, first, last }) => {
      const key = `${shape} ${first} ${last}`;
      if (first >= last || last - first > MAX_SPAN_WORDS || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((range) => ({
      ...range,
      start: tokens[range.first]!.start,
      end: endOf(passage, range.shape, tokens[range.last - 1]!),
    }));
}

/** The words that are quoted or reported before somebody is named for them, as half-open ranges of token indices. */
function reportsIn({ quotes, sentence }: Passage, tokens: readonly TaggedToken[]): TokenRange[] {
  return quotes.flatMap(({ parts, cue }) =>
    parts
      .filter(
        (part) => overlaps(part, sentence) && cue !== undefined && cue.start >= part.end && cue.end <= sentence.end,
      )
      .map((part) => tokenRangeOf(tokens, part)),
  );
}

/** "because a fence is dear, its owner said" without its owner. */
function withoutAttribution(range: Range, reports: readonly TokenRange[]): Range {
  const report = reports.find(({ first, last }) => first <= range.first && range.first < last && last < range.last);
  return report ? { ...range, last: report.last } : range;
}

/** "62" in "the 62-year-old smith". */
function agesIn(tokens: readonly TaggedToken[], numbers: readonly CandidateSpan[]): CandidateSpan[] {
  return numbers.flatMap((whole) => {
    const { first, last, start } = whole;
    const digits = /^(\d{1,3})-year-olds?$/.exec(tokens[first]!.word)?.[1];
    return digits && last === first + 1
      ? [{ shape: 'bare' as const, first, last, start, end: start + digits.length, whole }]
      : [];
  });
}

/** Trims loose ends and unbalanced marks. */
function bounded(tokens: readonly TaggedToken[], range: Range): Range {
  const once = trimmed(tokens, clipped(tokens, range));
  if (marksIn(tokens, once).length % 2 === 0) return once;
  return tokens[once.last]?.tag === 'mark' ? { ...once, last: once.last + 1 } : trimmed(tokens, clipped(tokens, once));
}

/** Cuts at a quotation mark whose counterpart is outside the range. */
function clipped(tokens: readonly TaggedToken[], range: Range): Range {
  const marks = marksIn(tokens, range);
  if (marks.length % 2 === 0 || range.shape === 'quoted') return range;
  const at = marks.at(-1)!;
  return at > range.first ? { ...range, last: at } : { ...range, first: at + 1 };
}

function marksIn(tokens: readonly TaggedToken[], { first, last }: Range): number[] {
  const marks: number[] = [];
  for (let i = first; i < last; i++) if (tokens[i]!.tag === 'mark') marks.push(i);
  return marks;
}

/** Strips a final "'s" unless it is part of a name, or nothing that it owns follows: "because it overlaps with Brandt's". */
function endOf({ mentions }: Passage, shape: Shape, { tag, end, word }: TaggedToken): number {
  return tag === 'possessive' && !WHOLE.has(shape) && !mentions.some((mention) => mention.end === end)
    ? end - (word.length - word.replace(/['’]s?$/, '').length)
    : end;
}

/** Index of the first token after an agency report's dateline; 0 without one. */
function datelineEnd(tokens: readonly TaggedToken[]): number {
  const dash = tokens.slice(0, DATELINE_TOKENS).findIndex((token) => token.word === '--');
  return dash > 0 && tokens[dash - 1]!.word === ')' ? dash + 1 : 0;
}

const DATELINE_TOKENS = 14;

/** Tags that no answer ends with. */
const HANGING = new Set(['to', 'preposition', 'relative', 'determiner', 'subordinator']);
const LOOSE = new Set(['comma', 'stop', 'and', 'auxiliary', 'adverb']);

/** Shapes that keep a final adverb: "waited too long". */
const WHOLE: ReadonlySet<Shape> = new Set(['said', 'quoted', 'object', 'predicate', 'infinitive', 'reason']);

/** True at the first of two consecutive prepositions: "got | in through a window". */
const isDoubled = (tokens: readonly TaggedToken[], at: number) =>
  tokens[at]?.tag === 'preposition' && tokens[at + 1]?.tag === 'preposition' && tokens[at]!.word !== 'from';

/** Trims punctuation and function words that no answer begins or ends with. */
function trimmed(tokens: readonly TaggedToken[], { shape, first, last }: Range): Range {
  if (shape === 'date' || shape === 'number' || shape === 'bare') return { shape, first, last };
  let a = first;
  let b = last;
  const isLoose = (i: number) =>
    LOOSE.has(tokens[i]?.tag ?? 'noun') || (shape !== 'quoted' && tokens[i]?.tag === 'mark');
  while (a < b && (isLoose(a) || isDoubled(tokens, a))) a++;
  const isLast = (i: number) => isLoose(i) && !(tokens[i]!.tag === 'adverb' && WHOLE.has(shape));
  while (a < b && (isLast(b - 1) || HANGING.has(tokens[b - 1]!.tag)) && tokens[b - 1]!.word !== '%') b--;
  return { shape, first: a, last: b };
}
