import type { When } from '../../digest/timeline/when.ts';
import type { Day } from '../../text/dates/calendar.ts';
import type { Language } from './language.ts';

const YEAR = '2031'.length;
const MONTH = '2031-05'.length;

/** A date as a language writes it, as finely as it is known: "4. Mai 2031", "Mai 2031", "2031", "4.–6. Mai 2031". */
export function dateIn(language: Language, { iso, first, last }: When): string {
  const [from = '', to] = iso.split('/');
  if (to === undefined) return formatIn(language, from.length).format(timeOf(first));
  if (from.length === to.length) return formatIn(language, from.length).formatRange(timeOf(first), timeOf(last));
  return `${formatIn(language, from.length).format(timeOf(first))} – ${formatIn(language, to.length).format(timeOf(last))}`;
}

/** @param fineness length of the ISO 8601 form: 4 for a year, 7 for a month, 10 for a day */
function formatIn(language: Language, fineness: number): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(fineness > YEAR && { month: 'long' }),
    ...(fineness > MONTH && { day: 'numeric' }),
  });
}

/** Years before 100 as they are. */
function timeOf({ year, month, day }: Day): Date {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return time;
}
