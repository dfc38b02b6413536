import type { Article } from './article.ts';

/** What a change to a library did. */
interface StoreChange {
  /** The library's version after the change; raised by one with every change, in the same transaction. */
  readonly version: number;
}

/** Durable articles of one library. Every change is one transaction: acknowledged means on disk. */
export interface LibraryStore {
  /** Raised by every change, also by another process; 0 for a library never written. */
  version(): Promise<number>;
  /** All articles, by `ingestedAt`, then id. */
  articles(): Promise<Article[]>;
  /** Resolves an id, an older id that an edit left behind, or nothing. */
  find(id: string): Promise<Article | undefined>;
  /** Older ids that edits left behind, each with the id of the article it leads to. */
  aliases(): Promise<ReadonlyMap<string, string>>;
  /**
   * Adds the article. One with the same id is a duplicate and nothing changes (`added: false`). One with the same
   * origin and another id is replaced; the old id stays an alias of the new one (`replaced` names it).
   */
  put(article: Article): Promise<StoreChange & { readonly added: boolean; readonly replaced?: string }>;
  /** Adds many in one transaction, each as `put` would. */
  putAll(
    articles: readonly Article[],
  ): Promise<StoreChange & { readonly added: readonly string[]; readonly replaced: readonly string[] }>;
  /**
   * Removes an article and its aliases. With `forget`, its id and origin are remembered so that a reload of the same
   * source does not bring it back (`isForgotten`).
   */
  remove(id: string, options: { readonly forget: boolean }): Promise<StoreChange & { readonly removed: boolean }>;
  /** True for an id, or an origin, that was removed with `forget` and not put again since. */
  isForgotten(idOrOrigin: string): Promise<boolean>;
  /** Small settings of the library; `undefined` when never set. */
  setting(name: string): Promise<string | undefined>;
  setSetting(name: string, value: string | undefined): Promise<StoreChange>;
  /**
   * Readings kept by an earlier start, serialised, by article id: only those of this reader version. Derived data: an
   * article may have none, and none raises the library's version.
   */
  readings(readerVersion: number): Promise<Map<string, string>>;
  /** Keeps readings and drops those of every other reader version; ids without an article are passed over. */
  saveReadings(readerVersion: number, entries: Iterable<readonly [id: string, reading: string]>): Promise<void>;
}

/** A database that holds the libraries of many servers, apart from one another. */
export interface Store {
  /** The library of one server (guild id), or `local`. */
  library(guild: string): LibraryStore;
  /** Waits for what is under way and closes. */
  close(): Promise<void>;
}
