import type { DateMention } from '../../domain/article.ts';
import { MONTHS, WEEKDAYS } from '../patterns.ts';
import { isoDay, localDayOf, weekdayOf } from './calendar.ts';

const WEEKDAY = new RegExp(
  `^(?:(?:[Ee]arly|[Ll]ate|[Ll]ast|[Tt]his) )?(${WEEKDAYS})(?: (?:morning|afternoon|evening|night))?$`,
);
const GAP = /^(?:,? \(?|, on )(?:the )?$/;
const NAMES = WEEKDAYS.split('|');
const DAY = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;

/** "last year" behind a day or a month that has no year of its own. */
const MONTH = new RegExp(`(?:^| )(?:${MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b)`);
const YEAR_BEHIND = /^(?:last|this|next) year$/;

/**
 * Joins a day or month and the year behind it ("25 June last year"), and a weekday and the date behind it ("Tuesday night,
 * March 3", "Tuesday (March 3)"). A date whose year was inferred takes the nearest year in which it is that weekday, if
 * there is one.
 */
export function joinedDates(text: string, dates: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    const both = last && date.start - last.end <= 8 ? together(text, last, date) : undefined;
    if (both) joined[joined.length - 1] = both;
    else joined.push(date);
  }
  return joined;
}

function together(text: string, first: DateMention, date: DateMention): DateMention | undefined {
  const gap = text.slice(first.end, date.start);
  if (/^ (?:of )?$/.test(gap) && YEAR_BEHIND.test(text.slice(date.start, date.end)))
    return MONTH.test(text.slice(first.start, first.end)) ? inYear(first, date) : undefined;
  if (!DAY.test(date.canonical) || !GAP.test(gap) || !/\d/.test(text.slice(date.start, date.end))) return undefined;
  const name = WEEKDAY.exec(text.slice(first.start, first.end))?.[1];
  if (!name) return undefined;
  const canonical = onWeekday(date, NAMES.indexOf(name) + 1);
  const end = gap.includes('(') && text[date.end] === ')' ? date.end + 1 : date.end;
  return { kind: 'date', start: first.start, end, canonical, inferred: date.inferred };
}

function inYear(date: DateMention, year: DateMention): DateMention | undefined {
  if (!date.inferred || year.canonical === '' || !/^\d{4}-\d\d(?:-\d\d)?$/.test(date.canonical)) return undefined;
  return { ...date, end: year.end, canonical: year.canonical + date.canonical.slice(4) };
}

function onWeekday({ canonical, inferred }: DateMention, wanted: number): string {
  const day = localDayOf(canonical)!;
  const years = inferred ? [day.year, day.year - 1, day.year + 1] : [day.year];
  const year = years.find((each) => weekdayOf({ ...day, year: each }) === wanted);
  return year === undefined ? canonical : isoDay({ ...day, year }) + canonical.slice(10);
}
