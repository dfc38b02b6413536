import type { Span } from '../../domain/article.ts';

const OPENING_MARK = /^["“”„«]\s?/u;
const CLOSING_MARK = /[,.]?["“”»]$/u;
const MARK = /["“”„«»]/gu;

/**
 * The span without a quotation mark whose partner stands in another sentence, and without the comma or stop before it: of
 * "It fell. |The barn stands,"| said Lind, |The barn stands|. Other spans are returned as they are.
 */
export function withoutLoneMark(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  if ((words.match(MARK)?.length ?? 0) !== 1) return { start, end };
  const opening = OPENING_MARK.exec(words)?.[0].length ?? 0;
  const closing = CLOSING_MARK.exec(words)?.[0].length ?? 0;
  return opening + closing < words.length ? { start: start + opening, end: end - closing } : { start, end };
}
