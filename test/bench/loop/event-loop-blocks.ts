import { setImmediate as turn } from 'node:timers/promises';

/** Measures how long single turns of the event loop take. It keeps the loop turning all the time. */
export class EventLoopBlocks {
  #longest = 0;
  #isOver = false;

  constructor() {
    let before = performance.now();
    const tick = () => {
      const now = performance.now();
      this.#longest = Math.max(this.#longest, now - before);
      before = now;
      if (!this.#isOver) setImmediate(tick);
    };
    setImmediate(tick);
  }

  /** Milliseconds of the longest turn of the loop during some work. */
  async longest(work: () => Promise<unknown>): Promise<number> {
    await turn();
    await turn();
    this.#longest = 0;
    await work();
    // The turn in which the work ended is to count.
    await turn();
    await turn();
    return this.#longest;
  }

  end(): void {
    this.#isOver = true;
  }
}
