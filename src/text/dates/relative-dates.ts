import { MONTHS, WEEKDAYS } from '../patterns.ts';
import { addDays, type Day, daysBetween, isoDay, isoMonth, isoYear, weekdayOf, weekOf } from './calendar.ts';
import { type DatePattern, relativeTo } from './date-pattern.ts';

const WEEKDAY_NAMES = WEEKDAYS.split('|');
const MONTH_NAMES = MONTHS.split('|');
const DAYPART = '(?: (?:morning|afternoon|evening|night)|-(?:night|morning))?';
/** No day of the month or time follows the weekday; otherwise the date parser reads them together. */
const MORE_BEHIND = `(?![\\w'’]?-?\\w)(?!,? (?:${MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.|the \\d|\\d|at \\d|at noon|at midnight))`;
const MORE_BEFORE = '(?<!\\d,? |\\d(?: on)? |[ap]\\.?m\\.?,?(?: on)? |noon (?:on )?|midnight (?:on )?|\\w-)';

/** Dates in words only, relative to the publication date. */
export const RELATIVE_DATES: readonly DatePattern[] = [
  {
    // "Saturday", "last Saturday", "Friday night"; a bare one is past unless the future is meant
    pattern: new RegExp(
      `${MORE_BEFORE}\\b(?:(?:[Ee]arly|[Ll]ate) )?(?:([Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Ee]very|[Ee]ach|[Aa]) )?(${WEEKDAYS})${DAYPART}(?:(?=['’]s\\b)|${MORE_BEHIND})`,
      'g',
    ),
    word: /day/,
    read: ([which = '', name = ''], { published, isFuture }) => {
      const word = which.toLowerCase();
      if (word === 'every' || word === 'each') return undefined;
      if (word === 'a') return { canonical: '', inferred: false };
      return relativeTo(published, (day) => isoDay(weekday(day, WEEKDAY_NAMES.indexOf(name) + 1, word, isFuture)));
    },
  },
  {
    pattern:
      /\b(yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night))?\b(?! at \d)/gi,
    word: /yesterday|today|tonight|tomorrow|night|morning|afternoon|evening/,
    read: ([word = ''], { published }) =>
      relativeTo(published, (day) => isoDay(addDays(day, SHIFTS[word.toLowerCase()] ?? 0))),
  },
  {
    pattern: /\b(?:(?:early|late|earlier|later) )?(last|this|next) (week|weekend|month|year)\b(?!-)/gi,
    word: /week|month|year/,
    read: ([which = '', unit = ''], { published }) => {
      const steps = STEPS[which.toLowerCase()];
      return steps === undefined ? undefined : relativeTo(published, (day) => stretch(day, steps, unit.toLowerCase()));
    },
  },
  {
    // "last March", "next October"
    pattern: new RegExp(`\\b(last|next) (${MONTHS})\\b(?! \\d)`, 'g'),
    word: /(?:last|next)$/,
    read: ([which = '', name = ''], { published }) =>
      relativeTo(published, (day) => namedMonth(day, MONTH_NAMES.indexOf(name) + 1, which === 'last')),
  },
];

const SHIFTS: Readonly<Record<string, number>> = { yesterday: -1, 'last night': -1, today: 0, tonight: 0, tomorrow: 1 };
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** The weekday meant (Monday is 1): "next" and future cues look ahead; "last" never means today. */
function weekday(published: Day, wanted: number, which: string, isFuture: () => boolean): Day {
  const back = (weekdayOf(published) - wanted + 7) % 7;
  if (which === 'next' || which === 'coming') return addDays(published, back === 0 ? 7 : 7 - back);
  if (which === 'last') return addDays(published, back === 0 ? -7 : -back);
  return back > 0 && isFuture() ? addDays(published, 7 - back) : addDays(published, -back);
}

function stretch(day: Day, steps: number, unit: string): string {
  if (unit === 'year') return isoYear(day.year + steps);
  if (unit === 'month') return monthBy(day, steps);
  const [monday, sunday] = weekOf(addDays(day, steps * 7));
  return unit === 'week' ? `${isoDay(monday)}/${isoDay(sunday)}` : `${isoDay(addDays(sunday, -1))}/${isoDay(sunday)}`;
}

function monthBy(day: Day, steps: number): string {
  const index = day.year * 12 + day.month - 1 + steps;
  return isoMonth(Math.floor(index / 12), (index % 12) + 1);
}

function namedMonth(day: Day, month: number, past: boolean): string {
  const first: Day = { year: day.year, month, day: 1 };
  const ahead = daysBetween({ ...day, day: 1 }, first);
  if (past) return isoMonth(ahead >= 0 ? day.year - 1 : day.year, month);
  return isoMonth(ahead <= 0 ? day.year + 1 : day.year, month);
}
