import { lexicon } from '../lexicon.ts';
import { YEAR } from '../patterns.ts';
import { type Day, daysBetween, isoDay } from './calendar.ts';
import type { DatePattern, DateValue } from './date-pattern.ts';

const DAYS: ReadonlyMap<string, string> = new Map(
  lexicon('quantities/holidays')
    .map((row) => row.split('\t'))
    .map(([name = '', day = '']) => [name, day]),
);
const NAMES = [...DAYS.keys()].sort((a, b) => b.length - a.length);
/** Names that are unambiguous without a preceding word. */
const SURE = NAMES.filter((name) => / (?:Day|Eve)$/.test(name));

function alternatives(names: readonly string[]): string {
  return names.map((name) => name.replace('.', '\\.').replace("'", "['’]")).join('|');
}

/** The longest word of a holiday's name, in lower case, without an apostrophe and what follows it. */
function longestWord(name: string): string {
  const words = name.toLowerCase().split(/['’]s?\s?|\s/);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** Words before a holiday that make it a date; "the Christmas tree" is not one. */
const BEFORE =
  'at|on|by|before|after|since|until|till|over|around|during|for|last|next|this|every|of|through|until|near|late on|early on'
    .split('|')
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|');
const WHEN = '(?: (?:night|morning|evening|afternoon|week|weekend|season|holidays?|break))?';
const THING =
  'tree|card|party|dinner|present|gift|shopping|carol|light|market|decoration|special|message|speech|lunch|concert|song|film|movie|show|parade|sale|bonus|pudding|egg|service|mass';

/** "at Christmas", "on New Year's Eve", "last Easter", "Christmas Day 2014". */
export const HOLIDAYS: DatePattern = {
  pattern: new RegExp(
    `\\b(${alternatives(SURE)}|(?<=\\b(?:${BEFORE}) )(?:${alternatives(NAMES)}))${WHEN}(?:,? (${YEAR}))?(?![\\w-])(?! (?:\\p{Lu}|(?:${THING})))`,
    'gu',
  ),
  word: new RegExp(`\\b(?:${Array.from(new Set(NAMES.map(longestWord))).join('|')})`),
  read: ([name = '', year = ''], { published, isFuture }) =>
    dateOf(DAYS.get(name.replace('’', "'")) ?? '', year, published, isFuture),
};

function dateOf(day: string, year: string, published: Day | undefined, isFuture: () => boolean): DateValue {
  if (day === '') return { canonical: year, inferred: false };
  if (year !== '') return { canonical: `${year}-${day}`, inferred: false };
  return published
    ? { canonical: nearest(day, published, isFuture), inferred: true }
    : { canonical: '', inferred: false };
}

/** The last such day before publication, or the next one for a future event. */
function nearest(monthAndDay: string, published: Day, isFuture: () => boolean): string {
  const [month, day] = monthAndDay.split('-').map(Number) as [number, number];
  const ahead = daysBetween(published, { year: published.year, month, day });
  const shift = ahead > 0 && !isFuture() ? -1 : ahead < 0 && isFuture() ? 1 : 0;
  return isoDay({ year: published.year + shift, month, day });
}
