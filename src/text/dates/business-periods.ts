import { YEAR } from '../patterns.ts';
import { type Day, isoMonth, isoYear } from './calendar.ts';
import { type DatePattern, type DateValue, relativeTo } from './date-pattern.ts';

const QUARTERS = ['first', 'second', 'third', 'fourth'];
const MONTHS_OF: Readonly<Record<string, number>> = { quarter: 3, half: 6, Q: 3, H: 6 };
const YEAR_OF = `(?:(last|this|next) year|(?:the )?(fiscal |financial )?(?:year )?(${YEAR}))`;

/** Parts of a year as firms count them, and the years themselves. A part of a fiscal year is known to the year only. */
export const BUSINESS_PERIODS: readonly DatePattern[] = [
  {
    // "the first quarter of last year", "the second half of 2024", "Q3 2024", "Q1"
    pattern: new RegExp(
      `\\b(?:the )?(?:(${QUARTERS.join('|')}|final|last)[ -](quarter|half)(?: of|,)? ${YEAR_OF}|([QH])([1-4])(?:(?: of)?,? ?${YEAR_OF})?)(?![\\w%-])`,
      'g',
    ),
    word: /^(?:quarter|half|[qh][1-4])$|-(?:quarter|half)$/,
    read: (groups, { published }) => {
      const [name = '', unit = '', which = '', fiscal = '', year = '', letter = '', number = ''] = groups;
      const [whichToo = '', fiscalToo = '', yearToo = ''] = groups.slice(7);
      const length = MONTHS_OF[unit || letter] ?? 3;
      const part = number === '' ? partOf(name, 12 / length) : Number(number);
      if (part > 12 / length) return undefined;
      return partOfYear(part, length, {
        which: which || whichToo,
        year: year || yearToo,
        isFiscal: (fiscal || fiscalToo) !== '',
        published,
      });
    },
  },
  {
    // "in the third quarter": only the report knows of which year
    pattern: new RegExp(
      `\\b(?<=\\b(?:[Ii]n|[Ff]or|[Dd]uring|of|[Ss]ince|from) )the (?:${QUARTERS.join('|')}|final|last) quarter\\b(?! of\\b|-|[ -]final)`,
      'g',
    ),
    word: /^quarter$/,
    read: () => ({ canonical: '', inferred: false }),
  },
  {
    // "fiscal 2025", "FY2025", "FY25"
    pattern: new RegExp(
      `\\b(?:[Ff]iscal(?: year)? |[Ff]inancial year |FY ?)(${YEAR}|(?<=FY ?)\\d\\d)(?![\\w%/–-])`,
      'g',
    ),
    word: /^(?:fiscal|financial|fy\d{0,4})$/,
    read: ([year = '']) => ({ canonical: isoYear(Number(year.length === 2 ? `20${year}` : year)), inferred: false }),
  },
];

function partOf(name: string, parts: number): number {
  return name === 'final' || name === 'last' ? parts : QUARTERS.indexOf(name) + 1;
}

interface YearWords {
  readonly which: string;
  readonly year: string;
  readonly isFiscal: boolean;
  readonly published: Day | undefined;
}

function partOfYear(part: number, length: number, { which, year, isFiscal, published }: YearWords): DateValue {
  const months = (of: number) =>
    isFiscal ? isoYear(of) : `${isoMonth(of, (part - 1) * length + 1)}/${isoMonth(of, part * length)}`;
  if (year !== '') return { canonical: months(Number(year)), inferred: false };
  if (which === '') return { canonical: '', inferred: false };
  return relativeTo(published, (day) => months(day.year + (which === 'last' ? -1 : which === 'next' ? 1 : 0)));
}
