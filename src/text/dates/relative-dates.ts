import { MONTHS, WEEKDAYS } from '../patterns.ts';
import { addDays, type Day, daysBetween, isoDay, isoMonth, isoYear, weekdayOf, weekOf } from './calendar.ts';
import { type DatePattern, relativeTo } from './date-pattern.ts';
import { NO_NAME_BEFORE, NO_NAME_BEHIND } from './named-days.ts';

const WEEKDAY_NAMES = WEEKDAYS.split('|');
const MONTH_NAMES = MONTHS.split('|');
const SMALL_NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = `an?|\\d{1,3}|${SMALL_NUMBERS.join('|')}`;
/** Days of the units that have a fixed number. */
const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };
const DAYPART = '(?: (?:morning|afternoon|evening|night)|-(?:night|morning))?';
/** No day of the month or time follows the weekday; otherwise the date parser reads them together. */
const MORE_BEHIND = `(?![\\w'’]?-?\\w)(?!,? (?:${MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.|the \\d|\\d|at \\d|at noon|at midnight))`;
const MORE_BEFORE = '(?<!\\d,? |\\d(?: on)? |[ap]\\.?m\\.?,?(?: on)? |noon (?:on )?|midnight (?:on )?|\\w-)';

const WEEK = '(?: (?:of|in))? (last|this|next) week';

/** Dates in words only, relative to the publication date. */
export const RELATIVE_DATES: readonly DatePattern[] = [
  {
    // "Monday last week", "Friday week", "a week on Tuesday", "a week ago Monday"
    pattern: new RegExp(
      `\\b(?:([Aa] week|[Tt]wo weeks|[Aa] fortnight) (on|from|ago|ago on|last) (?:last )?(${WEEKDAYS})|(${WEEKDAYS})${DAYPART}(?:,? ?${WEEK}| (week|fortnight))|([Ll]ast|[Tt]his|[Nn]ext) week,? on (${WEEKDAYS})${DAYPART})\\b(?!['’-])`,
      'g',
    ),
    word: /day/,
    read: (
      [many = '', side = '', far = '', near = '', behind = '', ahead = '', before = '', name = ''],
      { published },
    ) =>
      relativeTo(published, (day) => {
        const wanted = WEEKDAY_NAMES.indexOf(far || near || name) + 1;
        const which = (behind || before).toLowerCase();
        if (which !== '') return isoDay(dayOfWeek(day, wanted, STEPS[which] ?? 0));
        const weeks = many.endsWith('week') || ahead === 'week' ? 1 : 2;
        const next = weekday(day, wanted, 'next');
        const last = weekday(day, wanted, '');
        const isPast = side.startsWith('ago') || side === 'last';
        return isoDay(addDays(isPast ? last : next, isPast ? -7 * weeks : 7 * weeks));
      }),
  },
  {
    // "Saturday", "last Saturday", "Friday night"; a bare one is past unless the future is meant
    pattern: new RegExp(
      `${MORE_BEFORE}${NO_NAME_BEFORE}\\b(?:(?:[Ee]arly|[Ll]ate) )?(?:([Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Ee]very|[Ee]ach|[Aa]) )?(${WEEKDAYS})${DAYPART}(?:(?=['’]s\\b)|${MORE_BEHIND})${NO_NAME_BEHIND}`,
      'g',
    ),
    word: /day/,
    read: ([which = '', name = ''], { published, isFuture, isPast }) => {
      const word = which.toLowerCase();
      if (word === 'every' || word === 'each') return undefined;
      if (word === 'a') return { canonical: '', inferred: false };
      const isAhead = word === 'this' ? () => !isPast() : isFuture;
      return relativeTo(published, (day) => isoDay(weekday(day, WEEKDAY_NAMES.indexOf(name) + 1, word, isAhead)));
    },
  },
  {
    pattern:
      /(?<!\p{Lu}[\p{L}’']{0,30} (?=T))\b([Tt]he day before yesterday|[Tt]he day after tomorrow|[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night|[Tt]his (?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night))?\b(?! at \d)(?! (?:Show|Programme|Program)\b)/gu,
    word: /yesterday|today|tonight|tomorrow|night|morning|afternoon|evening/,
    read: ([word = ''], { published }) =>
      relativeTo(published, (day) => isoDay(addDays(day, SHIFTS[word.toLowerCase()] ?? 0))),
  },
  {
    // "in two days' time"; "in three weeks" of something to come, which elsewhere is how long it took
    pattern: new RegExp(
      `\\b[Ii]n (?:about |around |some )?(${COUNT}) (day|week|fortnight|month|year)s?((?:['’]s?)? time)?(?![\\w'’-])(?! of\\b)`,
      'g',
    ),
    word: /^(?:day|week|fortnight|month|year)s?/,
    read: ([count = '', unit = '', time = ''], { published, isFuture }) =>
      time !== '' || isFuture() ? relativeTo(published, (day) => shiftedBy(day, countOf(count), unit)) : undefined,
  },
  {
    // "a fortnight ago", "a week and a half ago", "two and a half years ago"
    pattern: new RegExp(
      `\\b(?:(${COUNT}) (fortnight)s?|(${COUNT}) (day|week|month|year)s? and a half|(${COUNT}) and a half (week|month|year)s) ago\\b`,
      'gi',
    ),
    word: /^ago$/,
    read: ([count = '', unit = '', many = '', other = '', more = '', last = ''], { published }) => {
      const number = -(countOf(count || many || more) + (count === '' ? 0.5 : 0));
      return relativeTo(published, (day) => shiftedBy(day, number, unit || other || last));
    },
  },
  {
    // "the 2nd of this month"
    pattern: /\bthe (\d{1,2})(?:st|nd|rd|th) of (last|this|next) month\b/gi,
    word: /^month$/,
    read: ([number = '', which = ''], { published }) => {
      if (Number(number) < 1 || Number(number) > 31) return undefined;
      return relativeTo(published, (day) => {
        const month = monthBy(day, STEPS[which.toLowerCase()] ?? 0);
        return `${month}-${number.padStart(2, '0')}`;
      });
    },
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

const SHIFTS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
};
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** The weekday meant (Monday is 1): "next", "this" and future cues look ahead; "last" never means today. */
function weekday(published: Day, wanted: number, which: string, isAhead: () => boolean = () => false): Day {
  const back = (weekdayOf(published) - wanted + 7) % 7;
  if (which === 'next' || which === 'coming') return addDays(published, back === 0 ? 7 : 7 - back);
  if (which === 'last') return addDays(published, back === 0 ? -7 : -back);
  return back > 0 && isAhead() ? addDays(published, 7 - back) : addDays(published, -back);
}

/** The weekday of the week that is so many weeks after that of the day. */
function dayOfWeek(day: Day, wanted: number, weeks: number): Day {
  return addDays(weekOf(day)[0], wanted - 1 + 7 * weeks);
}

/** The number that a word or figures give; "a" is one. */
function countOf(written: string): number {
  return /^an?$/i.test(written) ? 1 : Number(written) || SMALL_NUMBERS.indexOf(written.toLowerCase()) + 1;
}

/** The day so many units later; months and years in their own precision, with halves in days. */
function shiftedBy(day: Day, count: number, unit: string): string {
  const days = DAYS_OF[unit.toLowerCase()];
  if (days !== undefined) return isoDay(addDays(day, Math.round(count * days)));
  const months = Math.round(count * (unit.toLowerCase() === 'year' ? 12 : 1));
  const index = day.year * 12 + day.month - 1 + months;
  if (unit.toLowerCase() === 'year' && Number.isInteger(count)) return isoYear(day.year + count);
  return isoMonth(Math.floor(index / 12), (index % 12) + 1);
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
