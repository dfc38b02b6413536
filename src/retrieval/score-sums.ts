import { topK } from './top-k.ts';

/** A number with what it is worth. */
export interface Rated {
  readonly number: number;
  readonly rating: number;
}

/** Sums by number, such as a sentence's. A query costs as much as it touches, however many numbers there are. */
export class ScoreSums {
  /** All 0 between two queries. */
  #sums = new Float64Array(0);
  #touched: number[] = [];

  /** Makes room for numbers below `bound`; nothing must have been added since `takeBest`. */
  reserve(bound: number): void {
    if (bound > this.#sums.length) this.#sums = new Float64Array(2 * bound);
  }

  /** @param amount greater than 0 */
  add(number: number, amount: number): void {
    if (this.#sums[number] === 0) this.#touched.push(number);
    this.#sums[number]! += amount;
  }

  /** Sets the sums of the numbers from `from` to below `to` back to 0. */
  clear(from: number, to: number): void {
    this.#sums.fill(0, from, to);
  }

  /**
   * Rates every number that has a sum and returns the best, the lower number first among equals; all sums are 0 afterwards.
   * @param rate takes the sum as a share of the largest one: 0..1
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
