import type { Reading, Span } from '../domain/article.ts';

/** Longest stretch that is shown as one passage with its context, in UTF-16 units; a longer passage stands alone. */
export const MAX_CONTEXT = 600;

/** A passage with one neighbouring sentence on each side, as far as all fits; the one before gives way first to none. */
export function contextOf({ sentences }: Reading, passage: Span, [first, last]: readonly [number, number]): Span {
  const before = sentences[first - 1];
  const after = sentences[last + 1];
  let { start, end } = passage;
  if (before && end - before.start <= MAX_CONTEXT) start = before.start;
  if (after && after.end - start <= MAX_CONTEXT) end = after.end;
  return { start, end };
}
