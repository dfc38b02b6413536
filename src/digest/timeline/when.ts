import { type Day, daysBetween, isoDay, localDayOf, toDate } from '../../text/dates/calendar.ts';

/** A day, month, year or interval that a date mention resolves to. */
export interface When {
  /** ISO 8601 without a time of day: `2031-05-04`, `2031-05`, `2031`, `2031-05-04/2031-05-06`. */
  readonly iso: string;
  readonly first: Day;
  readonly last: Day;
}

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** Parses a canonical date; undefined for a mere time of day and for unresolved dates. */
export function whenOf(canonical: string): When | undefined {
  const [from = '', to = from] = canonical.split('/');
  const start = partOf(from);
  const end = partOf(to);
  if (!start || !end || daysBetween(start.first, end.last) < 0) return undefined;
  const iso = start.iso === end.iso ? start.iso : `${start.iso}/${end.iso}`;
  return { iso, first: start.first, last: end.last };
}

/** Length in days; 1 for a single day. */
export function lengthOf({ first, last }: When): number {
  return daysBetween(first, last) + 1;
}

/** Chronological order by first day; of those that start on the same day, the longer first. */
export function byWhen(a: When, b: When): number {
  return daysBetween(b.first, a.first) || daysBetween(a.last, b.last);
}

function partOf(written: string): When | undefined {
  const found = PART.exec(written);
  if (!found) return undefined;
  const [iso, year, month, day] = found;
  if (day !== undefined) {
    const first = realDay(iso);
    return first && { iso, first, last: first };
  }
  const first = { year: Number(year), month: Number(month ?? 1), day: 1 };
  if (first.month < 1 || first.month > 12) return undefined;
  // Day 0 is the last day of the previous month.
  const end = month === undefined ? { ...first, month: 13, day: 0 } : { ...first, month: first.month + 1, day: 0 };
  return { iso, first, last: localDayOf(toDate(end).toISOString())! };
}

/** Undefined for impossible dates such as 30 February. */
function realDay(iso: string): Day | undefined {
  const day = localDayOf(iso);
  return day && isoDay(localDayOf(toDate(day).toISOString())!) === iso ? day : undefined;
}
