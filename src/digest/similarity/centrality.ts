import { maxOf } from '../../domain/extremes.ts';

/**
 * Centrality of each sentence, 0..1 relative to the most central one: the number of *other* sentences containing each
 * of its distinct terms, summed and divided by the square root of the number of terms, so that long sentences gain
 * little from length alone.
 * @param sentences the distinct terms of each sentence
 */
export function centralities(sentences: readonly (readonly string[])[]): number[] {
  const holders = new Map<string, number>();
  for (const terms of sentences) for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  const sums = sentences.map((terms) => {
    const shared = terms.reduce((sum, term) => sum + (holders.get(term) ?? 1) - 1, 0);
    return terms.length > 0 ? shared / Math.sqrt(terms.length) : 0;
  });
  const most = maxOf(sums, 0);
  return sums.map((sum) => (most > 0 ? sum / most : 0));
}
