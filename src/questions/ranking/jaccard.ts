/**
 * Minimum Jaccard similarity of the content words of two passages that report the same; one word in five may differ, as
 * between two newspapers' versions of one report.
 */
export const SAME_CONTENT = 0.8;

/** Jaccard similarity: common terms relative to the union, 0..1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common++;
  return common / Math.max(1, a.size + b.size - common);
}
