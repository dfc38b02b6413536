/**
 * Long work as a coroutine: a generator that yields wherever something else may run in between. What it returns does not
 * depend on how long it was interrupted.
 */
export type Steps<T> = Generator<void, T, void>;

/** Milliseconds of work after which the event loop turns: short enough for a heartbeat, a reply or a timer to wait. */
export const MAX_SLICE_MS = 20;

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Divides work into time slices. */
export class TimeSlice {
  readonly #pause: () => Promise<unknown>;
  readonly #now: () => number;
  #since: number;

  /**
   * @param pause waited for between two slices
   * @param now milliseconds of a steady clock
   */
  constructor(pause: () => Promise<unknown>, now: () => number = () => performance.now()) {
    this.#pause = pause;
    this.#now = now;
    this.#since = now();
  }

  get isOver(): boolean {
    return this.#now() - this.#since >= MAX_SLICE_MS;
  }

  /** Ends the slice; resolves at the beginning of the next one. */
  async next(): Promise<void> {
    await this.#pause();
    this.#since = this.#now();
  }
}

/** Takes the steps in time slices; for the parameters see `TimeSlice`. */
export async function inSlices<T>(steps: Steps<T>, pause: () => Promise<unknown>, now?: () => number): Promise<T> {
  const slice = new TimeSlice(pause, now);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (slice.isOver) await slice.next();
  }
}
