/** A day as numbers; months from 1. Days are counted in UTC, so that no machine's time zone plays a part. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** The day an ISO 8601 time names at its own place ("2025-08-20T23:30:00+03:00" → 20 August); undefined for none. */
export function dayOf(iso: string | undefined): Day | undefined {
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

/** Days from `from` to `to`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / MS_PER_DAY);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((toDate(day).getUTCDay() + 6) % 7) + 1;
}

/** Monday to Sunday of the week that holds the day. */
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
