import type { ParsedResult } from 'chrono-node/en';
import type { DateMention, Span } from '../../domain/article.ts';
import { MONTHS } from '../patterns.ts';
import { addDays, type Day, daysBetween, isoDay, isoMonth, isoYear, weekdayOf } from './calendar.ts';
import { isPartOfName } from './named-days.ts';
import { isDeadline, isFuture, isPast, isYetToCome } from './outlook.ts';

type ParsedComponents = ParsedResult['start'];

/** A result of the parser with its span. */
export interface FoundDate extends Span {
  readonly found: ParsedResult;
}

/** What the words near the date say of its place in time; each is looked for only when needed. */
interface Aim {
  isFuture(): boolean;
  isPast(): boolean;
  /** True for the time of an event to come: "will open in March", "opens on May 5". */
  isYetToCome(): boolean;
  /** True for a month that is never in the past: "by March". */
  isDeadline(): boolean;
}

/** Number of characters before a month that are examined to decide whether it is one. */
const NEAR = 60;

const ABSOLUTE_DAY = new RegExp(`\\d|${MONTHS}`);
const BARE_MONTH = new RegExp(`^(?:${MONTHS})$`);
const BEFORE_MONTH =
  /\b(?:in|of|since|until|till|by|during|last|next|this|early|late|mid|through|from|between|before|after|for|and|to|or|around|every)[\s-]+$/i;
const DURATION = /^(?:for|in|within|the|past|last|over)\b.*(?:s|hour|minute|day|week|month|year)$/i;
const RELATIVE_COUNT = /\b(?:\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|few|several|couple)\b/i;
const TIME_WORDS = /[ap]\.?m\b|:|noon|midnight|o['’]clock/i;
/** Relative to an event in the story rather than to publication: "two days later". */
const FROM_STORY = /\b(?:later|earlier|after|before)$/i;
/** Of unspecified length: "several years ago". */
const VAGUE = /\b(?:several|few|many|some) \w{3,8} ago$/i;
const LOOSE_PART = /(?:[Ee]arly|[Ll]ate|[Mm]id)[\s-]$/;
const RECURRENT = /\b(?:every|each)\s$/i;
/** Short words that the parser takes for weekdays and months in any context. */
const NO_DATE = /^(?:now|sat|sun|mon|wed|fri|thu|tue|mar|may|march|dec|jan|nov|oct|sep|second|a?t? ?\d{1,2})$/;
const SHORT_NAME = /^(?:Sat|Sun|Mon|Wed|Fri|Thu|Tue|Mar|Jan|Dec|Nov|Oct|Sep)$/;

/** Converts the parser's result into a mention and corrects it; undefined when it is not a date. */
export function refine(
  text: string,
  sentence: Span,
  at: FoundDate,
  published: Day | undefined,
): DateMention | undefined {
  const { start: first, end } = bare(text, at);
  const words = text.slice(first, end);
  if (isFalse(text, sentence, at, words) || isPartOfName(text, sentence, { start: first, end })) return undefined;
  const start = withLoosePart(text, sentence, first);
  const relative = needsReference(at.found);
  const span = { start: first, end };
  const aim = {
    isFuture: () => isFuture(text, sentence, span),
    isPast: () => isPast(text, sentence, span),
    isYetToCome: () => isYetToCome(text, sentence, span),
    isDeadline: () => isDeadline(text, sentence, span),
  };
  const unknown = relative && (!published || FROM_STORY.test(words) || VAGUE.test(words));
  const canonical = unknown ? '' : canonicalOf(at.found, words, published, aim);
  return { kind: 'date', start, end, canonical, inferred: relative && !unknown };
}

/** Strips a preposition before it and a comma after it. */
function bare(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^(?:on|at|in|,)\s+/i.exec(words)?.[0].length ?? 0;
  const trail = /[\s,;]+$/.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: end - trail };
}

function isFalse(text: string, sentence: Span, at: FoundDate, words: string): boolean {
  const before = text.slice(sentence.start, at.start).slice(-NEAR);
  if (NO_DATE.test(words) || SHORT_NAME.test(words) || RECURRENT.test(before)) return true;
  if (isTimeOnly(at.found.start) && !TIME_WORDS.test(words)) return true;
  if (DURATION.test(words) && RELATIVE_COUNT.test(words)) return true;
  if (!BARE_MONTH.test(words)) return false;
  if (/^ [A-Z]\w/.test(text.slice(at.end, at.end + 3)) && !BEFORE_MONTH.test(before)) return true;
  return (words === 'May' || words === 'March') && !BEFORE_MONTH.test(before);
}

/** "Late August": the preceding word belongs to the date. */
function withLoosePart(text: string, sentence: Span, start: number): number {
  const before = LOOSE_PART.exec(text.slice(Math.max(sentence.start, start - 6), start));
  return before ? start - before[0].length : start;
}

/** True when the words alone do not determine the date: no year, or relative to publication. */
function needsReference(found: ParsedResult): boolean {
  const { start, end } = found;
  if (isTimeOnly(start)) return false;
  return (
    !start.isCertain('year') ||
    !ABSOLUTE_DAY.test(found.text) ||
    /\b(?:ago|later|from now|earlier)\b/.test(found.text) ||
    isWeekdayAlone(start) ||
    // The parser puts the ends in order, so either may be the one that the day of publication tells.
    (!!end && isWeekdayAlone(end))
  );
}

function isWeekdayAlone(part: ParsedComponents): boolean {
  return part.isCertain('weekday') && !part.isCertain('day');
}

function isTimeOnly(part: ParsedComponents): boolean {
  return part.isCertain('hour') && !part.isCertain('day') && !part.isCertain('weekday') && !part.isCertain('month');
}

function canonicalOf(found: ParsedResult, words: string, published: Day | undefined, aim: Aim): string {
  const { start, end } = found;
  if (isTimeOnly(start)) return `T${timeOf(start)}`;
  if (!end || isTimeOnly(end)) return partOf(start, words, published, aim);
  const from = partOf(start, words, published, aim);
  const to = partOf(end, words, published, aim);
  if (!start.isCertain('year') && end.isCertain('year')) return `${inYearBefore(from, to)}/${to}`;
  return `${from}/${to >= from ? to : inYear(to, yearOf(to) + 1)}`;
}

/** "From Dec. 28 to Jan. 3, 2025": the last such day before the end. */
function inYearBefore(from: string, to: string): string {
  const same = inYear(from, yearOf(to));
  return same <= to ? same : inYear(from, yearOf(to) - 1);
}

function inYear(iso: string, year: number): string {
  return `${isoYear(year)}${iso.slice(4)}`;
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

/** One end of the date, with the precision of the words. */
function partOf(part: ParsedComponents, words: string, published: Day | undefined, aim: Aim): string {
  const day = dayIn(part);
  if (isWeekdayAlone(part)) return withTime(part, weekday(day, words, published, aim));
  if (part.isCertain('day')) return withTime(part, published ? inItsYear(part, day, published, aim) : day);
  if (part.isCertain('month')) return month(part, day, published, aim);
  return part.isCertain('year') ? isoYear(day.year) : isoDay(day);
}

/** The parser picks the nearest such weekday; in news the last one is meant unless there is a cue for the future. */
function weekday(day: Day, words: string, published: Day | undefined, aim: Aim): Day {
  if (!published || /\bnext\b/i.test(words)) return day;
  const ahead = daysBetween(published, day);
  if (ahead > 0) return aim.isFuture() ? day : addDays(day, -7);
  return ahead < 0 && aim.isFuture() ? addDays(day, 7) : day;
}

/** Days by which an event told as future may lie in the past: the text was written before it was published. */
const MAX_LATE = 7;

/**
 * A day without a year: the year in which it is that weekday; else the last such day of something past, the next one of
 * something to come, and the nearest one, which the parser picks, where no verb tells.
 */
function inItsYear(part: ParsedComponents, day: Day, published: Day, aim: Aim): Day {
  if (part.isCertain('year') || !part.isCertain('month')) return day;
  if (part.isCertain('weekday')) return withWeekday(part, day);
  const isAhead = daysBetween(published, { ...day, year: published.year }) > 0;
  const last = { ...day, year: isAhead ? published.year - 1 : published.year };
  if (aim.isYetToCome()) return daysBetween(last, published) > MAX_LATE ? { ...day, year: last.year + 1 } : last;
  return aim.isPast() ? last : day;
}

function withWeekday(part: ParsedComponents, day: Day): Day {
  const wanted = part.get('weekday') || SUNDAY;
  const years = [day.year, day.year - 1, day.year + 1];
  const year = years.find((each) => weekdayOf({ ...day, year: each }) === wanted);
  return { ...day, year: year ?? day.year };
}

/** Number of Sunday; the parser's is 0. */
const SUNDAY = 7;

function month(part: ParsedComponents, day: Day, published: Day | undefined, aim: Aim): string {
  return isoMonth(day.year + (part.isCertain('year') || !published ? 0 : yearsOff(day, published, aim)), day.month);
}

/** The parser picks the nearest such month; in news the last one is meant, and what is to come is never in the past. */
function yearsOff(day: Day, published: Day, aim: Aim): number {
  const months = (day.year - published.year) * 12 + day.month - published.month;
  if (months > 0) return aim.isFuture() ? 0 : -1;
  return months < 0 && (aim.isDeadline() || aim.isYetToCome()) ? 1 : 0;
}

function withTime(part: ParsedComponents, day: Day): string {
  return part.isCertain('hour') ? `${isoDay(day)}T${timeOf(part)}` : isoDay(day);
}

function timeOf(part: ParsedComponents): string {
  return `${String(part.get('hour')).padStart(2, '0')}:${String(part.get('minute') ?? 0).padStart(2, '0')}`;
}

function dayIn(part: ParsedComponents): Day {
  return { year: part.get('year') ?? 0, month: part.get('month') ?? 1, day: part.get('day') ?? 1 };
}
