import type { DateMention, Sentence, Span } from '../../domain/article.ts';
import { apart } from '../apart.ts';
import { type Token, tokenise } from '../grammar/tokens.ts';
import { TriggerWords } from '../grammar/trigger-words.ts';
import { joinedDates } from './adjacent-dates.ts';
import { BUSINESS_PERIODS } from './business-periods.ts';
import { type Day, localDayOf, toDate } from './calendar.ts';
import { dateParser } from './date-parser.ts';
import { readPatterns } from './date-pattern.ts';
import { refine } from './date-refine.ts';
import { DATE_TRIGGER, dateWindows } from './date-windows.ts';
import { HOLIDAYS } from './holidays.ts';
import { LOOSE_DATES } from './loose-dates.ts';
import { PERIODS } from './periods.ts';
import { RELATIVE_DATES } from './relative-dates.ts';

/** Reference date for articles without one; results that depend on it are discarded. */
const ANY_DAY: Day = { year: 2001, month: 1, day: 1 };
const OWN_PATTERNS = [...RELATIVE_DATES, ...BUSINESS_PERIODS, ...PERIODS, HOLIDAYS, ...LOOSE_DATES];
/** Trigger words of the own patterns, and one for all dates of the date parser. */
const TRIGGERS = new TriggerWords([...OWN_PATTERNS.map(({ word }) => word), DATE_TRIGGER]);
const DATE_BIT = 1 << OWN_PATTERNS.length;
/** "The morning of 5 June" is that day; the parser would read the morning separately. */
const PART_OF_DAY = /\b(?:morning|afternoon|evening|night) of (?=the \d|\d|\p{Lu})/gu;

/**
 * Finds dates and times. Relative ones are resolved against the publication date; when that is unknown they have no
 * canonical form. Where an own pattern and the date parser overlap, the longer match wins.
 */
export function findDates(
  text: string,
  sentences: readonly Sentence[],
  publishedAt?: string,
  tokens: readonly Token[] = tokenise(text),
): DateMention[] {
  const published = localDayOf(publishedAt);
  const bits = TRIGGERS.bitsIn(sentences, tokens);
  const own = readPatterns(OWN_PATTERNS, text, sentences, bits, published);
  const dated = sentences.filter((_, i) => (bits[i]! & DATE_BIT) !== 0);
  const parsed = parsedIn(text, dated, published, own);
  const all = [...own, ...parsed].sort((a, b) => a.start - b.start || b.end - a.end);
  return joinedDates(
    text,
    apart(all, (later, earlier) => lengthOf(later) > lengthOf(earlier)),
  );
}

function parsedIn(
  text: string,
  sentences: readonly Sentence[],
  published: Day | undefined,
  own: readonly Span[],
): DateMention[] {
  const reference = { instant: toDate(published ?? ANY_DAY), timezone: 0 };
  const dates: DateMention[] = [];
  for (const window of dateWindows(text, sentences, own)) {
    for (const found of dateParser().parse(withoutParts(text.slice(window.start, window.end)), reference)) {
      const start = window.start + found.index;
      const date = refine(text, window.sentence, { start, end: start + found.text.length, found }, published);
      if (date) dates.push(date);
    }
  }
  return dates;
}

/** Replaces parts of days by blanks, which preserves offsets. */
function withoutParts(words: string): string {
  return words.includes(' of ') ? words.replace(PART_OF_DAY, (part) => ' '.repeat(part.length)) : words;
}

function lengthOf(span: Span): number {
  return span.end - span.start;
}
