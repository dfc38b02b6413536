import { PLACE_TYPES } from '../../domain/answer-type.ts';
import { contains, overlaps, type Span } from '../../domain/article.ts';
import { isStopWord, termOf } from '../../retrieval/terms.ts';
import type { Argument } from '../../text/grammar/arguments.ts';
import type { Tagged } from '../../text/grammar/tag.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import { reasonAt, SURE } from '../answer-types/reason-cues.ts';
import { typedSpans } from '../answer-types/typed-spans.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import { type ExtractionContext, NAMING } from './context.ts';

/** What may speak for or against a span as the short answer; each 0 to 1 but for the length. */
export const EXTRACTION_FEATURES = {
  /** It is a mention of the kind that is asked for. */
  'is-kind': (c, x) => flag(isOneOf(c, x, kindMentions(x))),
  /** It is one of the kind that is asked for first of all: "who" asks for a person rather than a company. */
  'is-first-kind': (c, x) => flag(isOneOf(c, x, firstKindMentions(x))),
  /** It tells of people by what they are, where the question asks who: "two fishermen". */
  'is-people': (c, x) => flag(x.question.expects === 'person' && isPeople(x.parsed.tokens[c.last - 1]!.word)),
  /** It follows "in", "at", "near": where something is. */
  placed: (c, x) => flag(PLACING.has(x.parsed.tokens[c.first - 1]?.word ?? '')),
  /** It stands in an agency report's dateline. */
  'in-dateline': (c, x) => flag(c.last <= x.parsed.opening),
  /** It holds one. */
  'holds-kind': (c, x) => flag(kindMentions(x).some((m) => contains(c, m))),
  /** The share of its words that the question has. */
  repeats: (c, x) => {
    const content = contentTokens(c, x);
    return content.length === 0 ? 1 : content.filter((i) => x.matched[i]).length / content.length;
  },
  /** It stands near a word of the question. */
  near: (c, x) => nearness(c, x),
  /** It stands near all words of the question that are there, and not beside one of them alone. */
  'near-all': (c, x) => {
    let near = 0;
    let all = 0;
    for (let i = 0; i < x.matched.length; i++) {
      if (!x.matched[i] || (i >= c.first && i < c.last)) continue;
      near += 1 / (i < c.first ? c.first - i : i - c.last + 1);
      all++;
    }
    return all === 0 ? 0 : near / all;
  },
  /** It follows the last word of the question directly, small words apart. */
  'behind-last': (c, x) => flag(isBehindLast(c, x)),
  'behind-last-as-object': (c, x) => flag(x.form === 'object' && isBehindLast(c, x)),
  /** It stands directly before the first word of the question that is no name. */
  'before-first': (c, x) => flag(isBeforeFirst(c, x)),
  'before-first-as-subject': (c, x) => flag(x.form === 'subject' && !x.hasAgent && isBeforeFirst(c, x)),
  /** It stands anywhere behind, or before. */
  'behind-as-object': (c, x) => flag(x.form === 'object' && x.lastMatch >= 0 && c.first > x.lastMatch),
  'before-as-subject': (c, x) =>
    flag(x.form === 'subject' && !x.hasAgent && x.firstMatch >= 0 && c.last <= x.firstMatch),
  'behind-as-being': (c, x) => flag(x.form === 'being' && x.lastMatch >= 0 && c.first > x.lastMatch),
  /** It holds, or stands before, the noun that is asked for. */
  'has-head': (c, x) =>
    flag(x.question.head !== undefined && termsAt(x, c.first, c.last + 1).includes(x.question.head)),
  /** It follows the preposition that ends the question. */
  'behind-preposition': (c, x) =>
    flag(x.preposition !== undefined && x.parsed.tokens[c.first - 1]?.word === x.preposition),
  /** It is what the passage says the subject is. */
  defines: (c, x) => flag(x.definition !== undefined && x.definition.start === c.start && x.definition.end === c.end),
  'in-definition': (c, x) => flag(x.definition !== undefined && contains(x.definition, c)),
  /** It is a speaker's words, or the speaker. */
  speaks: (c, x) => flag(x.passage.quotes.some((quote) => quote.speaker !== undefined && overlaps(quote.speaker, c))),
  /** It begins with "a" or "an": something that the text brings up. */
  'brings-up': (c, x) => flag(/^an?$/.test(x.parsed.tokens[c.first]!.word)),
  /** It stands in quotation marks of its own: a title, a term. */
  'in-marks': (c, x) => flag(x.parsed.tokens[c.first - 1]?.tag === 'mark' && x.parsed.tokens[c.last]?.tag === 'mark'),
  /** It holds a part of a name, a date or a number only. */
  'cuts-a-name': (c, x) => flag(x.passage.mentions.some((m) => overlaps(m, c) && !contains(c, m))),
  /** It follows "called" or "named" where a name is asked for. */
  named: (c, x) => flag(x.asksForName && NAMING.has(x.parsed.tokens[c.first - 1]?.word ?? '')),
  /** It follows "in", "at", "near" where a place is asked for. */
  'placed-where': (c, x) =>
    flag(PLACE_TYPES.has(x.question.expects) && PLACING.has(x.parsed.tokens[c.first - 1]?.word ?? '')),
  /** It is one of several things that "and" joins. */
  'beside-and': (c, x) => flag(x.parsed.tokens[c.first - 1]?.tag === 'and' || x.parsed.tokens[c.last]?.tag === 'and'),
  /** It is who did it where a passive tells it: "built by". */
  'by-agent': (c, x) => flag(x.parsed.tokens[c.first - 1]?.word === 'by' && (x.matched[c.first - 2] ?? false)),
  /** It runs over a mark that ends a clause, or over a comma. */
  'holds-stop': (c, x) => flag(count(c, x, 'stop') > 0),
  'holds-comma': (c, x) => flag(count(c, x, 'comma') > 0),
  /** It runs on into a clause of its own. */
  'holds-clause': (c, x) => flag(count(c, x, 'relative') + count(c, x, 'subordinator') > 0),
  /** It begins the sentence. */
  opens: (c) => flag(c.first <= 1),
  /** It leaves out the region that a place is in: "Hamar" of "Hamar, Norway". */
  'cuts-region': (c, x) =>
    flag(x.parsed.tokens[c.last]?.tag === 'comma' && isPlaceAt(x, c.last - 1) && isPlaceAt(x, c.last + 1)),
  /** It is of what the question counts: "14" and "14 barns" where it asks how many barns. */
  'counts-head': (c, x) => flag(countsHead(c, x)),
  /** It tells the kind where the question asks for one: "foreign" before "trade". */
  'tells-kind': (c, x) => flag(c.shape === 'modifier' && ASKS_KIND.test(x.question.text) && isHeadAt(x, c.last)),
  'stands-before-head': (c, x) => flag(c.shape === 'modifier' && isHeadAt(x, c.last)),
  'ends-in-head': (c, x) => flag(isHeadAt(x, c.last - 1)),
  /** It owns what is asked about: "whose barn". */
  owns: (c, x) => flag(c.shape === 'owner' && /\bwhose\b/i.test(x.question.text)),
  'owns-matched': (c, x) =>
    flag(
      c.shape === 'owner' &&
        /\bwhose\b/i.test(x.question.text) &&
        (x.matched[c.last] || x.matched[c.last + 1] || false),
    ),
  /** It leaves out what hangs on it: "the owner" of "the owner of the mill". */
  'before-of': (c, x) => flag(x.parsed.tokens[c.last]?.word === 'of'),
  /** It runs over a reason: "because" stands inside it. */
  'holds-reason': (c, x) =>
    flag(
      reasonAt(
        x.parsed.tokens.slice(c.first + 1, c.last).map(({ word }) => word),
        SURE,
      ) >= 0,
    ),
  /** It runs over a verb. */
  'holds-verb': (c, x) => flag(count(c, x, 'verb') > 0),
  /** The share of the sentence that it is. */
  covers: (c, x) => (c.last - c.first) / x.parsed.tokens.length,
  /** It is several where the question asks for several: "which towns", "who were". */
  'several-asked': (c, x) => flag(c.shape === 'joined' && ASKS_SEVERAL.test(x.question.text)),
  'one-of-several': (c, x) =>
    flag(
      ASKS_SEVERAL.test(x.question.text) &&
        (x.parsed.tokens[c.first - 1]?.tag === 'and' || x.parsed.tokens[c.last]?.tag === 'and'),
    ),
  /** It fills the place beside the verb that the question leaves empty: begins where it begins, ends where it ends. */
  'begins-slot': (c, x) => flag(x.slot !== undefined && c.first === x.slot.first && c.last <= x.slot.last),
  'ends-slot': (c, x) => flag(x.slot !== undefined && c.last === x.slot.last && c.first >= x.slot.first),
  'heads-slot': (c, x) => flag(inSlot(c, x.slot) && c.first <= x.slot!.head && c.last > x.slot!.head),
  'in-slot': (c, x) => flag(inSlot(c, x.slot)),
  /** The same for the place that is likely. */
  'begins-likely-slot': (c, x) =>
    flag(x.likelySlot !== undefined && c.first === x.likelySlot.first && c.last <= x.likelySlot.last),
  'ends-likely-slot': (c, x) =>
    flag(x.likelySlot !== undefined && c.last === x.likelySlot.last && c.first >= x.likelySlot.first),
  'heads-likely-slot': (c, x) =>
    flag(inSlot(c, x.likelySlot) && c.first <= x.likelySlot!.head && c.last > x.likelySlot!.head),
  'in-likely-slot': (c, x) => flag(inSlot(c, x.likelySlot)),
  /** Its length: the base-2 logarithm of its number of words, an eighth of it. */
  length: (c) => Math.log2(c.last - c.first) / 8,
  /** The same where a thing of a kind is asked for, whose answers are short. */
  'length-of-kind': (c, x) => (typedSpans(x.passage, x.question) ? Math.log2(c.last - c.first) / 8 : 0),
  /** It ends where a clause ends. */
  closes: (c, x) => {
    const next = x.parsed.tokens[c.last];
    return flag(next === undefined || next.tag === 'stop' || next.tag === 'comma' || next.tag === 'mark');
  },
} as const satisfies Record<string, (c: CandidateSpan, x: ExtractionContext) => number>;

export type ExtractionFeature = keyof typeof EXTRACTION_FEATURES;

/** 1 beside a word of the question, ½ with a word between … 0 when there is none. */
function nearness(c: CandidateSpan, { matched }: ExtractionContext): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < matched.length; i++)
    if (matched[i] && (i < c.first || i >= c.last)) least = Math.min(least, i < c.first ? c.first - i : i - c.last + 1);
  return 1 / least;
}

/** Tokens of one tag inside a candidate, its first left out unless told. */
export function count(
  c: CandidateSpan,
  { parsed: { tokens } }: ExtractionContext,
  tag: Tagged['tag'],
  from = c.first + 1,
): number {
  let found = 0;
  for (let i = from; i < c.last; i++) if (tokens[i]!.tag === tag) found++;
  return found;
}

/** A role in the singular or the plural. */
const isPeople = (word: string) => isRoleNoun(word) || isRoleNoun(word.replace(/s$/, ''));

/** "who are", "which towns", "what three towns". */
const ASKS_SEVERAL = /^who (?:are|were|have)\b|\b(?:what|which) (?:(?:two|three|four|five|other) )?\p{L}+s\b/iu;

const ASKS_KIND = /\b(?:kind|kinds|type|types|sort|sorts) of\b/i;

const isHeadAt = (x: ExtractionContext, at: number) =>
  x.question.head !== undefined && at < x.parsed.tokens.length && termOf(x.parsed.tokens[at]!.word) === x.question.head;

const isPlaceAt = ({ parsed: { tokens }, passage }: ExtractionContext, at: number) => {
  const token = tokens[at];
  return token !== undefined && passage.mentions.some((m) => m.kind === 'place' && overlaps(m, token));
};

/** True for the whole or the numerals of a number whose noun is the question's. */
function countsHead(c: CandidateSpan, x: ExtractionContext): boolean {
  if (c.shape !== 'number' && c.shape !== 'bare' && c.shape !== 'counted') return false;
  const { head } = x.question;
  if (head === undefined) return false;
  for (let i = c.first; i < x.parsed.tokens.length && i <= c.last + 3; i++) {
    const { word, tag } = x.parsed.tokens[i]!;
    if (tag !== 'noun' && word !== 'of') return false;
    if (termOf(word) === head) return true;
  }
  return false;
}

const inSlot = (c: CandidateSpan, slot: Argument | undefined) =>
  slot !== undefined && c.first >= slot.first && c.last <= slot.last;

const flag = (is: boolean) => (is ? 1 : 0);

function isBehindLast(c: CandidateSpan, x: ExtractionContext): boolean {
  return x.lastMatch >= 0 && x.lastMatch < c.first && isSmall(x, x.lastMatch + 1, c.first);
}

function isBeforeFirst(c: CandidateSpan, x: ExtractionContext): boolean {
  return x.firstMatch >= c.last && isSmall(x, c.last, x.firstMatch);
}

/** One of them, or several from one to another where the question asks for several. */
function isOneOf(c: CandidateSpan, x: ExtractionContext, mentions: readonly Span[]): boolean {
  if (c.shape !== 'joined') return mentions.some((m) => m.start === c.start && m.end === c.end);
  if (!ASKS_SEVERAL.test(x.question.text)) return false;
  return mentions.some((m) => m.start === c.start) && mentions.some((m) => m.end === c.end);
}

export function kindMentions({ passage, question }: ExtractionContext): readonly Span[] {
  return typedSpans(passage, question) ?? [];
}

function firstKindMentions({ passage, question }: ExtractionContext): readonly Span[] {
  return typedSpans(passage, question)?.filter(({ first }) => first) ?? [];
}

const PLACING = new Set(['in', 'at', 'near', 'outside', 'inside', 'from', 'off']);

export function contentTokens(c: CandidateSpan, { parsed: { tokens } }: ExtractionContext): number[] {
  const content: number[] = [];
  for (let i = c.first; i < c.last; i++)
    if (/[\p{L}\p{N}]/u.test(tokens[i]!.word) && !isStopWord(tokens[i]!.word)) content.push(i);
  return content;
}

function termsAt({ parsed: { tokens } }: ExtractionContext, first: number, end: number): string[] {
  return tokens.slice(first, end).map((token) => termOf(token.word));
}

/** True when only small words and marks stand between two tokens. */
function isSmall({ parsed: { tokens } }: ExtractionContext, from: number, to: number): boolean {
  return (
    to - from <= SMALL_GAP && tokens.slice(from, to).every((token) => token.tag !== 'noun' && token.tag !== 'verb')
  );
}

const SMALL_GAP = 3;
