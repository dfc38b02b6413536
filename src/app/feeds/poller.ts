import { randomUUID } from 'node:crypto';
import type { FeedState, FeedStore } from '../../domain/feeds.ts';
import { FEED_CHECK_INTERVAL_MS, FEED_LEASE_MS, MAX_CONCURRENT_POLLS, MAX_POLL_MS } from '../limits.ts';
import type { Report } from '../runtime/errors.ts';

/** The clock that polling uses; tests supply a manual one. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Calls `act` once after the delay.
   * @returns cancels the call
   */
  after(milliseconds: number, act: () => void): () => void;
}

/** The system clock; its timers do not keep the process alive. */
export const CLOCK: Clock = {
  now: () => Date.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

export interface PollerParts {
  readonly store: FeedStore;
  readonly clock: Clock;
  readonly report: Report;
  /** Polls one feed and returns its new state; never throws. */
  poll(feed: FeedState, shouldContinue: () => boolean): Promise<FeedState>;
}

/** Minimum milliseconds between two queries for feeds that are due. */
const MIN_WAIT_MS = 1000;

/** Polls feeds as they become due. Processes compete for a lease on each feed, so that only one polls it. */
export class FeedPoller {
  readonly #parts: PollerParts;
  /** Identifies this poller's leases. */
  readonly #holder = randomUUID();
  #stopped = false;
  #cancel: (() => void) | undefined;
  #running: Promise<void> | undefined;

  constructor(parts: PollerParts) {
    this.#parts = parts;
  }

  /** Polls the feeds that are due, now and from now on. */
  start(): void {
    this.#check();
  }

  /** Stops polling and waits for the item in progress. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#running;
  }

  #check(): void {
    if (this.#stopped) return;
    this.#running = this.#pollAll().then((wait) => {
      if (!this.#stopped) this.#cancel = this.#parts.clock.after(wait, () => this.#check());
    });
  }

  /** Returns the milliseconds to wait until the next query. */
  async #pollAll(): Promise<number> {
    const { store, clock, report } = this.#parts;
    try {
      const lanes = Array.from({ length: MAX_CONCURRENT_POLLS }, () => this.#pollOneByOne());
      for (const lane of await Promise.allSettled(lanes)) if (lane.status === 'rejected') throw lane.reason;
      const due = await store.nextDue();
      return Math.min(Math.max((due ?? Number.POSITIVE_INFINITY) - clock.now(), MIN_WAIT_MS), FEED_CHECK_INTERVAL_MS);
    } catch (error) {
      report(error);
      return FEED_CHECK_INTERVAL_MS;
    }
  }

  async #pollOneByOne(): Promise<void> {
    const { store, clock, poll } = this.#parts;
    while (!this.#stopped) {
      const feed = await store.claim(this.#holder, clock.now(), FEED_LEASE_MS);
      if (!feed) return;
      const end = clock.now() + MAX_POLL_MS;
      await store.release(this.#holder, await poll(feed, () => !this.#stopped && clock.now() < end));
    }
  }
}
