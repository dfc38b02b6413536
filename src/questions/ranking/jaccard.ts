import { isStopWord, termOf } from '../../retrieval/terms.ts';

/**
 * Share of the content words of two passages, of all that either has, from which on they tell the same: one word in
 * five may differ, as between two papers' cuts of one report.
 */
export const SAME_CONTENT = 0.8;

/** The terms of the content words. */
export function contentOf(words: readonly { readonly text: string }[]): ReadonlySet<string> {
  return new Set(words.filter(({ text }) => !isStopWord(text)).map(({ text }) => termOf(text)));
}

/** Common terms as a share of all that either has: 0..1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common++;
  return common / Math.max(1, a.size + b.size - common);
}
