import { casual, type ParsedResult } from 'chrono-node/en';
import type { DateMention, Sentence, Span } from '../domain/article.ts';
import { type Day, dayOf, toDate } from './calendar.ts';
import { refine } from './date-refine.ts';
import { dateWindows } from './date-windows.ts';
import { findPeriods } from './periods.ts';

/** Reference for texts without a date: what depends on it is thrown away again. */
const ANY_DAY: Day = { year: 2001, month: 1, day: 1 };

/**
 * Dates and times as the text gives them. Relative ones are resolved against the day of publication, or stay without
 * a canonical form when that is not known.
 */
export function findDates(text: string, sentences: readonly Sentence[], publishedAt?: string): DateMention[] {
  const published = dayOf(publishedAt);
  return sentences.flatMap((sentence) => {
    const periods = findPeriods(text, sentence, published);
    const dates = parsedIn(text, sentence, published).filter((date) => !periods.some((period) => covers(period, date)));
    const kept = periods.filter((period) => !dates.some((date) => overlap(period, date)));
    return [...dates, ...kept].sort((a, b) => a.start - b.start);
  });
}

/** A period wins over what it holds or equals; otherwise the parser's date wins. */
function covers(period: Span, date: Span): boolean {
  return period.start <= date.start && date.end <= period.end;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function parsedIn(text: string, sentence: Sentence, published: Day | undefined): DateMention[] {
  const reference = { instant: toDate(published ?? ANY_DAY), timezone: 0 };
  return dateWindows(text, sentence).flatMap((window) =>
    casual
      .parse(text.slice(window.start, window.end), reference)
      .map((found: ParsedResult) => refine(text, sentence, { ...spanOf(window, found), found }, published))
      .filter((date) => date !== undefined),
  );
}

function spanOf(window: Span, found: ParsedResult): Span {
  const start = window.start + found.index;
  return { start, end: start + found.text.length };
}
