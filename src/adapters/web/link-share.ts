import type { PageElement } from './dom.ts';

/** Share of an element's characters inside links: 0..1, 0 for an element without text. */
export function linkShare(element: PageElement): number {
  const length = textLength(element);
  if (length === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += textLength(link);
  return linked / length;
}

/** UTF-16 units of an element's text, with white space collapsed. */
export function textLength(element: PageElement): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}
