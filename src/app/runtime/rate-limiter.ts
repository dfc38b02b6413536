import { refusal } from '../languages/refusal.ts';

interface Bucket {
  tokens: number;
  /** Clock time, in milliseconds, at which `tokens` was correct. */
  at: number;
}

/** Number of callers from which full buckets are dropped: a full bucket is equivalent to none. */
const MAX_BUCKETS = 10_000;

/** One token bucket per caller: `burst` calls at once, then `perSecond`. */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => Date;

  constructor(burst: number, perSecond: number, now: () => Date) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /**
   * Takes one token of the caller.
   * @throws UserError `slow-down` if none is left
   */
  take(caller: string): void {
    if (this.tryTake(caller)) return;
    const missing = 1 - this.#tokens(this.#buckets.get(caller), this.#now().getTime());
    const seconds = Math.max(1, Math.ceil(missing / this.#perSecond));
    throw refusal('slow-down', 'slow-down', { seconds });
  }

  /** Takes one token of the caller; false if none is left. */
  tryTake(caller: string): boolean {
    const at = this.#now().getTime();
    const tokens = this.#tokens(this.#buckets.get(caller), at);
    if (tokens < 1) return false;
    if (this.#buckets.size >= MAX_BUCKETS) this.#dropFull(at);
    this.#buckets.set(caller, { tokens: tokens - 1, at });
    return true;
  }

  #tokens(bucket: Bucket | undefined, at: number): number {
    if (!bucket) return this.#burst;
    // A clock that was set back: the bucket fills from now on, not from that future time.
    if (bucket.at > at) bucket.at = at;
    const seconds = (at - bucket.at) / 1000;
    return Math.min(this.#burst, bucket.tokens + seconds * this.#perSecond);
  }

  #dropFull(at: number): void {
    for (const [caller, bucket] of this.#buckets) {
      if (this.#tokens(bucket, at) >= this.#burst) this.#buckets.delete(caller);
    }
  }
}
