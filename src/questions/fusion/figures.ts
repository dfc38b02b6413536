import type { Evidence } from '../../domain/answer.ts';
import { type DateMention, type NumberMention, overlaps, type Reading } from '../../domain/article.ts';
import { spansWithin } from '../../domain/sorted-spans.ts';

/** A number or a date mentioned in an article. */
export type Figure = NumberMention | DateMention;

export function isFigure(mention: Reading['mentions'][number]): mention is Figure {
  return mention.kind !== 'person' && mention.kind !== 'place' && mention.kind !== 'organisation';
}

/** The figures in a passage. */
export function figuresIn(reading: Reading, { passage }: Evidence): readonly Figure[] {
  return spansWithin(reading.mentions, passage).filter(isFigure);
}

/** The figure of one of the given kinds that equals the short answer or lies within it. */
export function figureOf(reading: Reading, evidence: Evidence, kinds: readonly string[]): Figure | undefined {
  const figures = reading.mentions
    .filter(isFigure)
    .filter((mention) => kinds.includes(mention.kind) && overlaps(mention, evidence.passage));
  // Only now: finding the short answer takes long.
  const answerSpan = figures.length > 0 ? evidence.answerSpan : undefined;
  return answerSpan && figures.find((mention) => overlaps(mention, answerSpan));
}

/** True for figures that can be compared: the same unit, no vague "several", no unresolved date. */
export function areComparable(a: Figure, b: Figure): boolean {
  if (a.kind === 'date' || b.kind === 'date') return a.kind === b.kind && a.canonical !== '' && b.canonical !== '';
  return a.kind === b.kind && a.unit === b.unit && !a.vague && !b.vague;
}

/**
 * True when two comparable figures are consistent: dates to their common precision, approximate numbers within
 * rounding, a range with any value inside it.
 */
export function agree(a: Figure, b: Figure): boolean {
  if (a.kind === 'date' || b.kind === 'date') return overlapInTime(a.canonical, b.canonical);
  const tolerance = Math.max(roundingOf(a), roundingOf(b), TINY * Math.abs(a.value));
  return Math.max(a.value - (b.upTo ?? b.value), b.value - (a.upTo ?? a.value)) <= tolerance;
}

/** True when two comparable figures are identical: "a dozen" and "12", but not "some 300" and "312". */
export function isSameFigure(a: Figure, b: Figure): boolean {
  if (a.kind === 'date' || b.kind === 'date') return a.canonical === b.canonical;
  return Math.abs(a.value - b.value) <= TINY * Math.abs(a.value);
}

/** Maximum rounding error: half a unit of a number's last non-zero digit; 0 for an exact number. */
function roundingOf({ value, approximate }: NumberMention): number {
  if (!approximate || value === 0) return 0;
  let step = 1;
  while (!isWhole(value / step)) step /= 10;
  while (isWhole(value / (step * 10))) step *= 10;
  return step / 2;
}

/** Relative tolerance for floating-point errors in sums. */
const TINY = 1e-9;

const isWhole = (value: number) => Math.abs(value - Math.round(value)) <= TINY * Math.max(1, Math.abs(value));

/** `2026-03` overlaps `2026-03-09`; an interval `2014/2016` overlaps what lies between. */
function overlapInTime(a: string, b: string): boolean {
  const [firstA, lastA] = limitsOf(a);
  const [firstB, lastB] = limitsOf(b);
  return firstA <= lastB && firstB <= lastA;
}

/**
 * First and last moment as strings that sort chronologically; the last one sorts after everything within the period.
 */
function limitsOf(canonical: string): [string, string] {
  const ends = canonical.split('/');
  return [ends[0]!, `${ends.at(-1)}~`];
}
