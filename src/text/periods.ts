import type { DateMention, Span } from '../domain/article.ts';
import { type Day, isoMonth, isoYear } from './calendar.ts';
import { matchesWithin, SMALL_NUMBER, YEAR } from './patterns.ts';

/** What the date parser does not know: years, ranges of years, decades, centuries, seasons. */
interface Period {
  readonly pattern: RegExp;
  /** Canonical form; '' when it cannot be resolved, undefined when it is no period after all. */
  read(groups: readonly string[], published: Day | undefined): { canonical: string; inferred: boolean } | undefined;
}

const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LOOSE = '(?:(?:early|late|mid)[ -])?';
const BEFORE_YEAR =
  'in|since|by|until|till|from|of|during|before|after|early|late|mid|between|through|to|and|around|for|the|this|that|his|her|their|its|back in|circa';

const PERIODS: readonly Period[] = [
  {
    // "from 2014 to 2016", "between 2014 and 2016", "2014-16", "2014–2016"
    pattern: new RegExp(
      `(?<![\\w$€£.,-])(${YEAR})(?:\\s?[-–—]\\s?|\\sto\\s|\\sand\\s|\\suntil\\s|\\sthrough\\s)(${YEAR}|\\d\\d)(?![\\w%-])(?!,\\d)`,
      'g',
    ),
    read: ([from = '', to = '']) => range(from, to.length === 2 ? from.slice(0, 2) + to : to),
  },
  {
    // "the early 1990s", "the '90s"
    pattern: new RegExp(`(?<![\\w$€£.,])${LOOSE}(?:(1[5-9]|20)|['’])(\\d)0['’]?s\\b`, 'gi'),
    read: ([century = '19', decade = '0']) => range(`${century || '19'}${decade}0`, `${century || '19'}${decade}9`),
  },
  {
    // "the 19th century"
    pattern: new RegExp(`\\b${LOOSE}(\\d{1,2})(?:st|nd|rd|th)[- ]century\\b`, 'gi'),
    read: ([century = '']) => range(String((Number(century) - 1) * 100 + 1), String(Number(century) * 100)),
  },
  {
    // "the summer of 2015", "spring 2020"
    pattern: new RegExp(`\\b(spring|summer|autumn|fall|winter)(?: of)? (${YEAR})(?![\\w%-])`, 'gi'),
    read: ([season = '', year = '']) => ({ canonical: seasonOf(season, Number(year)), inferred: false }),
  },
  {
    // "last summer", "next winter"
    pattern: /\b(last|this|next) (spring|summer|autumn|fall|winter)\b/gi,
    read: ([which = '', season = ''], published) => relativeSeason(which.toLowerCase(), season, published),
  },
  {
    // "two decades ago"
    pattern: new RegExp(`\\b(a|${SMALL_NUMBER}|\\d{1,2}) (decade|century|centurie)s? ago\\b`, 'gi'),
    read: ([count = '', unit = ''], published) => yearsAgo(count.toLowerCase(), unit, published),
  },
  {
    // "in 2022", "the 2016 election", "(2014)"; a plural noun behind makes a count of it ("in 2000 homes")
    pattern: new RegExp(
      `(?<=\\b(?:${BEFORE_YEAR})[ -]|\\()(${YEAR})(?![\\w%]|[.,:]\\d|-\\d)(?! (?:people|per|percent|feet|men|women|children)\\b| (?!(?:was|is|has|as|this|his|its|does|always|perhaps|elections)\\b)[a-z]{2,20}s\\b)`,
      'gi',
    ),
    read: ([year = '']) => ({ canonical: isoYear(Number(year)), inferred: false }),
  },
];

/** Periods of one sentence, in order, none overlapping: the first pattern of the list wins. */
export function findPeriods(text: string, sentence: Span, published: Day | undefined): DateMention[] {
  const periods: DateMention[] = [];
  for (const { pattern, read } of PERIODS) {
    for (const match of matchesWithin(pattern, text, sentence.start, sentence.end)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const value = read(match.slice(1), published);
      const taken = periods.some((other) => span.start < other.end && other.start < span.end);
      if (value && !taken) periods.push({ kind: 'date', ...span, ...value });
    }
  }
  return periods.sort((a, b) => a.start - b.start);
}

function range(from: string, to: string): { canonical: string; inferred: boolean } | undefined {
  if (Number(to) < Number(from)) return undefined;
  return { canonical: `${isoYear(Number(from))}/${isoYear(Number(to))}`, inferred: false };
}

/** Three months; a winter begins in the year it is named by. */
function seasonOf(season: string, year: number): string {
  const first = SEASONS[season.toLowerCase()] ?? 1;
  const last = first + 2;
  return `${isoMonth(year, first)}/${last > 12 ? isoMonth(year + 1, last - 12) : isoMonth(year, last)}`;
}

function relativeSeason(
  which: string,
  season: string,
  published: Day | undefined,
): { canonical: string; inferred: boolean } {
  if (!published) return { canonical: '', inferred: false };
  const first = SEASONS[season.toLowerCase()] ?? 1;
  const begun = first <= published.month;
  const shift = which === 'last' ? (first + 2 < published.month ? 0 : -1) : which === 'next' && begun ? 1 : 0;
  return { canonical: seasonOf(season, published.year + shift), inferred: true };
}

function yearsAgo(count: string, unit: string, published: Day | undefined): { canonical: string; inferred: boolean } {
  const number = count === 'a' ? 1 : Number(count) || NUMBERS.indexOf(count);
  if (!published || number < 1) return { canonical: '', inferred: false };
  const years = number * (unit.toLowerCase() === 'decade' ? 10 : 100);
  return { canonical: isoYear(published.year - years), inferred: true };
}
