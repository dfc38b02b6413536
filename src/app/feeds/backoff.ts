import { FEED_INTERVAL_MS, FEED_JITTER } from '../limits.ts';

/**
 * The delay until a feed is polled again, in milliseconds.
 * @param faults consecutive failures; each one doubles the delay
 * @param asked the delay requested by the feed, if any
 * @param chance random number 0..1, for the jitter
 */
export function backoff(faults: number, asked: number | undefined, chance: number): number {
  const wanted = Math.min(Math.max(asked ?? FEED_INTERVAL_MS.usual, FEED_INTERVAL_MS.least), FEED_INTERVAL_MS.most);
  const rest = Math.min(wanted * 2 ** faults, FEED_INTERVAL_MS.most);
  return Math.round(rest * (1 + FEED_JITTER * (2 * chance - 1)));
}
