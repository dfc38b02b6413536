/**
 * How much of what its article keeps returning to each sentence holds, 0..1 of the most central one: for its distinct
 * terms the number of *other* sentences with that term, summed and divided by the root of the number of terms, so that
 * long sentences win little by length alone.
 * @param sentences the terms of each sentence, each term once
 */
export function centralities(sentences: readonly (readonly string[])[]): number[] {
  const holders = new Map<string, number>();
  for (const terms of sentences) for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  const sums = sentences.map((terms) => {
    const shared = terms.reduce((sum, term) => sum + (holders.get(term) ?? 1) - 1, 0);
    return terms.length > 0 ? shared / Math.sqrt(terms.length) : 0;
  });
  const most = Math.max(0, ...sums);
  return sums.map((sum) => (most > 0 ? sum / most : 0));
}
