import { TopK } from './top-k.ts';

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
   * Rates the numbers with a sum and returns the best, the lower number first among equals; resets all sums to 0.
   * A number that could not be among the best even with the largest bonus is not asked for its bonus.
   * @param bonus what is added to the sum relative to the largest one (0..1): 0..maxBonus
   */
  takeBest(limit: number, maxBonus: number, bonus: (number: number) => number): Rated[] {
    const sums = this.#sums;
    let largest = 0;
    for (const number of this.#touched) if (sums[number]! > largest) largest = sums[number]!;
    const best = new TopK<Rated>(
      limit,
      (a, b) => a.rating > b.rating || (a.rating === b.rating && a.number < b.number),
    );
    let worst = Number.NEGATIVE_INFINITY;
    for (const number of this.#touched) {
      const sum = sums[number]!;
      sums[number] = 0;
      const share = sum / largest;
      if (sum === 0 || share + maxBonus < worst) continue;
      const rating = share + bonus(number);
      if (rating < worst) continue;
      best.add({ number, rating });
      worst = best.worst?.rating ?? worst;
    }
    this.#touched = [];
    return best.sorted();
  }
}
