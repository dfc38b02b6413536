import type { DateMention } from '../../domain/article.ts';
import { WEEKDAYS } from '../patterns.ts';
import { isoDay, localDayOf, weekdayOf } from './calendar.ts';

const WEEKDAY = new RegExp(
  `^(?:(?:[Ee]arly|[Ll]ate|[Ll]ast|[Tt]his) )?(${WEEKDAYS})(?: (?:morning|afternoon|evening|night))?$`,
);
const GAP = /^(?:,? \(?|, on )(?:the )?$/;
const NAMES = WEEKDAYS.split('|');
const DAY = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;

/**
 * Joins a weekday and the date directly behind it: "Tuesday night, March 3", "Tuesday (March 3)". A date whose year was
 * inferred takes the nearest year in which it is that weekday, if there is one.
 */
export function withWeekdays(text: string, dates: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    const both = last && date.start - last.end <= 8 ? together(text, last, date) : undefined;
    if (both) joined[joined.length - 1] = both;
    else joined.push(date);
  }
  return joined;
}

function together(text: string, weekday: DateMention, date: DateMention): DateMention | undefined {
  const gap = text.slice(weekday.end, date.start);
  if (!DAY.test(date.canonical) || !GAP.test(gap)) return undefined;
  const name = WEEKDAY.exec(text.slice(weekday.start, weekday.end))?.[1];
  if (!name) return undefined;
  const canonical = onWeekday(date, NAMES.indexOf(name) + 1);
  const end = gap.includes('(') && text[date.end] === ')' ? date.end + 1 : date.end;
  return { kind: 'date', start: weekday.start, end, canonical, inferred: date.inferred };
}

function onWeekday({ canonical, inferred }: DateMention, wanted: number): string {
  const day = localDayOf(canonical)!;
  const years = inferred ? [day.year, day.year - 1, day.year + 1] : [day.year];
  const year = years.find((each) => weekdayOf({ ...day, year: each }) === wanted);
  return year === undefined ? canonical : isoDay({ ...day, year }) + canonical.slice(10);
}
