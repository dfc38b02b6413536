import type { Article, Part } from '../domain/article.ts';
import type { NumberedAction } from '../domain/store.ts';
import type { GivenFile } from './given-file.ts';
import type { GuildSettings } from './guild-settings.ts';

/** Text that may become an article. */
export interface GivenText {
  readonly text: string;
  /** See `Article.origin`; when missing, the content's own hash serves. */
  readonly origin?: string;
  readonly title?: string;
  readonly source?: string;
  readonly link?: string;
  readonly publishedAt?: string;
  readonly by: string;
  /** The messages that it was joined from, in order, as spans of `text`; see `Article.parts`. */
  readonly parts?: readonly Part[];
  /** For what comes by itself: an article that a moderator forgot is refused (`forgotten`). */
  readonly unlessForgotten?: boolean;
}

/** Where a page's article comes from, when that is not the link itself. */
export interface LinkOptions {
  /** See `Article.origin`: what is posted goes with its message. */
  readonly origin?: string;
  /** As a person types it; it goes before what the page says. */
  readonly publishedAt?: string | undefined;
  /** As of `GivenText`; a link that a moderator forgot is not fetched either. */
  readonly unlessForgotten?: boolean;
}

/** An article as it stands on a web page. */
export interface WebPage {
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
}

/** What reads web pages. Faults are `UserError`s with the reason in one sentence. */
export interface Web {
  /** Fetches and reads the page of a link; `link` is the address under which its site wants it known. */
  page(url: string): Promise<WebPage & { readonly link: string }>;
  /** The `link` that this address led to not long ago; nothing when it was not fetched since the start. */
  formerLink(url: string): string | undefined;
  /** Reads a page that somebody gave; nothing is fetched. */
  html(html: string): Promise<WebPage>;
}

/** What turns drawings into pictures. */
export interface Pictures {
  /**
   * The drawing, an SVG document of our own, as a PNG picture. Nothing where the part that renders is not installed or
   * cannot be loaded: the words of the reply serve alone then.
   */
  png(svg: string): Promise<Uint8Array | undefined>;
}

/** What a feed brought into a server's library. */
export interface News {
  /** The feed's title, or its address. */
  readonly feed: string;
  /** At least one, oldest first. */
  readonly articles: readonly Article[];
}

/** What tells a channel of news, without calling anybody; it never throws. */
export interface Announcer {
  announce(guild: string, channel: string, news: News): Promise<void>;
}

/** What became of an ingestion. */
export interface Ingested {
  /**
   * `duplicate`: the library has the very text; `merged`: it has the story in other words or a better copy, which stands
   * in one more place now; `replaced`: this is the newer version of an article or a story.
   */
  readonly outcome: 'added' | 'replaced' | 'duplicate' | 'merged';
  readonly article: Article;
  readonly sentences: number;
  readonly quotes: number;
  readonly speakers: number;
}

/** One article of a given file, or why it could not be taken. */
export type FileOutcome =
  | { readonly name: string; readonly ingested: Ingested }
  | { readonly name: string; readonly refused: string };

/** What a reload found. */
export interface Reloaded {
  /** Files that gave new articles, replaced one, or took one away. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Articles read again in all. */
  readonly articles: number;
  /** Files that could not be read, each with its reason in one sentence. */
  readonly refused: readonly string[];
}

export interface ManyOptions {
  /** What the article is to be called, when the file holds only one. */
  readonly title?: string | undefined;
  /** When it was published, as a person types it; as of `title`. */
  readonly publishedAt?: string | undefined;
  /** Told after each article how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** As of `GivenText`. */
  readonly unlessForgotten?: boolean;
}

/** How articles get into one server's library. Faults are `UserError`s and change nothing. */
export interface Ingestion {
  text(given: GivenText): Promise<Ingested>;
  /** @param title what it is to be called, whatever the file says */
  file(file: GivenFile, by: string, title?: string): Promise<Ingested>;
  /**
   * Takes every article of a file: one, or those of an archive or a list. What cannot be taken stands beside the rest
   * with its reason; only a file that cannot be read as a whole is a fault.
   */
  articlesOf(file: GivenFile, by: string, options?: ManyOptions): Promise<readonly FileOutcome[]>;
  /** Fetches and reads the page of a link; one that the library has already is not fetched again. */
  link(url: string, by: string, title?: string, options?: LinkOptions): Promise<Ingested>;
  /** Reads every article again and compares the server's folder with the library. */
  reload(): Promise<Reloaded>;
  /**
   * Removes an article for good: a reload of the same source does not bring it back.
   * @param id a full id of the library
   */
  forget(id: string): Promise<Article>;
  /**
   * A source is gone: the article goes too, unless it stands elsewhere as well (`Article.alsoAt`); then it loses this
   * one of its places. Unlike what was forgotten it may come back. Gives the article, or nothing when there is none.
   * @param origin see `Article.origin`
   */
  withdraw(origin: string): Promise<Article | undefined>;
  /**
   * Corrects what is known about an article; it is read again when its date changes.
   * @param id a full id of the library
   * @returns the article as it is now
   */
  amend(id: string, amendment: Amendment): Promise<Amended>;
}

/** What is known about an article, as a person typed it; `null` takes it away. */
export interface Amendment {
  readonly title?: string | undefined;
  readonly publishedAt?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly link?: string | null | undefined;
}

/** What became of an amendment. */
export interface Amended {
  readonly article: Article;
  /** False when all was so already. */
  readonly changed: boolean;
}

/** How much of a bound is used. */
export interface Use {
  readonly used: number;
  readonly most: number;
}

/** What a server takes of what it may. */
export interface Usage {
  readonly articles: Use;
  /** UTF-16 units of all articles. */
  readonly characters: Use;
  /** Pages and feeds fetched in the last hour; absent where nobody counts. */
  readonly fetches?: Use;
}

/** What moderators do beside bringing articles. */
export interface Moderation {
  /**
   * Changes the server's settings, one change after the other, and records what changed.
   * @returns what holds now
   */
  saveSettings(change: (settings: GuildSettings) => GuildSettings): Promise<GuildSettings>;
  usage(): Usage;
  /**
   * Puts what was done on record. Ingestion and `saveSettings` do so by themselves in moderators' commands.
   * @param what the command, with what it did
   */
  record(what: string, subject: string): Promise<void>;
  /** The latest actions, newest first, older than the one with the number `before` when that is given. */
  actions(limit: number, before?: number): Promise<readonly NumberedAction[]>;
  /** What keeps the bot from reading posts in a channel, one sentence each; empty when nothing does. */
  watchFaults(channel: string): Promise<readonly string[]>;
}
