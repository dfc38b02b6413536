import type { Evidence } from '../../domain/answer.ts';
import { type DateMention, type NumberMention, overlaps, type Reading } from '../../domain/article.ts';

/** A number or a date of an article. */
export type Figure = NumberMention | DateMention;

function isFigure(mention: Reading['mentions'][number]): mention is Figure {
  return mention.kind !== 'person' && mention.kind !== 'place' && mention.kind !== 'organisation';
}

/** The figures that a passage holds. */
export function figuresIn(reading: Reading, { passage }: Evidence): readonly Figure[] {
  return reading.mentions.filter((m) => passage.start <= m.start && m.end <= passage.end).filter(isFigure);
}

/** The figure of one of the kinds that is the short answer, or stands in it. */
export function figureOf(reading: Reading, { answerSpan }: Evidence, kinds: readonly string[]): Figure | undefined {
  if (!answerSpan) return undefined;
  return reading.mentions.filter(isFigure).find((m) => kinds.includes(m.kind) && overlaps(m, answerSpan));
}

/** True for figures that say of the same thing how much, or when: no other unit, no "several", no date nobody can resolve. */
export function areComparable(a: Figure, b: Figure): boolean {
  if (a.kind === 'date' || b.kind === 'date') return a.kind === b.kind && a.canonical !== '' && b.canonical !== '';
  return a.kind === b.kind && a.unit === b.unit && !a.vague && !b.vague;
}

/** Whether two comparable figures give the same value: dates as far as both are told, approximate numbers as rounded, a range any of its values. */
export function agree(a: Figure, b: Figure): boolean {
  if (a.kind === 'date' || b.kind === 'date') return overlapInTime(a.canonical, b.canonical);
  const tolerance = Math.max(roundingOf(a), roundingOf(b), TINY * Math.abs(a.value));
  return Math.max(a.value - (b.upTo ?? b.value), b.value - (a.upTo ?? a.value)) <= tolerance;
}

/** Whether two comparable figures are one and the same: "a dozen" and "12", not "some 300" and "312". */
export function isSameFigure(a: Figure, b: Figure): boolean {
  if (a.kind === 'date' || b.kind === 'date') return a.canonical === b.canonical;
  return Math.abs(a.value - b.value) <= TINY * Math.abs(a.value);
}

/** Half a number's last digit but zero is what rounding may have cost; an exact number was not rounded. */
function roundingOf({ value, approximate }: NumberMention): number {
  if (!approximate || value === 0) return 0;
  let step = 1;
  while (!isWhole(value / step)) step /= 10;
  while (isWhole(value / (step * 10))) step *= 10;
  return step / 2;
}

/** What is left of a decimal after sums in binary, as a share. */
const TINY = 1e-9;

const isWhole = (value: number) => Math.abs(value - Math.round(value)) <= TINY * Math.max(1, Math.abs(value));

/** `2026-03` holds `2026-03-09`; an interval `2014/2016` holds what lies between. */
function overlapInTime(a: string, b: string): boolean {
  const [firstA, lastA] = limitsOf(a);
  const [firstB, lastB] = limitsOf(b);
  return firstA <= lastB && firstB <= lastA;
}

/** As texts that sort in the order of time: the last moment of a day, month or year stands behind all of it. */
function limitsOf(canonical: string): [string, string] {
  const ends = canonical.split('/');
  return [ends[0]!, `${ends.at(-1)}~`];
}
