import type { Span } from '../domain/article.ts';

/** Removes overlaps from mentions sorted by start: the earlier one is kept unless the later one is better. */
export function apart<T extends Span>(mentions: readonly T[], isBetter: (later: T, earlier: T) => boolean): T[] {
  const kept: T[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (!last || last.end <= mention.start) kept.push(mention);
    else if (isBetter(mention, last)) kept[kept.length - 1] = mention;
  }
  return kept;
}
