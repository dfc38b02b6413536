import type { Span } from '../domain/article.ts';
import { MONTHS, matchesWithin, WEEKDAYS } from './patterns.ts';

/** Characters before and behind a date word that can belong to the date. */
const BEFORE = 24;
const BEHIND = 28;
/** Longest stretch given to the date parser, in characters: it is quadratic in long runs of dates. */
export const WINDOW_LIMIT = 160;

const DATE_WORD = new RegExp(
  [
    `\\b(?:${WEEKDAYS}|${MONTHS})\\b`,
    '\\b(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|(?= \\d))',
    '\\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|ago|later|earlier|noon|midnight)\\b',
    '\\b\\d{1,2}(?::\\d\\d)?\\s?[ap]\\.?m\\b|\\b\\d{1,2}:\\d\\d\\b',
    '\\b\\d{4}-\\d\\d-\\d\\d|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b',
  ].join('|'),
  'g',
);

/**
 * Stretches of the sentence that may hold a date: around date words only, so that most sentences cost nothing. Words
 * within a date that is read already are passed over.
 */
export function dateWindows(text: string, sentence: Span, read: readonly Span[]): Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const hit of matchesWithin(DATE_WORD, text, sentence.start, sentence.end)) {
    if (read.some((date) => date.start <= hit.index && hit.index < date.end)) continue;
    const start = backToSpace(text, Math.max(sentence.start, hit.index - BEFORE), hit.index, sentence.start);
    const end = forthToSpace(text, hit.index + hit[0].length, sentence.end);
    const last = windows.at(-1);
    if (last && start < last.end && end - last.start <= WINDOW_LIMIT) last.end = end;
    else windows.push({ start: last ? Math.max(start, last.end) : start, end });
  }
  return windows.filter((window) => window.start < window.end);
}

/** The beginning of the first whole word at or behind `from`. */
function backToSpace(text: string, from: number, limit: number, sentenceStart: number): number {
  if (from === sentenceStart) return from;
  const space = text.indexOf(' ', from);
  return space < 0 || space >= limit ? from : space + 1;
}

/** The end of the last whole word within reach. */
function forthToSpace(text: string, from: number, sentenceEnd: number): number {
  if (from + BEHIND >= sentenceEnd) return sentenceEnd;
  const space = text.lastIndexOf(' ', from + BEHIND);
  return space < from ? from : space;
}
