import { setImmediate as turn } from 'node:timers/promises';
import { processorMilliseconds } from '../scale/garbage.ts';

/**
 * Measures how long single turns of the event loop take: on the clock, or processor time where that is less, because other
 * programs of a busy machine lengthen the first. It keeps the loop turning all the time.
 */
export class EventLoopBlocks {
  #longest = 0;
  #isOver = false;

  constructor() {
    let before = performance.now();
    let usage = process.cpuUsage();
    const tick = () => {
      const now = performance.now();
      const used = processorMilliseconds(usage);
      this.#longest = Math.max(this.#longest, Math.min(now - before, used));
      before = now;
      usage = process.cpuUsage();
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
