import type { Checkout } from './checkout.ts';

/** What each checkout gave, round by round. */
export type Rounds<T> = ReadonlyMap<Checkout, readonly T[]>;

/** Measures the checkouts in turn, A B A B: whatever else the machine does meets both. */
export async function inTurn<T>(
  checkouts: readonly Checkout[],
  rounds: number,
  measure: (checkout: Checkout, round: number) => Promise<T>,
): Promise<Rounds<T>> {
  const outcomes = new Map<Checkout, T[]>(checkouts.map((checkout) => [checkout, []]));
  for (let round = 0; round < rounds; round++) {
    for (const checkout of checkouts) outcomes.get(checkout)!.push(await measure(checkout, round));
  }
  return outcomes;
}
