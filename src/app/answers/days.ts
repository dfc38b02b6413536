import { refusal } from '../languages/refusal.ts';

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A range of days. Each bound is an ISO 8601 day, month or year and is inclusive. */
export interface DayRange {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** @throws UserError `bad-option` if a bound is not a day, month or year, or if the range ends before it begins */
export function dayRange({ since, until }: DayRange): DayRange {
  const range = { since: dayIn('since', since), until: dayIn('until', until) };
  if (range.since !== undefined && range.until !== undefined && range.since.slice(0, range.until.length) > range.until)
    throw refusal('bad-option', 'since-after-until', { since: range.since, until: range.until });
  return range;
}

/** True if the day (ISO 8601, to the day) is within the range. */
export function isWithin(day: string, { since = '', until }: DayRange): boolean {
  return day.slice(0, since.length) >= since && (until === undefined || day.slice(0, until.length) <= until);
}

function dayIn(name: string, typed: string | undefined): string | undefined {
  const day = typed?.trim();
  if (day === undefined || DAY.test(day)) return day;
  throw refusal('bad-option', 'day-format', { name });
}
