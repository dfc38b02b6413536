import type { DateMention, Span } from '../../domain/article.ts';
import { apart } from '../apart.ts';
import { matchesWithin } from '../patterns.ts';
import type { Day } from './calendar.ts';
import { isFuture, isPast } from './outlook.ts';

/** Meaning of a date: its canonical form ('' if it cannot be resolved) and whether the publication date was needed. */
export type DateValue = Pick<DateMention, 'canonical' | 'inferred'>;

/** Context that resolving a date may depend on. */
interface DateContext {
  readonly published: Day | undefined;
  /** True when words near the date indicate the future. */
  isFuture(): boolean;
  /** True when the verb that the date belongs to is in the past. */
  isPast(): boolean;
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
    const value = read(groups, {
      published,
      isFuture: () => isFuture(text, sentence, span),
      isPast: () => isPast(text, sentence, span),
    });
    const { start, end } = span;
    if (value) dates.push({ kind: 'date', start, end, canonical: value.canonical, inferred: value.inferred });
  }
}
