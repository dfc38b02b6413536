import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Article } from '../../domain/article.ts';
import { articleId } from '../../domain/article-id.ts';
import type { LibraryStore, Store } from '../../domain/store.ts';
import { StoredLibrary } from '../../retrieval/stored-library.ts';
import type { Report } from './errors.ts';

/** One server's library while it is in memory. */
export interface OpenLibrary {
  readonly library: StoredLibrary;
  readonly store: LibraryStore;
  /** Runs the changes of this server one after the other, in the order of the calls. */
  inTurn<T>(change: () => Promise<T>): Promise<T>;
}

interface Entry {
  readonly opened: Promise<OpenLibrary>;
  isOpen: boolean;
  /** Requests that use it now. Pinned while in use: never evicted. */
  users: number;
  characters: number;
}

/** The libraries of all servers: opened on first use, evicted least recently used first when memory runs short. */
export class LibraryCache {
  // In order of use: the least recently used first.
  readonly #entries = new Map<string, Entry>();
  readonly #store: Store;
  readonly #memoryCharacters: number;
  readonly #report: Report;
  readonly #turn: (guild: string) => Promise<unknown>;

  /** @param turn waited for by the work on a server's library that belongs to no request: opening it, changing it */
  constructor(
    store: Store,
    memoryCharacters: number,
    report: Report,
    turn: (guild: string) => Promise<unknown> = () => setImmediate(),
  ) {
    this.#store = store;
    this.#report = report;
    this.#memoryCharacters = memoryCharacters;
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
      this.#evict();
    }
  }

  /** The servers whose libraries are in memory, least recently used first. */
  inMemory(): readonly string[] {
    return [...this.#entries.keys()];
  }

  #open(guild: string): Entry {
    const store = this.#store.library(guild);
    const pause = () => this.#turn(guild);
    const isIntact = ({ id, text }: Article) => articleId(text) === id;
    const opened = StoredLibrary.open(store, { report: this.#report, isIntact, pause }).then((library) => {
      entry.isOpen = true;
      return { library, store, inTurn: serialChanges(pause) };
    });
    const entry: Entry = { opened, isOpen: false, users: 0, characters: 0 };
    // A failed opening is not kept: the next request tries again.
    opened.catch(() => this.#entries.delete(guild));
    return entry;
  }

  async #measure(entry: Entry): Promise<void> {
    const open = await entry.opened.catch(() => undefined);
    entry.characters = open?.library.catalogue.characters ?? 0;
  }

  #evict(): void {
    let characters = [...this.#entries.values()].reduce((sum, entry) => sum + entry.characters, 0);
    const latest = this.inMemory().at(-1);
    for (const [guild, entry] of this.#entries) {
      if (characters <= this.#memoryCharacters) return;
      if (entry.users > 0 || guild === latest) continue;
      this.#entries.delete(guild);
      characters -= entry.characters;
    }
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
