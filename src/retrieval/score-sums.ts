import { topK } from './top-k.ts';

/** A number with its rating. */
export interface Rated {
  readonly number: number;
  readonly rating: number;
}

/**
 * Accumulates scores by number, such as a sentence's. The cost of a query depends on the entries it touches, not on the
 * size of the table.
 */
export class ScoreSums {
  /** All entries are 0 between queries. */
  #sums = new Float64Array(0);
  #touched: number[] = [];

  /** Makes room for numbers below `bound`; must not be called between `add` and `takeBest`. */
  reserve(bound: number): void {
    if (bound > this.#sums.length) this.#sums = new Float64Array(2 * bound);
  }

  /** @param amount greater than 0 */
  add(number: number, amount: number): void {
    if (this.#sums[number] === 0) this.#touched.push(number);
    this.#sums[number]! += amount;
  }

  /** Resets the sums of the half-open range `from`..`to` to 0. */
  clear(from: number, to: number): void {
    this.#sums.fill(0, from, to);
  }

  /**
   * Rates every number with a sum and returns the best, the lower number first among equals; resets all sums to 0.
   * @param rate receives the sum relative to the largest one: 0..1
   */
  takeBest(limit: number, rate: (number: number, share: number) => number): Rated[] {
    const ratings = this.#sums;
    const touched = this.#touched.filter((number) => ratings[number]! > 0);
    let largest = 0;
    for (const number of touched) largest = Math.max(largest, ratings[number]!);
    for (const number of touched) ratings[number] = rate(number, ratings[number]! / largest);
    const isBetter = (a: number, b: number) => ratings[a]! > ratings[b]! || (ratings[a] === ratings[b] && a < b);
    const best = topK(touched, limit, isBetter).map((number) => ({ number, rating: ratings[number]! }));
    for (const number of touched) ratings[number] = 0;
    this.#touched = [];
    return best;
  }
}
