/**
 * Inverse document frequency as in BM25: ln(1 + (N − n + ½) / (n + ½)) for a term in n of N documents; always above 0.
 */
export function idfOf(holding: number, documents: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}
