import { SMALL_NUMBER, YEAR } from '../patterns.ts';
import { type Day, isoDay, isoMonth, isoYear } from './calendar.ts';
import { type DatePattern, type DateValue, relativeTo } from './date-pattern.ts';

const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const SEASON = new RegExp(Object.keys(SEASONS).join('|'));
/** The first two digits of a four-digit year. */
const CENTURY_DIGITS = /1[5-9]|20/;
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** First of the centuries that are recognised in words. */
const FIRST_CENTURY = 15;
const CENTURIES = ['fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'];
/** "The 1800s" is a century, "the 2000s" a decade. */
const OLD = /^1/;
const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];
const LOOSE = '(?:(?:early|late|mid)[ -])?';
/** No plural noun follows, apart from verbs that look like one. */
const NO_COUNT =
  '(?! (?:people|per|percent|feet|men|women|children)\\b|(?<=00) (?!(?:was|is|has|as|this|his|its|does|always|perhaps|elections)\\b)[a-z]{2,20}s\\b)';
const BEFORE_YEAR =
  'in|since|by|until|till|from|of|during|before|after|between|through|to|and|around|for|the|this|that|a|an|his|her|their|its|our|my|circa|year';

/** Periods that the date parser does not support: years, ranges of years, decades, centuries, seasons. */
export const PERIODS: readonly DatePattern[] = [
  {
    // "from 2014 to 2016", "between 2014 and 2016", "2014-16", "2014–2016", "2014/15"
    pattern: new RegExp(
      `(?<![\\w$€£.,-])(${YEAR})(?:\\s?[-–—]\\s?|\\sto\\s|\\sand\\s|\\suntil\\s|\\sthrough\\s|/(?=\\d\\d(?!\\d)))(${YEAR}|\\d\\d)(?![\\w%/-])(?!,\\d)`,
      'g',
    ),
    word: CENTURY_DIGITS,
    read: ([from = '', to = '']) => range(from, to.length === 2 ? from.slice(0, 2) + to : to),
  },
  {
    // "the early 1990s", "the '90s"
    pattern: new RegExp(`(?<![\\w$€£.,])${LOOSE}(?:(1[5-9]|20)|['’])(\\d)0['’]?s\\b`, 'gi'),
    word: /0'?s/,
    read: ([century = '', decade = '0']) =>
      range(`${century || '19'}${decade}0`, `${century || '19'}${decade === '0' && OLD.test(century) ? '9' : decade}9`),
  },
  {
    // "the sixties", "the late nineties", "the noughties"
    pattern: new RegExp(`\\b(?<=\\bthe )${LOOSE}(${DECADES.join('|')}|noughties)\\b(?!-)`, 'gi'),
    word: /ties/,
    read: ([name = '']) => {
      if (name.toLowerCase() === 'noughties') return range('2000', '2009');
      const decade = DECADES.indexOf(name.toLowerCase()) + 2;
      return range(`19${decade}0`, `19${decade}9`);
    },
  },
  {
    // "A.D. 79", "45 BC"
    pattern: /\b(?:(?:AD|A\.D\.) (\d{1,4})\b|(\d{1,4}) (AD|A\.D\.|CE|BCE?|B\.C\.)(?!\w))/g,
    word: /(?:ad|a\.d\.|ce|bce?|b\.c\.)$/,
    read: ([year = '', other = '', era = '']) =>
      era.startsWith('B')
        ? { canonical: '', inferred: false }
        : { canonical: isoYear(Number(year || other)), inferred: false },
  },
  {
    // "in 1066"
    pattern:
      /\b(?<=\b(?:in|by|since|until|from) (?:the year )?)(1[0-4]\d\d)(?![\w%]|[.,:]\d|-\d)(?! \p{Ll}{2,20}s\b| (?:people|men|women|children)\b)/giu,
    word: /1[0-4]\d\d/,
    read: ([year = '']) => ({ canonical: isoYear(Number(year)), inferred: false }),
  },
  {
    // "the 19th century", "the nineteenth century"
    pattern: new RegExp(`\\b${LOOSE}(?:(\\d{1,2})(?:st|nd|rd|th)|(${CENTURIES.join('|')}))[- ]century\\b`, 'gi'),
    word: /century/,
    read: ([number = '', name = '']) =>
      centuryOf(number === '' ? FIRST_CENTURY + CENTURIES.indexOf(name.toLowerCase()) : Number(number)),
  },
  {
    // "13.12.2016": the day first, as wherever points are written
    pattern: new RegExp(
      `(?<![\\w.,-]|\\b[Vv]ersion )(0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])\\.(${YEAR})(?![\\w%-])(?!\\.\\d)`,
      'g',
    ),
    word: CENTURY_DIGITS,
    read: ([day = '', month = '', year = '']) => ({
      canonical: isoDay({ year: Number(year), month: Number(month), day: Number(day) }),
      inferred: false,
    }),
  },
  {
    // "the summer of 2015", "spring 2020", "last summer", "next winter"
    pattern: new RegExp(
      `\\b(?:(last|this|next) (spring|summer|autumn|fall|winter)\\b|(spring|summer|autumn|fall|winter)(?: of)? (${YEAR})(?![\\w%-]))`,
      'gi',
    ),
    word: SEASON,
    read: ([which = '', relative = '', season = '', year = ''], { published }) =>
      year === ''
        ? relativeTo(published, (day) => relativeSeason(which.toLowerCase(), relative, day))
        : { canonical: seasonOf(season, Number(year)), inferred: false },
  },
  {
    // "two decades ago"
    pattern: new RegExp(`\\b(a|${SMALL_NUMBER}|\\d{1,2}) (decade|century|centurie)s? ago\\b`, 'gi'),
    word: /ago$/,
    read: ([count = '', unit = ''], { published }) => yearsAgo(count.toLowerCase(), unit, published),
  },
  {
    // "in 2022", "a 2016 essay", "(2014)", "late 2019"; a round number before a plural noun is a count ("in 2000
    // homes")
    pattern: new RegExp(
      `(?:(?<=\\b(?:${BEFORE_YEAR})[ -]|\\()|\\b(?:early|late|mid)[ -])(?<!(?<!\\b(?:early|late|mid))-)\\b(${YEAR})(?![\\w%]|[.,:]\\d|-\\d)${NO_COUNT}`,
      'gi',
    ),
    word: CENTURY_DIGITS,
    read: ([year = '']) => ({ canonical: isoYear(Number(year)), inferred: false }),
  },
];

function range(from: string, to: string): DateValue | undefined {
  if (Number(to) < Number(from)) return undefined;
  return { canonical: `${isoYear(Number(from))}/${isoYear(Number(to))}`, inferred: false };
}

function centuryOf(century: number): DateValue | undefined {
  return range(String((century - 1) * 100 + 1), String(century * 100));
}

/** Three months; a winter is named after the year in which it begins. */
function seasonOf(season: string, year: number): string {
  const first = SEASONS[season.toLowerCase()] ?? 1;
  const last = first + 2;
  return `${isoMonth(year, first)}/${last > 12 ? isoMonth(year + 1, last - 12) : isoMonth(year, last)}`;
}

function relativeSeason(which: string, season: string, published: Day): string {
  const first = SEASONS[season.toLowerCase()] ?? 1;
  const begun = first <= published.month;
  const over = first + 2 < published.month;
  const shift = which === 'last' ? (over ? 0 : -1) : which === 'next' && begun ? 1 : 0;
  return seasonOf(season, published.year + shift);
}

function yearsAgo(count: string, unit: string, published: Day | undefined): DateValue | undefined {
  const number = count === 'a' ? 1 : Number(count) || NUMBERS.indexOf(count);
  if (number < 1) return undefined;
  const years = number * (unit.toLowerCase() === 'decade' ? 10 : 100);
  return relativeTo(published, (day) => isoYear(day.year - years));
}
