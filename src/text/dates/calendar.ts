/**
 * A calendar day; months start at 1. Calculations use UTC, so that results do not depend on the machine's time zone.
 */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** The local day of an ISO 8601 time ("2025-08-20T23:30:00+03:00" → 20 August); undefined for undefined. */
export function localDayOf(iso: string | undefined): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!found) return undefined;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

export function toDate({ year, month, day }: Day): Date {
  return new Date(Date.UTC(year, month - 1, day, 12));
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(toDate(day).getTime() + days * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Number of days from `from` to `to`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / MS_PER_DAY);
}

/** ISO weekday: Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((toDate(day).getUTCDay() + 6) % 7) + 1;
}

/** Monday and Sunday of the week that contains the day. */
export function weekOf(day: Day): readonly [Day, Day] {
  const monday = addDays(day, 1 - weekdayOf(day));
  return [monday, addDays(monday, 6)];
}

export function isoDay({ year, month, day }: Day): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;
}

export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${String(month).padStart(2, '0')}`;
}

export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}
