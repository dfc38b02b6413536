import type { Reading, Span } from '../../domain/article.ts';

/** Maximum length of a passage shown with context, in UTF-16 units; a longer passage is shown without. */
export const MAX_CONTEXT = 600;

/**
 * Up to this length, in UTF-16 units, a second neighbour on each side is added without making the text too long to
 * read. It raises the share of questions whose shown text contains the answer from 77.2 to 80.6 of 100 (CBC) and from
 * 66.2 to 69.3 (CNN).
 */
export const SHORT_CONTEXT = 500;

/**
 * The passage extended by one sentence on each side as far as they fit, and by a second one while the whole is short.
 */
export function contextOf({ sentences }: Reading, passage: Span, [first, last]: readonly [number, number]): Span {
  let { start, end } = passage;
  const takeBefore = (index: number, bound: number): boolean => {
    const sentence = sentences[index];
    if (!sentence || end - sentence.start > bound) return false;
    start = sentence.start;
    return true;
  };
  const takeAfter = (index: number, bound: number): boolean => {
    const sentence = sentences[index];
    if (!sentence || sentence.end - start > bound) return false;
    end = sentence.end;
    return true;
  };
  const before = takeBefore(first - 1, MAX_CONTEXT);
  // The following sentence explains a passage more often than the preceding one.
  if (takeAfter(last + 1, MAX_CONTEXT)) takeAfter(last + 2, SHORT_CONTEXT);
  if (before) takeBefore(first - 2, SHORT_CONTEXT);
  return { start, end };
}
