import type { Article } from './article.ts';
import type { FeedStore } from './feeds.ts';

/** What a change to a library did. */
interface StoreChange {
  /** The library's version after the change; raised by one with every change, in the same transaction. */
  readonly version: number;
}

/** What a moderator did, for the record. */
interface Action {
  /** ISO 8601, to the second. */
  readonly at: string;
  /** Id of the person. */
  readonly by: string;
  /** The command, with what it did: `forget`, `settings channel on`. */
  readonly what: string;
  /** What it was done to: an article's title and short id, a channel, a feed. */
  readonly subject: string;
}

export interface NumberedAction extends Action {
  /** Grows with every action of the library. */
  readonly number: number;
}

/** How an article is removed. */
export interface Removal {
  readonly forget: boolean;
  /** Further origins to be remembered: other places where it stands. */
  readonly also?: readonly string[];
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
   * Writes what is known about an article anew: title, source, link, dates, where else it stands. Its text stays, and so
   * do id and origin; nothing changes when no article has its id (`amended: false`).
   */
  amend(article: Article): Promise<StoreChange & { readonly amended: boolean }>;
  /**
   * Puts an article in the place of another, which may have the same id: another version of its story, or the same text
   * at another origin. Older ids lead to it. Whatever has its id or its origin makes room too (`replaced` names all that
   * went); nothing changes when there is no article to replace.
   * @param id a full id
   */
  replace(id: string, article: Article): Promise<StoreChange & { readonly replaced: readonly string[] }>;
  /**
   * Removes an article and its aliases. With `forget`, its ids and origin are remembered so that a reload of the same
   * source does not bring it back (`isForgotten`), and what `also` names.
   */
  remove(id: string, options: Removal): Promise<StoreChange & { readonly removed: boolean }>;
  /** True for an id, or an origin, that was removed with `forget` and not put again since. */
  isForgotten(idOrOrigin: string): Promise<boolean>;
  /** Small settings of the library; `undefined` when never set. */
  setting(name: string): Promise<string | undefined>;
  setSetting(name: string, value: string | undefined): Promise<StoreChange>;
  /** Every setting that is set, by name. */
  settings(): Promise<ReadonlyMap<string, string>>;
  /** How far a source was read, for example the last message seen of a channel; `undefined` when never set. */
  mark(name: string): Promise<string | undefined>;
  /** Sets a mark, or takes it away; no mark raises the library's version. */
  setMark(name: string, value: string | undefined): Promise<void>;
  /** Writes one moderator's action into the record; it does not raise the version. */
  recordAction(action: Action): Promise<void>;
  /** The latest actions, newest first, older than the one with the number `before` when that is given. */
  actions(limit: number, before?: number): Promise<readonly NumberedAction[]>;
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
  /** What an audience of servers follows; one audience knows nothing of another. */
  feeds(audience: string): FeedStore;
  /** Every server that has articles, settings or marks. */
  guilds(): Promise<readonly string[]>;
  /** Waits for what is under way and closes. */
  close(): Promise<void>;
}
