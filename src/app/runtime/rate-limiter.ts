import { UserError } from '../../domain/errors.ts';

interface Bucket {
  tokens: number;
  /** Milliseconds of the clock at which `tokens` held. */
  at: number;
}

/** From so many callers on, those whose bucket is full again are dropped: a full bucket is the same as none. */
const MAX_BUCKETS = 10_000;

/** A token bucket for each caller: `burst` calls at once, then `perSecond`. */
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

  /** Takes one call of the caller's. @throws UserError `slow-down` when none is left */
  take(caller: string): void {
    const at = this.#now().getTime();
    const tokens = this.#tokens(this.#buckets.get(caller), at);
    if (tokens < 1) {
      const seconds = Math.ceil((1 - tokens) / this.#perSecond);
      throw new UserError('slow-down', `That was a lot at once; try again in ${seconds} s.`);
    }
    if (this.#buckets.size >= MAX_BUCKETS) this.#dropFull(at);
    this.#buckets.set(caller, { tokens: tokens - 1, at });
  }

  #tokens(bucket: Bucket | undefined, at: number): number {
    if (!bucket) return this.#burst;
    // A clock that was set back adds nothing.
    const seconds = Math.max(0, at - bucket.at) / 1000;
    return Math.min(this.#burst, bucket.tokens + seconds * this.#perSecond);
  }

  #dropFull(at: number): void {
    for (const [caller, bucket] of this.#buckets) {
      if (this.#tokens(bucket, at) >= this.#burst) this.#buckets.delete(caller);
    }
  }
}
