import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Article } from '../../domain/article.ts';
import { articleId } from '../../domain/article-id.ts';
import type { LibraryStore, Store } from '../../domain/store.ts';
import { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { refusal } from '../languages/refusal.ts';
import type { Report } from './errors.ts';

/** One server's library while it is in memory. */
export interface OpenLibrary {
  readonly library: StoredLibrary;
  readonly store: LibraryStore;
  /** Runs the changes of this server one after the other, in the order of the calls. */
  inTurn<T>(change: () => Promise<T>): Promise<T>;
}

/** Libraries opened at the same time: a large one must not keep small ones waiting. */
const MAX_CONCURRENT_OPENINGS = 3;

interface Entry {
  readonly opened: Promise<OpenLibrary>;
  isOpen: boolean;
  library?: StoredLibrary;
  /** Requests that use it now. Pinned while in use: never evicted. */
  users: number;
  /** Bytes of memory that it takes, estimated. */
  bytes: number;
}

/** The libraries of all servers: opened on first use, evicted least recently used first when memory runs short. */
export class LibraryCache {
  // In order of use: the least recently used first.
  readonly #entries = new Map<string, Entry>();
  readonly #store: Store;
  readonly #memoryBytes: number;
  /** Libraries are opened a few at a time, so that those that wait to be opened take no memory. */
  /** Called when a request has ended, by libraries that wait for memory. */
  readonly #waiting: (() => void)[] = [];
  readonly #opening = pLimit(MAX_CONCURRENT_OPENINGS);
  readonly #report: Report;
  readonly #turn: (guild: string) => Promise<unknown>;

  /** @param turn waited for by the work on a server's library that belongs to no request: opening it, changing it */
  constructor(
    store: Store,
    memoryBytes: number,
    report: Report,
    turn: (guild: string) => Promise<unknown> = () => setImmediate(),
  ) {
    this.#store = store;
    this.#report = report;
    this.#memoryBytes = memoryBytes;
    this.#turn = turn;
  }

  /**
   * Runs a request on the library of one server, refreshed to what other processes stored.
   * @param turn waited for once more if the library had to be opened: all requests that waited for it would otherwise
   * run one after the other without a pause
   */
  async use<T>(
    guild: string,
    request: (open: OpenLibrary) => Promise<T>,
    turn: () => Promise<unknown> = () => this.#turn(guild),
  ): Promise<T> {
    const entry = this.#entries.get(guild) ?? this.#open(guild);
    this.#entries.delete(guild);
    this.#entries.set(guild, entry);
    entry.users++;
    try {
      const wasOpen = entry.isOpen;
      const open = await entry.opened;
      if (!wasOpen) await turn();
      await open.library.refresh();
      return await request(open);
    } finally {
      entry.users--;
      await this.#measure(entry);
      for (const look of this.#waiting.splice(0)) look();
    }
  }

  /** Loads what other processes stored, if the library is in memory. That is no use of it: it can be evicted as before. */
  async refresh(guild: string): Promise<void> {
    const entry = this.#entries.get(guild);
    if (!entry?.isOpen) return;
    const { library } = await entry.opened;
    await library.refresh();
    await this.#measure(entry);
  }

  /** Drops a server's library from memory after `work`, which runs when no change of the library is in progress. */
  async drop(guild: string, work: () => Promise<void>): Promise<void> {
    const open = await this.#entries.get(guild)?.opened.catch(() => undefined);
    await (open ? open.inTurn(work) : work());
    this.#entries.delete(guild);
  }

  /** The servers whose libraries are in memory, least recently used first. */
  inMemory(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** UTF-16 units of the articles in memory. */
  characters(): number {
    const libraries = [...this.#entries.values()].flatMap(({ library }) => library ?? []);
    return libraries
      .flatMap(({ catalogue }) => catalogue.readings())
      .reduce((sum, { article }) => sum + article.text.length, 0);
  }

  #open(guild: string): Entry {
    const store = this.#store.library(guild);
    const pause = () => this.#turn(guild);
    const isIntact = ({ id, text }: Article) => articleId(text) === id;
    const claimMemory = (bytes: number) => this.#claim(entry, bytes);
    const opened = this.#opening(async () => {
      const library = await StoredLibrary.open(store, { report: this.#report, isIntact, pause, claimMemory });
      entry.isOpen = true;
      entry.library = library;
      const measured = async () => {
        entry.bytes = library.catalogue.heapBytes;
        this.#evict();
        await pause();
      };
      return { library, store, inTurn: serialChanges(measured) };
    });
    const entry: Entry = { opened, isOpen: false, users: 0, bytes: 0 };
    // A failed opening is not kept: the next request tries again.
    opened.catch(() => this.#entries.delete(guild));
    return entry;
  }

  async #measure(entry: Entry): Promise<void> {
    const open = await entry.opened.catch(() => undefined);
    entry.bytes = open?.library.catalogue.heapBytes ?? 0;
    this.#evict();
  }

  /**
   * Makes room for a library that is being loaded; waits until requests on other libraries are done if need be.
   * @throws UserError `unavailable` if there is not enough memory for it, ever or at the moment
   */
  async #claim(entry: Entry, bytes: number): Promise<void> {
    entry.bytes = bytes;
    if (bytes > this.#memoryBytes) throw refusal('unavailable', 'memory-large');
    while (this.#evict() > this.#memoryBytes) {
      // Libraries that are being loaded might wait for one another for ever.
      const isInUse = [...this.#entries.values()].some((other) => other.isOpen && other.users > 0);
      if (!isInUse) {
        // At once: another one that is being loaded need not be refused as well.
        entry.bytes = 0;
        throw refusal('unavailable', 'memory-short');
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Drops libraries that nobody uses until the others fit; returns the bytes that those take. */
  #evict(): number {
    let bytes = [...this.#entries.values()].reduce((sum, entry) => sum + entry.bytes, 0);
    const latest = this.inMemory().at(-1);
    for (const [guild, entry] of this.#entries) {
      if (bytes <= this.#memoryBytes) break;
      if (entry.users > 0 || guild === latest) continue;
      this.#entries.delete(guild);
      bytes -= entry.bytes;
    }
    return bytes;
  }
}

/** @param pause lets other requests run between two changes: a thousand posts at once must not block the bot */
function serialChanges(pause: () => Promise<unknown>): OpenLibrary['inTurn'] {
  const limit = pLimit(1);
  return (change) =>
    limit(async () => {
      await pause();
      return change();
    });
}
