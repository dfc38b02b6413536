/** Every bound of the application, each with its unit and reason; tests and operators may bring their own. */
export interface Limits {
  /** Bytes of a given file. An article of 100,000 characters in UTF-16 or with many accents still fits. */
  readonly fileBytes: number;
  /** Bytes of a given archive. */
  readonly archiveBytes: number;
  /** Files in an archive … */
  readonly archiveFiles: number;
  /** … and the bytes of all of them together, unpacked. */
  readonly archiveContentBytes: number;
  /** UTF-16 units of one article: a long magazine piece has 60,000. */
  readonly articleCharacters: number;
  /** Articles of one server. */
  readonly libraryArticles: number;
  /** UTF-16 units of all articles of one server: what its index may take of the memory. */
  readonly libraryCharacters: number;
  /** UTF-16 units of all articles held in memory; beyond it the libraries not used for longest are let go. */
  readonly memoryCharacters: number;
  /** Pages and feeds that may be fetched for one server within any hour: other sites must not suffer from it. */
  readonly fetchesPerHour: number;
  /** Feeds that one server may follow. */
  readonly feeds: number;
  /** Articles of a feed that a server gets when it begins to follow it: what is new, not an archive … */
  readonly firstFeedItems: number;
  /** … and each time the feed is read later; further ones wait for the next time. */
  readonly feedItems: number;
  /** Calls a person may make at once … */
  readonly burst: number;
  /** … and how many more each second after that. */
  readonly callsPerSecond: number;
}

export const DEFAULT_LIMITS = {
  fileBytes: 1_000_000,
  archiveBytes: 8_000_000,
  archiveFiles: 500,
  archiveContentBytes: 40_000_000,
  articleCharacters: 200_000,
  libraryArticles: 10_000,
  libraryCharacters: 40_000_000,
  memoryCharacters: 80_000_000,
  fetchesPerHour: 300,
  feeds: 25,
  firstFeedItems: 3,
  feedItems: 10,
  burst: 20,
  callsPerSecond: 1,
} as const satisfies Limits;

/** UTF-16 units of a text option without a bound of its own. */
export const DEFAULT_TEXT_LENGTH = 1000;

/** UTF-16 units of a title; a first line longer than this is no title. */
export const TITLE_LENGTH = 120;

/** UTF-16 units of a source's name and of a link. */
export const FIELD_LENGTH = 500;

/** A text without one sentence of so many words is no article. */
export const MIN_WORDS = 3;

/** Discord's bounds for completions: how many, and the UTF-16 units of a label or a value. */
export const MAX_CHOICES = 25;
export const CHOICE_LENGTH = 100;

/** Channels of one server that have settings of their own: all of them are read at once. */
export const MAX_CHANNELS = 100;

/** Conversations that are remembered, one for each person in each channel, and the questions of each: a message may hold three. */
export const TALKS_KEPT = 1000;
export const TURNS_KEPT = 8;

/** Milliseconds after which a question is forgotten: ten minutes. What is asked later hardly goes on from it. */
export const TURN_LIFE = 10 * 60 * 1000;

/** What somebody may ask of a summary: UTF-16 units of its topic, days back, sentences and characters in all. */
export const SUMMARY_BOUNDS = {
  topic: 200,
  days: 365,
  sentences: 30,
  fewestCharacters: 50,
  characters: 10_000,
} as const;

/** Milliseconds between two looks at a feed: at least, when it does not say, and at most, also after many faults. */
export const FEED_REST = { least: 15 * 60_000, usual: 30 * 60_000, most: 24 * 60 * 60_000 } as const;

/** Share of a rest by which it is made longer or shorter by chance, so that feeds do not all come at once. */
export const FEED_JITTER = 0.1;

/** Milliseconds for which whoever asks for a feed has it for himself: the longest round takes less. */
export const FEED_LEASE = 10 * 60_000;

/** Milliseconds after which a round takes up nothing more and leaves the rest for the next one. */
export const FEED_ROUND = 7 * 60_000;

/** Milliseconds after which feeds are looked for that another process began to follow. */
export const FEED_LOOK = 60_000;

/** Feeds that are asked for at the same time. */
export const FEED_LANES = 2;

/** Items of a feed that a server remembers: twenty times as many as a feed tells of. */
export const FEED_ITEMS_KNOWN = 2000;

/** UTF-16 units of an item's text from which on it is the article and not words that invite to it. */
export const WHOLE_TEXT = 1500;

/** What somebody may ask of a timeline: UTF-16 units of its topic, dates, sentences for each date. */
export const TIMELINE_BOUNDS = { topic: 200, dates: 20, sentences: 2 } as const;

/** Places that are kept of one story beside its own: an agency's report may stand on hundreds of sites. */
export const MAX_PLACES = 20;
