import { randomUUID } from 'node:crypto';
import type { FeedState, FeedStore } from '../../domain/feeds.ts';
import { FEED_LANES, FEED_LEASE, FEED_LOOK, FEED_ROUND } from '../limits.ts';
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
  goRound(feed: FeedState, goesOn: () => boolean): Promise<FeedState>;
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
    this.#look();
  }

  /** Stops polling and waits for the item in progress. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#running;
  }

  #look(): void {
    if (this.#stopped) return;
    this.#running = this.#pollAll().then((wait) => {
      if (!this.#stopped) this.#cancel = this.#parts.clock.after(wait, () => this.#look());
    });
  }

  /** Returns the milliseconds to wait until the next query. */
  async #pollAll(): Promise<number> {
    const { store, clock, report } = this.#parts;
    try {
      const lanes = Array.from({ length: FEED_LANES }, () => this.#pollOneByOne());
      for (const lane of await Promise.allSettled(lanes)) if (lane.status === 'rejected') throw lane.reason;
      const due = await store.nextDue();
      return Math.min(Math.max((due ?? Number.POSITIVE_INFINITY) - clock.now(), MIN_WAIT_MS), FEED_LOOK);
    } catch (error) {
      report(error);
      return FEED_LOOK;
    }
  }

  async #pollOneByOne(): Promise<void> {
    const { store, clock, goRound } = this.#parts;
    while (!this.#stopped) {
      const feed = await store.claim(this.#holder, clock.now(), FEED_LEASE);
      if (!feed) return;
      const end = clock.now() + FEED_ROUND;
      await store.settle(this.#holder, await goRound(feed, () => !this.#stopped && clock.now() < end));
    }
  }
}
