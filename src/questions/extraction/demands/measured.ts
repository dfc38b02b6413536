import { contains } from '../../../domain/article.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext } from '../context.ts';
import type { Demand } from './demand.ts';

/** Kinds of mentions that measure, or tell a time. */
export const MEASURED: ReadonlySet<string> = new Set([
  'date',
  'money',
  'percent',
  'duration',
  'age',
  'distance',
  'measure',
]);

/** It consists of a date or a measure; a count of people is excluded because it may be who did something. */
export function isMeasured(c: CandidateSpan, { passage: { mentions } }: ExtractionContext): boolean {
  return mentions.some((m) => MEASURED.has(m.kind) && contains(m, c));
}

/** A date or a measure begins where it begins. */
export function beginsMeasured(c: CandidateSpan, { passage: { mentions } }: ExtractionContext): boolean {
  return mentions.some((m) => MEASURED.has(m.kind) && m.start === c.start);
}

/** It is neither a date nor a measure. */
export const isUnmeasured: Demand = (c, x) => !isMeasured(c, x);
