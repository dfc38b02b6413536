/** An item of a feed: what it says about one article. */
export interface FeedItem {
  /**
   * Identifiers, most reliable first: the item's guid, then its link; at least one. An item is known if any of them is.
   */
  readonly keys: readonly string[];
  readonly title?: string;
  /** An http or https address. */
  readonly link?: string;
  /** A small HTML page of all that the feed says: the whole article or a teaser. */
  readonly html?: string;
  /** UTF-16 units of the text in `html`. */
  readonly words: number;
  /** ISO 8601. */
  readonly publishedAt?: string;
}

/** The content of a feed. */
export interface FeedContent {
  readonly title?: string;
  /** Newest first, as far as dates allow. */
  readonly items: readonly FeedItem[];
}

/** HTTP validators by which a server can tell that a feed has not changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The result of fetching a feed's address. */
export type FeedAnswer =
  | (Validators & { readonly kind: 'feed'; readonly feed: FeedContent; readonly restMs?: number })
  | { readonly kind: 'unchanged'; readonly restMs?: number }
  /** A page that links to feeds, in page order. */
  | { readonly kind: 'page'; readonly feeds: readonly string[] }
  /** The server says that the feed is permanently gone. */
  | { readonly kind: 'gone' };

/** Reads feeds. Methods throw `UserError`s with a one-sentence message. */
export interface FeedReader {
  /** @param since validators of an earlier answer: unchanged content is not sent again */
  feed(address: string, since?: Validators): Promise<FeedAnswer>;
}

/** A poll that is further away, in milliseconds, was planned by a clock that was wrong: it is due. */
export const MAX_FEED_REST_MS = 2 * 24 * 60 * 60_000;

/** A server that follows a feed. */
export interface Follower {
  readonly guild: string;
  readonly address: string;
  /** Id of the moderator who subscribed. */
  readonly by: string;
  /** ISO 8601, to the second. */
  readonly since: string;
}

/** The state of a feed, shared by all its followers. */
export interface FeedState extends Validators {
  readonly address: string;
  readonly title?: string;
  /** Time of the next poll, in milliseconds since 1970. */
  readonly due: number;
  /** Number of consecutive failures. */
  readonly faults: number;
  /** The latest failure, in one sentence. */
  readonly fault?: string;
  /** True if the feed is permanently gone: it is not polled any more. */
  readonly gone: boolean;
  /** Time of the last successful poll, ISO 8601. */
  readonly readAt?: string;
}

/** A feed and a server that follows it; `note` is a problem of that server only, such as a full library. */
export interface Followed extends FeedState {
  readonly follower: Follower;
  readonly note?: string;
}

/**
 * The feeds that an audience of servers follows, each shared by its followers. Every change is one transaction. Only
 * the holder of a feed's lease polls it, so of several processes only one does.
 */
export interface FeedStore {
  /**
   * Adds a follower. A new follower needs the complete feed, so its validators are cleared. Returns false, and changes
   * nothing, if the server already follows the feed.
   * @param found title, and the first poll's time if nobody followed the feed before
   */
  follow(follower: Follower, found: Pick<FeedState, 'title' | 'due'>): Promise<boolean>;
  /** Removes a follower with its known items; the feed is removed with its last follower. */
  unfollow(guild: string, address: string): Promise<boolean>;
  /** The feeds that a server follows, oldest subscription first. */
  following(guild: string): Promise<readonly Followed[]>;
  followers(address: string): Promise<readonly Follower[]>;
  /**
   * Takes the lease, until `now + leaseMs`, on the feed that has been due the longest; undefined if none is due and
   * free. What was set by a clock that was far ahead does not hold: a poll after `MAX_FEED_REST_MS`, and a lease of twice
   * the time.
   */
  claim(holder: string, now: number, leaseMs: number): Promise<FeedState | undefined>;
  /**
   * Writes the feed's new state and releases the lease; returns false, and writes nothing, if another process holds it.
   */
  release(holder: string, state: FeedState): Promise<boolean>;
  /** When the next free feed is due, in milliseconds since 1970; undefined if none is followed. */
  nextDue(): Promise<number | undefined>;
  /** Those of the keys that the server knows for this feed. */
  known(guild: string, address: string, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Stores known keys, at most `most` per server and feed; the oldest are evicted. Returns false if the server no
   * longer follows the feed.
   */
  remember(guild: string, address: string, keys: readonly string[], most: number): Promise<boolean>;
  /** Sets or clears the server's own problem with a feed. */
  setNote(guild: string, address: string, note: string | undefined): Promise<void>;
}
