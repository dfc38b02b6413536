import { overlaps, type Span } from './article.ts';

/*
 * Searches in spans that are sorted by start. They halve instead of looking at every span, so that asking once for each
 * part of a long article does not take time with the square of its length.
 */

/** The index of the first span that starts at `offset` or later; the number of spans if there is none. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last span that starts at `offset` or earlier. */
export function lastStartingBy<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans[firstFrom(spans, offset + 1) - 1];
}

/** The first span that starts after `offset`. */
export function firstStartingAfter<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans[firstFrom(spans, offset + 1)];
}

/** The spans that lie within `place`, in order. */
export function spansWithin<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const within: T[] = [];
  for (let at = firstFrom(spans, start); at < spans.length && spans[at]!.start < end; at++)
    if (spans[at]!.end <= end) within.push(spans[at]!);
  return within;
}

/** The spans that share a character with `place`, in order; none of the spans may overlap another. */
export function spansOverlapping<T extends Span>(spans: readonly T[], place: Span): T[] {
  const found: T[] = [];
  for (let at = Math.max(0, firstFrom(spans, place.start) - 1); at < spans.length; at++) {
    if (spans[at]!.start >= place.end) break;
    if (overlaps(spans[at]!, place)) found.push(spans[at]!);
  }
  return found;
}
