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
  /** The numbers with an entry, each once. */
  #touched = new Uint32Array(0);
  #count = 0;

  /** Makes room for numbers below `bound`; must not be called between `add` and `takeBest`. */
  reserve(bound: number): void {
    if (bound <= this.#sums.length) return;
    this.#sums = new Float64Array(2 * bound);
    this.#touched = new Uint32Array(2 * bound);
  }

  /** @param amount greater than 0 */
  add(number: number, amount: number): void {
    if (this.#sums[number] === 0) this.#touched[this.#count++] = number;
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
    const touched = this.#touched.subarray(0, this.#count);
    this.#count = 0;
    let largest = 0;
    for (let at = 0; at < touched.length; at++) {
      const sum = sums[touched[at]!]!;
      if (sum > largest) largest = sum;
    }
    const best = new TopK<Rated>(
      limit,
      (a, b) => a.rating > b.rating || (a.rating === b.rating && a.number < b.number),
    );
    let worst = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < touched.length; at++) {
      const number = touched[at]!;
      const sum = sums[number]!;
      sums[number] = 0;
      const share = sum / largest;
      if (sum === 0 || share + maxBonus < worst) continue;
      const rating = share + bonus(number);
      if (rating < worst) continue;
      best.add({ number, rating });
      worst = best.worst?.rating ?? worst;
    }
    return best.sorted();
  }
}
