import type { Span } from '../../domain/article.ts';
import { MONTHS, matchesWithin, WEEKDAYS } from '../patterns.ts';

/** Number of characters before and after a date word that may belong to the date. */
const BEFORE = 24;
const BEHIND = 28;
/** Maximum length of a window in characters, because the date parser is quadratic in long runs of dates. */
export const WINDOW_LIMIT = 160;

const DATE_WORD = new RegExp(
  [
    `\\b(?:${WEEKDAYS}|${MONTHS})\\b`,
    '\\b(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|(?= \\d))',
    '\\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|noon|midnight)\\b',
    '\\b(?:second|minute|hour|day|week|month|year)s? (?:ago|later|earlier)\\b',
    '\\b\\d{1,2}(?::\\d\\d)?\\s?[ap]\\.?m\\b|\\b\\d{1,2}:\\d\\d\\b',
    "\\b\\d{1,2} o['’]clock\\b",
    '\\b\\d{4}-\\d\\d-\\d\\d|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b',
  ].join('|'),
  'g',
);

/** Matches one word of every date that the date parser finds. */
export const DATE_TRIGGER =
  /\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|yesterday|today|tomorrow|tonight|noon|midnight|ago|later|earlier|\d)/;

/** A span within one sentence. */
export interface DateWindow extends Span {
  readonly sentence: Span;
}

/**
 * Windows that may contain a date. They surround date words, so that most sentences cost nothing, and never cross
 * sentences. Words of dates already read are skipped.
 */
export function dateWindows(text: string, sentences: readonly Span[], read: readonly Span[]): DateWindow[] {
  const windows: { start: number; end: number; sentence: Span }[] = [];
  let seen = 0;
  for (const sentence of sentences) {
    for (const match of matchesWithin(DATE_WORD, text, sentence)) {
      while (seen < read.length && read[seen]!.end <= match.index) seen++;
      if ((read[seen]?.start ?? text.length) <= match.index) continue;
      addWindow(windows, windowAround(text, match, sentence));
    }
  }
  return windows.filter((window) => window.start < window.end);
}

function windowAround(text: string, hit: RegExpExecArray, sentence: Span): DateWindow {
  const start = backToSpace(text, Math.max(sentence.start, hit.index - BEFORE), hit.index, sentence.start);
  return { start, end: forthToSpace(text, hit.index + hit[0].length, sentence.end), sentence };
}

/** Merges the window with the previous one when they touch within a sentence and the result is short enough. */
function addWindow(windows: { start: number; end: number; sentence: Span }[], window: DateWindow): void {
  const last = windows.at(-1);
  const meets = last?.sentence === window.sentence && window.start < last.end;
  if (last && meets && window.end - last.start <= WINDOW_LIMIT) last.end = window.end;
  else {
    const start = last && meets ? Math.max(window.start, last.end) : window.start;
    windows.push({ start, end: window.end, sentence: window.sentence });
  }
}

/** Start of the first whole word at or after `from`. */
function backToSpace(text: string, from: number, limit: number, sentenceStart: number): number {
  if (from === sentenceStart) return from;
  const space = text.indexOf(' ', from);
  return space < 0 || space >= limit ? from : space + 1;
}

/** End of the last whole word within reach. */
function forthToSpace(text: string, from: number, sentenceEnd: number): number {
  if (from + BEHIND >= sentenceEnd) return sentenceEnd;
  const space = text.lastIndexOf(' ', from + BEHIND);
  return space < from ? from : space;
}
