import { setTimeout } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import pLimit from 'p-limit';
import { isLocked, withUserErrors } from './faults.ts';
import { inTransaction } from './transaction.ts';

/** What people who ask see as the database's name; its path is shown to the operator only. */
const NAME = 'The database';

/** Milliseconds to wait for another process's transaction. */
const MAX_WAIT_MS = 5000;

/** Milliseconds to wait with what need not be written. */
const MAX_OPTIONAL_WAIT_MS = 50;

/** Milliseconds until the next try: doubled each time, between these. */
const PAUSE_MS = { least: 5, most: 200 } as const;

/**
 * Reads and transactions on a database that other processes use too. SQLite would wait for their locks inside the event
 * loop, where nobody is answered meanwhile; here each try fails at once and the next one comes from a timer.
 * @throws UserError `unavailable` from every method if the database is locked for too long, full, damaged …
 */
export class DatabaseAccess {
  readonly #db: DatabaseSyncInstance;
  readonly #maxWaitMs: number;
  /** Transactions that found the database locked, and those behind them, in the order of the calls. */
  readonly #queue = pLimit(1);

  constructor(db: DatabaseSyncInstance, maxWaitMs: number = MAX_WAIT_MS) {
    this.#db = db;
    this.#maxWaitMs = maxWaitMs;
  }

  async read<T>(work: () => T): Promise<T> {
    return this.#untilFree(work, performance.now() + this.#maxWaitMs);
  }

  /** Runs the work in one transaction, after the transactions that were called for before. */
  async write<T>(work: () => T): Promise<T> {
    const end = performance.now() + this.#maxWaitMs;
    const run = () => this.#untilFree(() => inTransaction(this.#db, work), end);
    // Mostly nobody waits: then the transaction is over when this call returns.
    return this.#queue.activeCount + this.#queue.pendingCount === 0 ? this.#atOnceOr(work, run) : this.#queue(run);
  }

  /** As `write`, but out of turn and with little patience: for what can be made again. */
  async writeOptional<T>(work: () => T): Promise<T> {
    return this.#untilFree(() => inTransaction(this.#db, work), performance.now() + MAX_OPTIONAL_WAIT_MS);
  }

  /**
   * Merges the write-ahead log into the file and empties it, so that what was deleted stands in neither. Where another process
   * is reading, or the disk is full, that comes with a later merge: the deletion itself is on disk.
   */
  async mergeLog(): Promise<void> {
    await this.read(() => this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')).catch(() => {});
  }

  /** Waits for the transactions that wait. */
  async end(): Promise<void> {
    await this.#queue(() => {});
  }

  #atOnceOr<T>(work: () => T, later: () => Promise<T>): T | Promise<T> {
    try {
      return withUserErrors(NAME, () => inTransaction(this.#db, work));
    } catch (error) {
      if (isLockedError(error)) return this.#queue(later);
      throw error;
    }
  }

  async #untilFree<T>(work: () => T, end: number): Promise<T> {
    for (let pause: number = PAUSE_MS.least; ; pause = Math.min(2 * pause, PAUSE_MS.most)) {
      try {
        return withUserErrors(NAME, work);
      } catch (error) {
        if (!isLockedError(error) || performance.now() + pause > end) throw error;
      }
      await setTimeout(pause);
    }
  }
}

function isLockedError(error: unknown): boolean {
  return error instanceof Error && isLocked(error.cause);
}
