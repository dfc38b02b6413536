import { UserError } from '../../domain/errors.ts';

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Which days count; each bound a day, a month or a year as ISO 8601 has it, both within. */
export interface DayRange {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** @throws UserError `bad-option` for what is no day, month or year, and for an end before its beginning */
export function dayRange({ since, until }: DayRange): DayRange {
  const range = { since: dayIn('since', since), until: dayIn('until', until) };
  if (range.since !== undefined && range.until !== undefined && range.since.slice(0, range.until.length) > range.until)
    throw new UserError('bad-option', `"since" ${range.since} is after "until" ${range.until}.`);
  return range;
}

/** True for a day (ISO 8601, to the day) within the range. */
export function isWithin(day: string, { since = '', until }: DayRange): boolean {
  return day.slice(0, since.length) >= since && (until === undefined || day.slice(0, until.length) <= until);
}

function dayIn(name: string, typed: string | undefined): string | undefined {
  const day = typed?.trim();
  if (day === undefined || DAY.test(day)) return day;
  throw new UserError('bad-option', `"${name}" takes a day as 2031-05-03, a month as 2031-05 or a year as 2031.`);
}
