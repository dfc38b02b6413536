import { overlaps, type Span } from '../../domain/article.ts';
import type { Passage } from '../model/passage.ts';

/**
 * Maximum distance in characters between the reporting verb and the day: "said on Monday", "told reporters on Monday".
 */
const NEAR_CUE = 18;

/** True for a date that tells when something was said: "the war must end, Lind said on |Monday|". */
export function isSpeechDate({ quotes }: Passage, date: Span): boolean {
  return quotes.some(
    ({ cue, parts }) =>
      cue !== undefined &&
      !parts.some((part) => overlaps(part, date)) &&
      cue.end <= date.start &&
      date.start - cue.end <= NEAR_CUE,
  );
}
