/** How rare a term is: ln(1 + (N − n + ½) / (n + ½)) for n of N documents; BM25's own measure, always above 0. */
export function idfOf(holding: number, documents: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}
