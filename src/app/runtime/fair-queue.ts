/**
 * A queue that is fair between flows: start-time fair queueing (Goyal, Vin and Cheng 1996) with entries of equal cost. An
 * entry belongs to the round after its flow's former entry, at least to the current round; lower rounds come first, and
 * within a round the oldest entry. So a flow with many entries delays a flow with few by one entry a round, and no entry
 * waits forever: later ones cannot join a former round.
 */
export class FairQueue<T> {
  /** Entries of each round, oldest first. */
  readonly #rounds = new Map<number, T[]>();
  /** The round of each flow's latest entry; flows of former rounds are dropped. */
  readonly #latest = new Map<string, number>();
  #round = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(flow: string, item: T): void {
    const round = Math.max(this.#round, (this.#latest.get(flow) ?? -1) + 1);
    this.#latest.set(flow, round);
    const entries = this.#rounds.get(round);
    if (entries) entries.push(item);
    else this.#rounds.set(round, [item]);
    this.#size++;
  }

  /** Removes and returns the next entry; undefined when there is none. */
  shift(): T | undefined {
    if (this.#size === 0) return undefined;
    // A flow's entries stand in successive rounds, so the next round with entries is this one or the one after it.
    while (!this.#rounds.has(this.#round)) this.#nextRound();
    const entries = this.#rounds.get(this.#round)!;
    const item = entries.shift();
    if (entries.length === 0) this.#rounds.delete(this.#round);
    this.#size--;
    // Nobody competes with whoever comes next.
    if (this.#size === 0) this.#latest.clear();
    return item;
  }

  #nextRound(): void {
    this.#round++;
    // Flows whose latest entry lies before the former round have no claim any more.
    for (const [flow, round] of this.#latest) if (round < this.#round - 1) this.#latest.delete(flow);
  }
}
