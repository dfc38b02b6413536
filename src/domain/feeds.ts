/** What a feed tells about one article. */
export interface FeedItem {
  /**
   * What it is known by, the surest first: the name that the feed gives it, then its link; at least one. An item with
   * any of them known is known.
   */
  readonly keys: readonly string[];
  readonly title?: string;
  /** An http or https address. */
  readonly link?: string;
  /** A small page with all that the feed says of it: the whole article, or a few words that invite to it. */
  readonly html?: string;
  /** UTF-16 units of the words in `html`. */
  readonly words: number;
  /** ISO 8601. */
  readonly publishedAt?: string;
}

/** A feed as it was found. */
export interface FeedContent {
  readonly title?: string;
  /** Newest first, as far as the dates tell. */
  readonly items: readonly FeedItem[];
}

/** What a server gave to tell whether a feed has changed since. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What came of asking for a feed. */
export type FeedAnswer =
  | (Validators & { readonly kind: 'feed'; readonly feed: FeedContent; readonly restMs?: number })
  | { readonly kind: 'unchanged'; readonly restMs?: number }
  /** A page that names its feeds, in its order. */
  | { readonly kind: 'page'; readonly feeds: readonly string[] }
  /** The server says that it is gone for good. */
  | { readonly kind: 'gone' };

/** What reads feeds. Faults are `UserError`s with the reason in one sentence. */
export interface FeedReader {
  /** @param since what an earlier answer gave: what has not changed since is not sent again */
  feed(address: string, since?: Validators): Promise<FeedAnswer>;
}

/** A server that follows a feed. */
export interface Follower {
  readonly guild: string;
  readonly address: string;
  /** Who wanted it. */
  readonly by: string;
  /** ISO 8601, to the second. */
  readonly since: string;
}

/** What is known of a feed, the same for everybody who follows it. */
export interface FeedState extends Validators {
  readonly address: string;
  readonly title?: string;
  /** When it is to be asked for next, in milliseconds since 1970. */
  readonly due: number;
  /** Faults in a row. */
  readonly faults: number;
  /** The latest one, in one sentence. */
  readonly fault?: string;
  /** True when it is gone for good: it is not asked for any more. */
  readonly gone: boolean;
  /** When it last answered, ISO 8601. */
  readonly readAt?: string;
}

/** A feed with the server that follows it; `note` is the server's own fault, such as a library that is full. */
export interface Followed extends FeedState {
  readonly follower: Follower;
  readonly note?: string;
}

/**
 * The feeds that an audience of servers follows, each once for all of them. Every change is one transaction. A feed is
 * asked for by whoever holds its lease: of several processes one.
 */
export interface FeedStore {
  /**
   * Adds the server to the followers. One that is new to a feed is to get what stands in it, changed or not: its
   * validators go. False, and nothing changes, when the server follows it already.
   * @param found its title, and when a feed that nobody followed is to be asked for first
   */
  follow(follower: Follower, found: Pick<FeedState, 'title' | 'due'>): Promise<boolean>;
  /** Takes the server, and what it knows of the feed, away; the feed goes with its last follower. */
  unfollow(guild: string, address: string): Promise<boolean>;
  /** What a server follows, by the time it began. */
  following(guild: string): Promise<readonly Followed[]>;
  followers(address: string): Promise<readonly Follower[]>;
  /** Takes the lease, until `now + leaseMs`, of the feed that is due for longest; nothing when none is due and free. */
  claim(holder: string, now: number, leaseMs: number): Promise<FeedState | undefined>;
  /** Writes what was found and gives the lease back; false, and nothing written, when another holds it by now. */
  settle(holder: string, state: FeedState): Promise<boolean>;
  /** When the next feed is due and free, in milliseconds since 1970; nothing when none is followed. */
  nextDue(): Promise<number | undefined>;
  /** Which of the keys the server knows of this feed. */
  known(guild: string, address: string, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Remembers keys, at most `most` of this server and feed: the oldest are let go. False when it follows it no more. */
  remember(guild: string, address: string, keys: readonly string[], most: number): Promise<boolean>;
  /** Writes, or takes away, the server's own fault with a feed. */
  note(guild: string, address: string, note: string | undefined): Promise<void>;
}
