/*
 * A list spread into `Math.min` passes each value as an argument; with some hundred thousand of them the stack overflows.
 */

/** The smallest value; Infinity without any. */
export function minOf(values: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < least) least = value;
  return least;
}

/** The largest value, at least `bound`. */
export function maxOf(values: Iterable<number>, bound = Number.NEGATIVE_INFINITY): number {
  let most = bound;
  for (const value of values) if (value > most) most = value;
  return most;
}
