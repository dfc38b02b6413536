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

/**
 * Takes the steps in time slices.
 * @param pause waited for between two slices
 * @param now milliseconds of a steady clock
 */
export async function inSlices<T>(
  steps: Steps<T>,
  pause: () => Promise<unknown>,
  now: () => number = () => performance.now(),
): Promise<T> {
  let since = now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() - since < MAX_SLICE_MS) continue;
    await pause();
    since = now();
  }
}
