import type { When } from '../../../digest/timeline/when.ts';
import { type Day, daysBetween } from '../../../text/dates/calendar.ts';

const MONTHS = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

/**
 * Formats a date in our own words, however the article writes it: "4 May 2031", "May 2031", "2031", "4 to 6 May 2031".
 */
export function formatDate({ iso, first, last }: When): string {
  const [from = '', to] = iso.split('/');
  if (to === undefined) return formatPart(first, from.length);
  const end = formatPart(last, to.length);
  if (from.length !== to.length) return `${formatPart(first, from.length)} to ${end}`;
  const sameYear = first.year === last.year;
  const sameMonth = sameYear && first.month === last.month;
  if (from.length === DAY && sameMonth) return `${first.day} to ${end}`;
  if (from.length > YEAR && sameYear) return `${formatPart(first, from.length).replace(/ \d+$/, '')} to ${end}`;
  return `${formatPart(first, from.length)} to ${end}`;
}

const YEAR = '2031'.length;
const DAY = '2031-05-04'.length;

/** @param fineness length of the ISO 8601 form to use: 4 for a year, 7 for a month, 10 for a day */
function formatPart({ year, month, day }: Day, fineness: number): string {
  if (fineness === YEAR) return `${year}`;
  const named = `${MONTHS[month - 1]} ${year}`;
  return fineness === DAY ? `${day} ${named}` : named;
}

/** Upper bounds, in days, of gaps given in days, in weeks and in months; longer ones are given in years. */
const MAX_DAYS = { days: 20, weeks: 75, months: 730 } as const;
const PER = { week: 7, month: 30.44, year: 365.25 } as const;

/** "3 days later", "44 years later"; '' if the dates overlap or the second is the day after the first. */
export function formatGap(earlier: When, later: When): string {
  const days = daysBetween(earlier.last, later.first);
  if (days <= 1) return '';
  if (days <= MAX_DAYS.days) return `${days} days later`;
  if (days <= MAX_DAYS.weeks) return `${Math.round(days / PER.week)} weeks later`;
  if (days <= MAX_DAYS.months) return `${Math.round(days / PER.month)} months later`;
  return `${Math.round(days / PER.year)} years later`;
}
