import type { Reading } from '../../domain/article.ts';
import { TimeSlice } from '../../domain/steps.ts';
import type { LibraryStore } from '../../domain/store.ts';
import type { Catalogue } from '../catalogue.ts';
import { serialise } from './kept-reading.ts';

/**
 * Number of readings written per transaction (a few milliseconds). Batched because each transaction costs a disk write;
 * readings lost in a crash are made again.
 */
const READINGS_PER_TRANSACTION = 20;

interface KeeperOptions {
  /** Of the reader that made the readings. */
  readonly version: number;
  readonly report: (error: unknown) => void;
  /** Waited for around a transaction, and between two time slices. */
  readonly pause: () => Promise<unknown>;
}

/**
 * Keeps readings in the store, so that the next start need not make them. They are derived data: when the store refuses
 * them (a full or a read-only disk, a damaged table), that is reported once and the library works without.
 */
export class ReadingKeeper {
  readonly #store: LibraryStore;
  readonly #catalogue: Catalogue;
  readonly #version: number;
  readonly #report: (error: unknown) => void;
  readonly #pause: () => Promise<unknown>;
  /** New readings that are not written yet, by article id. */
  readonly #pending = new Map<string, Reading>();
  /** Number of pending readings at which writing is tried. */
  #threshold = READINGS_PER_TRANSACTION;
  #isFailing = false;

  constructor(store: LibraryStore, catalogue: Catalogue, { version, report, pause }: KeeperOptions) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#version = version;
    this.#report = report;
    this.#pause = pause;
  }

  /** The serialised readings of some articles by their ids; none if they cannot be read. */
  async kept(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    try {
      return await this.#store.readings(this.#version, ids);
    } catch (error) {
      this.#failed(error);
      return new Map();
    }
  }

  /** Takes a reading of the catalogue, and writes those taken so far once they are enough for a transaction. */
  async keep(reading: Reading): Promise<void> {
    this.#pending.set(reading.article.id, reading);
    if (this.#pending.size >= this.#threshold) await this.flush();
  }

  /** Writes what is pending, in small transactions, with a turn of the event loop before and after each. */
  async flush(): Promise<void> {
    while (this.#pending.size > 0) {
      await this.#pause();
      const some = [...this.#pending].slice(0, READINGS_PER_TRANSACTION);
      if (!(await this.#save(some.map(([, reading]) => reading)))) {
        // The store may refuse for long: not with every reading again.
        this.#threshold = this.#pending.size + READINGS_PER_TRANSACTION;
        return;
      }
      for (const [id, reading] of some) if (this.#pending.get(id) === reading) this.#pending.delete(id);
      this.#threshold = READINGS_PER_TRANSACTION;
      await this.#pause();
    }
  }

  async #save(readings: readonly Reading[]): Promise<boolean> {
    const entries: (readonly [id: string, reading: string])[] = [];
    const slice = new TimeSlice(this.#pause);
    for (const reading of readings) {
      // Otherwise the article was removed or read again in the meantime.
      const isCurrent = this.#catalogue.reading(reading.article.id) === reading;
      const terms = isCurrent ? this.#catalogue.textTerms(reading) : undefined;
      if (terms) entries.push([reading.article.id, serialise(reading, terms)]);
      if (slice.isOver) await slice.next();
    }
    try {
      await this.#store.saveReadings(this.#version, entries);
      this.#isFailing = false;
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  #failed(cause: unknown): void {
    if (this.#isFailing) return;
    this.#isFailing = true;
    this.#report(new Error('readings cannot be kept: they are made anew at every start until they can', { cause }));
  }
}
