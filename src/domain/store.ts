import type { Article } from './article.ts';
import type { FeedStore } from './feeds.ts';

/** The result of a change to a library. */
interface StoreChange {
  /** The library's version after the change; incremented by every change, in the same transaction. */
  readonly version: number;
}

/** A moderator's action, for the audit log. */
interface Action {
  /** ISO 8601, to the second; empty once the line has lost it, see `Store.anonymiseActions`. */
  readonly at: string;
  /** Id of the moderator; empty if it was lost with the time or erased, or if nobody did it. */
  readonly by: string;
  /** The command and what it did: `forget`, `settings channel on`. */
  readonly what: string;
  /** What it was applied to: an article's title and short id, a channel, a feed. */
  readonly subject: string;
}

export interface NumberedAction extends Action {
  /** Increases with every action of the library. */
  readonly number: number;
}

/** How to remove an article. */
export interface Removal {
  readonly forget: boolean;
  /** Further origins to remember as forgotten: other locations of the article. */
  readonly also?: readonly string[];
}

/** What a person posted. */
export interface PostedArticles {
  /** Full ids of the articles that stand nowhere else. Their titles leave the audit log as well. */
  readonly gone: readonly string[];
  /** The other articles as they are without the person's places. */
  readonly left: readonly Article[];
  /** The origins of all these places, to be remembered as forgotten; see `LibraryStore.remove`. */
  readonly origins: readonly string[];
}

/** A stored article that cannot be used, because its row is damaged. */
export interface BrokenArticle {
  readonly id: string;
  /** See `Article.origin`; absent if it cannot be read either. */
  readonly origin?: string;
  /** Completes a sentence that begins with the article's name. */
  readonly why: string;
}

/** An article that leaves the library, or some of its places, because not everybody may see them any more. */
export interface Shelving {
  /** Full id of the article in the library. */
  readonly id: string;
  /** The article at the places that leave. */
  readonly kept: Article;
  /** The article at the places that stay, with the same id; absent if none stays. */
  readonly left?: Article;
  /** See `ShelvedArticle.hiddenActions`. */
  readonly hiddenActions: number;
  /** See `ShelvedArticle.formerIds`. */
  readonly formerIds?: readonly string[];
}

/** An article that is kept outside of the library. */
export interface ShelvedArticle {
  /** Id of the channel that it came from. */
  readonly channel: string;
  readonly article: Article;
  /**
   * Number of the last action of moderators, up to which those on the article tell of this place only; 0 if it stood elsewhere,
   * too. Absent for what was kept before this was counted.
   */
  readonly hiddenActions?: number;
  /** Full ids that the article had before it was edited: actions on it are on record with those. */
  readonly formerIds?: readonly string[];
}

/** Durable articles of one library. Every change is one transaction: acknowledged means on disk. */
export interface LibraryStore {
  /** Incremented by every change, also by other processes; 0 for a library never written. */
  version(): Promise<number>;
  /**
   * All articles that can be read, ordered by `ingestedAt`, then id. A damaged row costs its article only.
   * @param onBroken called for each of the others
   */
  articles(onBroken?: (broken: BrokenArticle) => void): Promise<Article[]>;
  /**
   * The articles that changed after a version, without those that were removed. Undefined if the store does not know, and everything
   * has to be compared.
   * @param version at least 1
   * @param onBroken as in `articles`
   */
  articlesSince(version: number, onBroken?: (broken: BrokenArticle) => void): Promise<Article[] | undefined>;
  /** Number of articles, damaged ones too; cheap. */
  articleCount(): Promise<number>;
  /** Finds an article that can be read, by id, or by a former id from before an edit. */
  find(id: string): Promise<Article | undefined>;
  /** Former ids, each mapped to the id of the current article. */
  aliases(): Promise<ReadonlyMap<string, string>>;
  /**
   * Adds an article. If the id exists, it is a duplicate and nothing changes (`added: false`). If the origin exists
   * with another id, that article is replaced, and its id becomes an alias of the new one (`replaced` is the old id).
   */
  put(article: Article): Promise<StoreChange & { readonly added: boolean; readonly replaced?: string }>;
  /** Adds many in one transaction, each as with `put`. */
  putAll(
    articles: readonly Article[],
  ): Promise<StoreChange & { readonly added: readonly string[]; readonly replaced: readonly string[] }>;
  /**
   * Rewrites an article's metadata: title, source, link, day of publication, claims, further locations, story. Its text, its id
   * and how it came (origin, messages, when and by whom) stay. Changes nothing if the id does not exist (`amended: false`).
   */
  amend(article: Article): Promise<StoreChange & { readonly amended: boolean }>;
  /**
   * Replaces an article by another, which may have the same id: a new version of its story, or the same text at another
   * origin. Former ids lead to the new one. Any other article with its id or origin is removed as well (`replaced`
   * lists all removed ids). Changes nothing if there is no article to replace.
   * @param id a full id
   */
  replace(id: string, article: Article): Promise<StoreChange & { readonly replaced: readonly string[] }>;
  /**
   * Removes an article and its aliases. With `forget`, its ids and origin, and those in `also`, are remembered so that
   * a reload of the same source does not add it again (`isForgotten`).
   */
  remove(id: string, options: Removal): Promise<StoreChange & { readonly removed: boolean }>;
  /**
   * Removes a person's id wherever it says who did something: added an article, moderated, followed a feed; and what the
   * person posted. Many articles are removed in several transactions, the id in the last one: until then the call can be made again
   * with what is left.
   */
  erasePerson(person: string, posted: PostedArticles): Promise<StoreChange>;
  /**
   * Moves articles from the library to the shelf of a channel, all or none. What is on the shelf is no part of the
   * library: none of the other methods finds it. An entry with the same id is replaced.
   */
  shelve(channel: string, moves: readonly Shelving[]): Promise<StoreChange>;
  /** What is on the shelves: of one channel, or of all, ordered by channel, `ingestedAt`, then id. A damaged row is left out. */
  shelved(channel?: string): Promise<readonly ShelvedArticle[]>;
  /** The channels that have a shelf, with the number of articles on it; cheap. */
  shelves(): Promise<ReadonlyMap<string, number>>;
  /**
   * Deletes what is on the shelf of a channel, or one article of it, and its titles in the audit log unless the library has the
   * article, too. Returns the number of articles.
   * @param id a full id
   */
  emptyShelf(channel: string, id?: string): Promise<number>;
  /** Replaces an entry of a shelf, or removes it; does not increment the version. */
  setShelved(channel: string, id: string, entry: Omit<ShelvedArticle, 'channel'> | undefined): Promise<void>;
  /** True for an id or an origin that was removed with `forget` and not added again since. */
  isForgotten(idOrOrigin: string): Promise<boolean>;
  /** Remembers these ids and origins as forgotten no longer. */
  unforget(keys: readonly string[]): Promise<void>;
  /** A setting of the library; undefined if never set. */
  setting(name: string): Promise<string | undefined>;
  setSetting(name: string, value: string | undefined): Promise<StoreChange>;
  /** Sets or clears many settings in one transaction, which is one change. */
  setSettings(values: ReadonlyMap<string, string | undefined>): Promise<StoreChange>;
  /** All settings by name. */
  settings(): Promise<ReadonlyMap<string, string>>;
  /** How far a source was read, for example the last message seen of a channel; undefined if never set. */
  mark(name: string): Promise<string | undefined>;
  /** All marks whose names begin with `prefix`, by name. */
  marks(prefix: string): Promise<ReadonlyMap<string, string>>;
  /** Sets or clears a mark; does not increment the version. */
  setMark(name: string, value: string | undefined): Promise<void>;
  /** Adds an action to the audit log; does not increment the version. */
  recordAction(action: Action): Promise<void>;
  /** The latest actions, newest first; only those before number `before`, if given. */
  actions(limit: number, before?: number): Promise<readonly NumberedAction[]>;
  /**
   * Serialised readings of this reader version, by article id: all of them, or those of some articles. They are derived data: an article may have none, and
   * storing them does not increment the version.
   */
  readings(readerVersion: number, ids?: readonly string[]): Promise<Map<string, string>>;
  /** Stores readings and deletes those of other reader versions; ids without an article are skipped. */
  saveReadings(readerVersion: number, entries: Iterable<readonly [id: string, reading: string]>): Promise<void>;
}

/** A database with the separate libraries of many servers. */
export interface Store {
  /** The library of one server (guild id), or `local`. */
  library(guild: string): LibraryStore;
  /** The feeds of one audience; audiences are separate from each other. */
  feeds(audience: string): FeedStore;
  /** All servers of which anything is stored. */
  guilds(): Promise<readonly string[]>;
  /**
   * Deletes everything of one server, several transactions long. An interrupted call leaves the server's marks, so that it can be
   * told that the rest is to be deleted.
   */
  erase(guild: string): Promise<void>;
  /**
   * Removes who and when from the audit lines of all servers that are older.
   * @param before ISO 8601
   */
  anonymiseActions(before: string): Promise<void>;
  /**
   * Calls `onChange` with a server soon after a process changed its library, this one included, until the store is closed. Only a hint,
   * so that changes are loaded ahead: it may be lost, the library's version tells what is so. A store that is not told calls never.
   */
  watch(onChange: (guild: string) => void): void;
  /**
   * Begins duties that one of the processes which share the database does for all, as soon as it is this one's turn; when the process
   * that has them ends or loses the database, another one takes them over.
   * @param begin returns what ends the duties; may be called again after that
   * @returns ends the duties, and leaves them to another process
   */
  lead(begin: () => () => Promise<void>): () => Promise<void>;
  /** True while this process has the duties, or would have them. */
  isLeader(): boolean;
  /** Waits for work in progress and closes the database. */
  close(): Promise<void>;
}
