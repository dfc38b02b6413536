import { randomUUID } from 'node:crypto';
import type { FeedState, FeedStore } from '../../domain/feeds.ts';
import { FEED_LANES, FEED_LEASE, FEED_LOOK, FEED_ROUND } from '../limits.ts';
import type { Report } from '../runtime/errors.ts';

/** The time, as far as polling needs it; tests bring one that they turn by hand. */
export interface Clock {
  /** In milliseconds since 1970. */
  now(): number;
  /** Acts once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, act: () => void): () => void;
}

/** The machine's own time; waiting for a feed keeps no program from ending. */
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
  /** Asks for one feed; gives what is known of it then, and never throws. */
  goRound(feed: FeedState, goesOn: () => boolean): Promise<FeedState>;
}

/** Milliseconds between two looks at the store. */
const MIN_WAIT_MS = 1000;

/** Asks for feeds when they are due, each by whoever of all processes takes its lease first. */
export class FeedPoller {
  readonly #parts: PollerParts;
  /** Tells this poller from those of other processes. */
  readonly #holder = randomUUID();
  #stopped = false;
  #cancel: (() => void) | undefined;
  #running: Promise<void> | undefined;

  constructor(parts: PollerParts) {
    this.#parts = parts;
  }

  /** Looks for feeds that are due, now and from now on. */
  start(): void {
    this.#look();
  }

  /** Asks for nothing new and waits for the item under way. */
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

  /** Gives how many milliseconds to wait before the next look. */
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
