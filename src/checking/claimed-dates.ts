import { type DateMention, overlaps, type Reading, type Span } from '../domain/article.ts';
import { localDayOf, weekdayOf } from '../text/dates/calendar.ts';
import { MONTHS, WEEKDAYS, YEAR } from '../text/patterns.ts';

/** What is known of a date, written or resolved. */
export interface DateParts {
  /** ISO: Monday is 1. */
  readonly weekday?: number;
  /** Of the month, from 1. */
  readonly day?: number;
  /** From 1. */
  readonly month?: number;
  readonly year?: number;
  readonly partOfDay?: string;
}

/** A date as a text writes it. */
export interface WrittenDate extends Span {
  readonly parts: DateParts;
}

const MONTH_NAMES = MONTHS.toLowerCase().split('|');
const WEEKDAY_NAMES = WEEKDAYS.toLowerCase().split('|');

/** "January", "Jan", "Jan."; May and March are also other words, so that a month without a day needs its capital. */
const MONTH = `(?:${MONTHS.split('|')
  .map((name) => (name.length > 4 ? `${name.slice(0, 3)}(?:${name.slice(3)})?` : name))
  .join('|')})\\.?`;
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';

/** The ways to write a date, those with more parts first. */
const WRITTEN: readonly RegExp[] = [
  new RegExp(`\\b(?<day>${DAY})(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?(?!\\w)`, 'gi'),
  new RegExp(`\\b(?<month>${MONTH}) (?<day>${DAY})(?:,? (?<year>${YEAR}))?(?![\\w,.]\\d|\\w)`, 'gi'),
  new RegExp(`\\b(?<month>${MONTH}) (?<year>${YEAR})(?!\\w)`, 'gi'),
  new RegExp(`(?<=\\b(?:in|by|since|until|before|after|from|last|this|next|during) )(?<month>${MONTH})(?!\\w)`, 'g'),
  new RegExp(`(?<=\\b(?:in|by|since|until|before|after|from|of) )(?<year>${YEAR})(?![\\w,.]\\d|\\w)`, 'gi'),
  new RegExp(`\\b(?<weekday>${WEEKDAYS})(?:\\s(?<part>morning|afternoon|evening|night))?(?!\\w)`, 'gi'),
];

/** The dates that a text names, in text order; relative ones ("yesterday") are left out, as nobody knows when it was written. */
export function writtenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const pattern of WRITTEN)
    for (const { index, 0: words, groups } of text.matchAll(pattern)) {
      const date = { start: index, end: index + words.length, parts: partsIn(groups ?? {}) };
      if (!found.some((other) => overlaps(other, date))) found.push(date);
    }
  return found.sort((a, b) => a.start - b.start);
}

function partsIn({ weekday, day, month, year, part }: Readonly<Record<string, string | undefined>>): DateParts {
  return {
    ...(weekday && { weekday: WEEKDAY_NAMES.indexOf(weekday.toLowerCase()) + 1 }),
    ...(day && { day: Number.parseInt(day, 10) }),
    ...(month && { month: monthOf(month) }),
    ...(year && { year: Number(year) }),
    ...(part && { partOfDay: part.toLowerCase() }),
  };
}

function monthOf(written: string): number {
  const beginning = written.slice(0, 3).toLowerCase();
  return MONTH_NAMES.findIndex((name) => name.startsWith(beginning)) + 1;
}

/** What an article tells of a date: the words that it has, and what they were resolved to. */
export function toldParts({ article }: Reading, { start, end, canonical }: DateMention): DateParts {
  // "On Tuesday| night": the reader may leave the part of the day outside.
  const [written] = writtenDates(article.text.slice(start, end + PART_OF_DAY));
  const resolved = canonical.includes('/') ? undefined : /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(canonical);
  const day = resolved?.[3] === undefined ? undefined : localDayOf(canonical);
  return {
    ...(resolved && { year: Number(resolved[1]) }),
    ...(resolved?.[2] && { month: Number(resolved[2]) }),
    ...(day && { day: day.day, weekday: weekdayOf(day) }),
    ...(written && written.start < end - start ? written.parts : {}),
  };
}

/** UTF-16 units behind a date in which a part of the day may stand. */
const PART_OF_DAY = ' afternoon'.length;

/** same: all that is claimed is told. open: some of it is not told. other: something else is told. */
export type DateAgreement = 'same' | 'open' | 'other';

/** Undefined for dates of which nothing can be compared. */
export function agreementOf(claimed: DateParts, told: DateParts): DateAgreement | undefined {
  const names = (Object.keys(claimed) as (keyof DateParts)[]).filter((name) => claimed[name] !== undefined);
  const common = names.filter((name) => told[name] !== undefined);
  if (common.length === 0) return undefined;
  if (common.some((name) => claimed[name] !== told[name])) return 'other';
  return common.length === names.length ? 'same' : 'open';
}
