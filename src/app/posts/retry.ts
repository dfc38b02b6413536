import { setTimeout } from 'node:timers/promises';
import { UserError } from '../../domain/errors.ts';
import { refusal } from '../languages/refusal.ts';

/** Milliseconds between two attempts: as long as the longest queue of pages for one site. */
const RETRY_WAIT_MS = 20_000;
const MAX_RETRIES = 3;

/**
 * Retries `work` while it fails with `slow-down`, because a site or this program is busy.
 * @param wait milliseconds between two attempts
 * @throws UserError `slow-down` after the last attempt; `unavailable` at shutdown, so that the post is read again after
 * the next start
 */
export async function retryWhenBusy<T>(
  closing: AbortSignal,
  work: () => Promise<T>,
  wait: number = RETRY_WAIT_MS,
): Promise<T> {
  for (let retries = 0; ; retries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'slow-down' || retries === MAX_RETRIES) throw error;
      await pause(closing, wait);
    }
  }
}

async function pause(closing: AbortSignal, wait: number): Promise<void> {
  try {
    await setTimeout(wait, undefined, { signal: closing });
  } catch (error) {
    throw refusal('unavailable', 'closing', {}, { cause: error });
  }
}
