import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds that ending waits for the feed that is being read; it goes on behind what ends next. */
export const MAX_POLLING_END_MS = 1500;

/** Milliseconds that ending waits for the rest, such as articles that are being taken in, before the process exits. */
export const MAX_CLOSE_MS = 2500;

/**
 * Waits until the work is finished, for a time at most.
 * @returns false if it was not finished by then
 * @throws what the work threw within that time
 */
export async function finished(work: Promise<unknown>, maxMs: number): Promise<boolean> {
  const inTime = new AbortController();
  const late = wait(maxMs, false, { signal: inTime.signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    inTime.abort();
  }
}
