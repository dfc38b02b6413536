import { addDays, type Day, isoDay, isoMonth, isoYear, weekdayOf, weekOf } from './calendar.ts';
import { type DatePattern, relativeTo } from './date-pattern.ts';

const UNKNOWN = { canonical: '', inferred: false } as const;
const SEASON = 'spring|summer|autumn|winter';
const UNITS = 'minutes|hours|days|weeks|months|years|decades|centuries';
const PARTS = 'beginning|start|end|middle|close|turn|height';
const TIMES_OF_DAY = 'dawn|dusk|daybreak|sunrise|sunset|nightfall|night|lunchtime|dinnertime|bedtime|rush hour';

/** Times expressed without a date; most of them cannot be resolved from the sentence. */
export const LOOSE_DATES: readonly DatePattern[] = [
  {
    // "the next day", "that year", "the same week"
    pattern:
      /\b(?:the (?:next|following|previous|same)|that(?: same| very)?) (?:day|night|morning|afternoon|evening|week|weekend|month|year|summer|winter|spring|autumn)\b(?!-)/gi,
    word: /\b(?:next|following|previous|same|that)$/,
    read: () => UNKNOWN,
  },
  {
    // "the day before", "a year later", "years ago"
    pattern: new RegExp(
      `\\b(?:the (?:day|night|week|month|year) (?:before|after)(?=[,.;]|$)|(?:(?:several|many|some|a few) |(?<![\\w-] |\\w, ))(?:${UNITS}) (?:ago|later|earlier)\\b)`,
      'gi',
    ),
    word: /^(?:before|after|ago|later|earlier)/,
    read: () => UNKNOWN,
  },
  {
    // "in recent weeks", "in the coming days"
    pattern:
      /\b(?<=\b(?:in|over|during|for|within) )(?:recent|the (?:coming|past|last|next|final|early)|coming) (?:days|weeks|months|years|decades|hours)\b(?! of\b)/gi,
    word: /\b(?:recent|coming|past|last|next|final|early)$/,
    read: () => UNKNOWN,
  },
  {
    // "over the past year", "in the last decade"
    pattern: /\bthe (?:past|last) (week|month|year|decade|century)\b(?!-)/gi,
    word: /\b(?:past|last)$/,
    read: ([unit = ''], { published }) =>
      relativeTo(published, (day) => `${back(day, unit.toLowerCase())}/${isoDay(day)}`),
  },
  {
    // "at the weekend"
    pattern: /\b(?<=\b(?:at|over|on|during) )the weekend\b/gi,
    word: /^weekend/,
    read: (_, { published, isFuture }) => relativeTo(published, (day) => weekend(day, isFuture())),
  },
  {
    // "by the end of the year", "the beginning of next month"
    pattern: new RegExp(
      `\\bthe (?:${PARTS}) of (the|this|next|last) (week|month|year|decade|century|season|summer|winter)\\b(?!-)`,
      'gi',
    ),
    word: new RegExp(`^(?:${PARTS})$`),
    read: ([which = '', unit = ''], { published }) =>
      /^(?:week|month|year)$/i.test(unit)
        ? relativeTo(published, (day) => shifted(day, which.toLowerCase(), unit.toLowerCase()))
        : UNKNOWN,
  },
  {
    // "in the spring", "since early summer"
    pattern: new RegExp(
      `\\b(?<=\\b(?:in|during|since|by|until|over|throughout|through|of) (?:the )?)(?:(?:early|late|mid)[ -])?(?:${SEASON})\\b(?! of\\b|['’-]|[ -](?:${SEASON}|break|camp|fashion|coat|school|season|term|clothes|sport|tyre|tire))|\\b(?<=\\bin the (?:early |late )?)fall\\b(?! of (?!\\d))`,
      'gi',
    ),
    word: /spring|summer|autumn|winter|fall/,
    read: () => UNKNOWN,
  },
  {
    // "at dawn", "early in the morning", "overnight"
    pattern: new RegExp(
      `\\b(?:at (?:${TIMES_OF_DAY})|(?:early |late )?in the (?:early |late )?(?:morning|afternoon|evening)|during the night|overnight)\\b(?!-)`,
      'gi',
    ),
    word: new RegExp(`^(?:${TIMES_OF_DAY.replace(' hour', '')}|morning|afternoon|evening)|\\bovernight`),
    read: () => UNKNOWN,
  },
];

function back(day: Day, unit: string): string {
  if (unit === 'week') return isoDay(addDays(day, -7));
  if (unit === 'month') return isoDay(addDays(day, -30));
  const years = unit === 'year' ? 1 : unit === 'decade' ? 10 : 100;
  return isoDay(addDays({ ...day, year: day.year - years }, 0));
}

/** The last weekend begun, or the next one for a future event. */
function weekend(day: Day, future: boolean): string {
  const saturday = addDays(day, -((weekdayOf(day) - 6 + 7) % 7) + (future && weekdayOf(day) < 6 ? 7 : 0));
  return `${isoDay(saturday)}/${isoDay(addDays(saturday, 1))}`;
}

function shifted(day: Day, which: string, unit: string): string {
  const step = which === 'next' ? 1 : which === 'last' ? -1 : 0;
  if (unit === 'year') return isoYear(day.year + step);
  if (unit === 'week') {
    const [monday, sunday] = weekOf(addDays(day, step * 7));
    return `${isoDay(monday)}/${isoDay(sunday)}`;
  }
  const index = day.year * 12 + day.month - 1 + step;
  return isoMonth(Math.floor(index / 12), (index % 12) + 1);
}
