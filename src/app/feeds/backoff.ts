import { FEED_JITTER, FEED_REST } from '../limits.ts';

/**
 * Milliseconds until a feed is asked for again.
 * @param faults in a row: each doubles the rest
 * @param asked what the feed itself wants, when it says
 * @param chance 0..1
 */
export function backoff(faults: number, asked: number | undefined, chance: number): number {
  const wanted = Math.min(Math.max(asked ?? FEED_REST.usual, FEED_REST.least), FEED_REST.most);
  const rest = Math.min(wanted * 2 ** faults, FEED_REST.most);
  return Math.round(rest * (1 + FEED_JITTER * (2 * chance - 1)));
}
