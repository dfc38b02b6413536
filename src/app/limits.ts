/** All bounds of the application, with units and reasons; tests and operators may override them. */
export interface Limits {
  /** Bytes of a file. An article of 100,000 characters fits even in UTF-16 or with many accents. */
  readonly fileBytes: number;
  /** Bytes of an archive. */
  readonly archiveBytes: number;
  /** Files per archive … */
  readonly archiveFiles: number;
  /** … and their total size in bytes, unpacked. */
  readonly archiveContentBytes: number;
  /** UTF-16 units of one article: a long magazine piece has 60,000. */
  readonly articleCharacters: number;
  /** Articles per server. */
  readonly libraryArticles: number;
  /** UTF-16 units of all articles of one server. */
  readonly libraryCharacters: number;
  /**
   * Share of a server's articles and characters that one person may fill by posting in watched channels; moderators, and bots that
   * they let in, may fill all.
   */
  readonly personShare: number;
  /**
   * Bytes of memory for all libraries that are open; beyond it the least recently used ones are dropped, and one that takes
   * so much alone is full. No more than fits into the heap (`libraryBudget`).
   */
  readonly memoryBytes: number;
  /** Pages and feeds fetched per server and hour, to protect other sites. */
  readonly fetchesPerHour: number;
  /** Feeds per server. */
  readonly feeds: number;
  /** Articles added when a server begins to follow a feed: only recent ones, not the archive … */
  readonly firstFeedItems: number;
  /** … and with each later poll; further ones wait for the next poll. */
  readonly feedItems: number;
  /** Days after which the data of a server is erased that the bot was removed from: time to change one's mind. */
  readonly eraseAfterDays: number;
  /** Days after which a line of the audit log loses who did it and when. */
  readonly auditDays: number;
  /** Calls a person may make at once … */
  readonly burst: number;
  /** … and the number added per second after that. */
  readonly callsPerSecond: number;
  /** Completions a person may ask for at once: Discord asks for one at each pause in typing … */
  readonly completionBurst: number;
  /** … and the number added per second after that. */
  readonly completionsPerSecond: number;
}

export const DEFAULT_LIMITS = {
  fileBytes: 1_000_000,
  archiveBytes: 8_000_000,
  archiveFiles: 500,
  archiveContentBytes: 40_000_000,
  articleCharacters: 200_000,
  libraryArticles: 10_000,
  libraryCharacters: 40_000_000,
  personShare: 0.25,
  memoryBytes: 2 ** 30,
  fetchesPerHour: 300,
  feeds: 25,
  firstFeedItems: 3,
  feedItems: 10,
  eraseAfterDays: 7,
  auditDays: 90,
  burst: 20,
  callsPerSecond: 1,
  completionBurst: 20,
  completionsPerSecond: 3,
} as const satisfies Limits;

/** UTF-16 units of a text option without its own bound. */
export const DEFAULT_TEXT_LENGTH = 1000;

/** UTF-16 units of a title; a longer first line is not a title. */
export const MAX_TITLE_LENGTH = 120;

/** UTF-16 units of a source's name and of a link. */
export const MAX_FIELD_LENGTH = 500;

/** Words in the longest sentence below which a text is not an article. */
export const MIN_WORDS = 3;

/** Discord's bounds for completions: their number, and the UTF-16 units of a label or a value. */
export const MAX_CHOICES = 25;
export const MAX_CHOICE_LENGTH = 100;

/**
 * Completions that may wait at the same time. Discord takes none after 3 seconds, and each waits for an answer in progress
 * and the completions before it, some 20 ms.
 */
export const MAX_WAITING_COMPLETIONS = 50;

/** Channels per server with their own settings; all of them are loaded at once. */
export const MAX_CHANNELS = 100;

/**
 * Conversations kept in memory, one per person and channel, and questions per conversation: a message may contain
 * three.
 */
export const MAX_CONVERSATIONS = 1000;
export const MAX_TURNS = 8;

/** Milliseconds after which a question is forgotten (ten minutes); later questions are rarely follow-ups. */
export const TURN_LIFETIME_MS = 10 * 60 * 1000;

/** Bounds of a summary: topic in UTF-16 units, days back, sentences and characters in total. */
export const SUMMARY_BOUNDS = {
  topic: 200,
  days: 365,
  sentences: 30,
  fewestCharacters: 50,
  characters: 10_000,
} as const;

/** Milliseconds between two polls of a feed: minimum, default, and maximum even after many failures. */
export const FEED_INTERVAL_MS = { least: 15 * 60_000, usual: 30 * 60_000, most: 24 * 60 * 60_000 } as const;

/** Random share by which a delay is lengthened or shortened, so that feeds are not all polled at once. */
export const FEED_JITTER = 0.1;

/** Lease on a feed, in milliseconds; longer than the longest poll. */
export const FEED_LEASE_MS = 10 * 60_000;

/** Milliseconds after which a poll starts no further item and leaves the rest for the next one. */
export const MAX_POLL_MS = 7 * 60_000;

/** Milliseconds between checks for feeds that another process has begun to follow. */
export const FEED_CHECK_INTERVAL_MS = 60_000;

/** Feeds polled concurrently. */
export const MAX_CONCURRENT_POLLS = 2;

/** Feed items remembered per server and feed: twenty times the number read from a feed. */
export const MAX_KNOWN_ITEMS = 2000;

/** UTF-16 units from which an item's text counts as the whole article instead of a teaser. */
export const MIN_WHOLE_TEXT = 1500;

/** Bounds of a timeline: topic in UTF-16 units, dates, sentences per date. */
export const TIMELINE_BOUNDS = { topic: 200, dates: 20, sentences: 2 } as const;

/** Additional locations kept per story: agency copy may appear on hundreds of sites. */
export const MAX_LOCATIONS = 20;
