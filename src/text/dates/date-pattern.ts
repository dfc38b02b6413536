import type { DateMention, Span } from '../../domain/article.ts';
import { apart } from '../apart.ts';
import { matchesWithin } from '../patterns.ts';
import type { Day } from './calendar.ts';

/** Meaning of a date: its canonical form ('' if it cannot be resolved) and whether the publication date was needed. */
export type DateValue = Pick<DateMention, 'canonical' | 'inferred'>;

/** Context that resolving a date may depend on. */
interface DateContext {
  readonly published: Day | undefined;
  /** True when words near the date indicate the future. */
  isFuture(): boolean;
}

/** A kind of date with its own pattern. */
export interface DatePattern {
  /** Global; bounded repeats only. */
  readonly pattern: RegExp;
  /** Precondition, matched against lower case with straight apostrophes: sentences without a match are skipped. */
  readonly word: RegExp;
  /** Undefined when the match is not a date. Unmatched groups are ''. */
  read(groups: readonly string[], context: DateContext): DateValue | undefined;
}

const FUTURE_CUE =
  "(?:will|would|won't|shall|must|should)(?: not)?(?: be)? \\w{2,20}|next|coming|upcoming|scheduled|set (?:to|for)|slated|" +
  'starts|begins|opens|kicks off|takes place|due|expected|plans?|planned|planning|deadline|vow(?:s|ed)|promise[sd]?|(?:is|are) to';
const PAST_CUE = 'said|says|told|was|were|had|has|have|did|came|went|met|made|took|held|began|won|lost|\\w{3,16}ed';
const CUE = new RegExp(`\\b(?:(${FUTURE_CUE})|${PAST_CUE})\\b|(['’]ll)\\b`, 'gi');
const LIMIT_WORD = /\b(?:by|until|till|before|ahead of|come)\s$|\bif\b/i;
const DEADLINE = /\b(?:by|before|until|till)\s$/i;
const OVER = /\b(?:had|has|have|was|were|did)\b/i;
/** Number of characters on either side of a date that are searched for cues. */
const NEAR = 60;

/** True when the nearest verb before the date, or else the first one after it, indicates the future. */
export function isFuture(text: string, sentence: Span, date: Span): boolean {
  const before = text.slice(Math.max(sentence.start, date.start - NEAR), date.start);
  if (LIMIT_WORD.test(before)) return true;
  const behind = text.slice(date.end, Math.min(sentence.end, date.end + NEAR));
  const cue = lastMatch(CUE, before) ?? firstMatch(CUE, behind);
  return cue !== null && (cue[1] ?? cue[2]) !== undefined;
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match;
  return last;
}

function firstMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

/** True for "by March", "before March" of a future event: such a month is never in the past. */
export function isDeadline(text: string, sentence: Span, date: Span): boolean {
  const near = text.slice(Math.max(sentence.start, date.start - NEAR), Math.min(sentence.end, date.end + NEAR));
  return DEADLINE.test(text.slice(sentence.start, date.start).slice(-NEAR)) && !OVER.test(near);
}

/** Resolves a date relative to the publication date; unresolved when that is unknown. */
export function relativeTo(published: Day | undefined, resolve: (published: Day) => string): DateValue {
  return published ? { canonical: resolve(published), inferred: true } : { canonical: '', inferred: false };
}

/**
 * The dates found by the patterns, without overlaps; the earlier pattern wins.
 * @param bits for each sentence, the patterns that can match in it
 */
export function readPatterns(
  patterns: readonly DatePattern[],
  text: string,
  sentences: readonly Span[],
  bits: readonly number[],
  published: Day | undefined,
): DateMention[] {
  const found: DateMention[] = [];
  sentences.forEach((sentence, s) => {
    if (bits[s] === 0) return;
    patterns.forEach((pattern, p) => {
      if ((bits[s]! & (1 << p)) !== 0) readOne(pattern, text, sentence, published, found);
    });
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return apart(found, () => false);
}

function readOne(
  { pattern, read }: DatePattern,
  text: string,
  sentence: Span,
  published: Day | undefined,
  dates: DateMention[],
): void {
  for (const match of matchesWithin(pattern, text, sentence)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const groups = match.slice(1).map((group) => group ?? '');
    const value = read(groups, { published, isFuture: () => isFuture(text, sentence, span) });
    const { start, end } = span;
    if (value) dates.push({ kind: 'date', start, end, canonical: value.canonical, inferred: value.inferred });
  }
}
