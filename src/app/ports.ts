import type { Article, MessagePart } from '../domain/article.ts';
import type { NumberedAction } from '../domain/store.ts';
import type { Confirmation } from '../questions/confirmed/confirmation.ts';
import type { Restriction } from './audience.ts';
import type { Gap } from './gaps/gaps.ts';
import type { GivenFile } from './given-file.ts';
import type { GuildSettings } from './guild-settings.ts';
import type { Words } from './languages/messages.ts';

/** Text that may become an article. */
export interface GivenText {
  readonly text: string;
  /** See `Article.origin`; default `text:<id>`, from the hash of the content. */
  readonly origin?: string;
  readonly title?: string;
  readonly source?: string;
  readonly link?: string;
  readonly publishedAt?: string;
  /** The day of the post that it comes from, ISO 8601: the article's date where nothing in it gives one. */
  readonly postedOn?: string;
  readonly by: string;
  /**
   * True for what a member posted; see `Article.unvouched`. Its `link` must then be that of the message; link and source
   * given with the text or in its header become claims, and a date in the future is ignored.
   */
  readonly unvouched?: true;
  /** True if the text was read at its link, by us or by the feed that has it; then it is the text of every post of it. */
  readonly isFromLink?: true;
  /** Claims of an unvouched text that are known already, because its header was cut off earlier. */
  readonly claimedLink?: string;
  readonly claimedSource?: string;
  /** The messages it was joined from, in order, as spans of `text`; see `Article.parts`. */
  readonly parts?: readonly MessagePart[];
  /** For automatic ingestion: refuses an article that a moderator has forgotten (`forgotten`). */
  readonly unlessForgotten?: boolean;
  /** For what members post: refuses an article with which its person would fill more than `Limits.personShare`. */
  readonly isBounded?: boolean;
}

/** Options of `Ingestion.link`. */
export interface LinkOptions {
  /** See `Article.origin`; a link in a post gets the origin of its message. */
  readonly origin?: string;
  /** As typed by a person; takes precedence over the page's date. */
  readonly publishedAt?: string | undefined;
  /** As in `GivenText`; a forgotten link is not fetched either. */
  readonly unlessForgotten?: boolean;
  /** As in `GivenText`. */
  readonly isBounded?: boolean;
}

/** An article read from a web page. */
export interface WebPage {
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
}

/** Reads web pages. Methods throw `UserError`s with a one-sentence message. */
export interface Web {
  /** Fetches and reads the page of a link; the returned `link` is its canonical address. */
  page(url: string): Promise<WebPage & { readonly link: string }>;
  /** The canonical address that this address recently led to; undefined if it was not fetched since the start. */
  formerLink(url: string): string | undefined;
  /** Reads the HTML of a given page; fetches nothing. */
  html(html: string): Promise<WebPage>;
}

/** Renders drawings. */
export interface Pictures {
  /**
   * Renders one of our SVG documents as PNG. Undefined if the renderer is not installed or cannot be loaded: the reply
   * is then text only.
   */
  png(svg: string): Promise<Uint8Array | undefined>;
}

/** New articles of one feed in a server's library. */
export interface News {
  /** The feed's title, or its address. */
  readonly feed: string;
  /** At least one, oldest first. */
  readonly articles: readonly Article[];
}

/** Announces new articles in a channel or a forum, and notifies nobody but a role that moderators chose; never throws. */
export interface Announcer {
  announce(guild: string, channel: string, news: News, role?: string): Promise<void>;
}

/** The result of adding an article. */
export interface Ingested {
  /**
   * `duplicate`: the library has the same text; `merged`: it has the same story in other words, and this is now a further
   * text of it; `replaced`: this is the new text of a place that had another one.
   */
  readonly outcome: 'added' | 'replaced' | 'duplicate' | 'merged';
  readonly article: Article;
  readonly sentences: number;
  readonly quotes: number;
  readonly speakers: number;
}

/** One article of a file, or why it was refused. */
export type FileOutcome =
  | { readonly name: string; readonly ingested: Ingested }
  | { readonly name: string; readonly refused: Words };

/** The result of a reload. */
export interface Reloaded {
  /** Numbers of articles added, replaced and removed. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Total number of articles read again. */
  readonly articles: number;
  /** Files that could not be read, with the reason in one sentence each. */
  readonly refused: readonly Words[];
}

export interface ManyOptions {
  /** Title of the article; ignored if the file contains several. */
  readonly title?: string | undefined;
  /** Date of publication as typed by a person; ignored if the file contains several. */
  readonly publishedAt?: string | undefined;
  /** As in `GivenText`. */
  readonly postedOn?: string;
  /** Called after each article: `done` of `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  /** As in `GivenText`. */
  readonly unlessForgotten?: boolean;
  /** As in `GivenText`. */
  readonly isBounded?: boolean;
}

/** Adds and changes articles of one server's library. A method that throws (`UserError`) has changed nothing. */
export interface Ingestion {
  text(given: GivenText): Promise<Ingested>;
  /** @param title overrides the title in the file */
  file(file: GivenFile, by: string, title?: string): Promise<Ingested>;
  /**
   * Adds every article of a file: one, or those of an archive or a list. Refused articles are returned with the reason;
   * throws only if the file as a whole cannot be read.
   */
  articlesOf(file: GivenFile, by: string, options?: ManyOptions): Promise<readonly FileOutcome[]>;
  /** Fetches and reads the page of a link; does not fetch one that is already in the library. */
  link(url: string, by: string, title?: string, options?: LinkOptions): Promise<Ingested>;
  /** Reads every article again and synchronises the library with the server's folder. */
  reload(): Promise<Reloaded>;
  /**
   * Removes an article permanently: a reload of the same source does not add it again.
   * @param id a full id
   */
  forget(id: string): Promise<Article>;
  /**
   * Brings back what was forgotten a few minutes ago.
   * @param id a full id, or its beginning
   * @throws UserError `unknown-article` if it is too late, `closed` if it came from a channel that is closed now
   */
  restore(id: string): Promise<Article>;
  /** What the library holds of a person. */
  tracesOf(person: string): PersonTraces;
  /** Erases what a person posted, and the person's id from everything else; there is no way back. Returns what there was. */
  forgetPerson(person: string): Promise<PersonTraces>;
  /**
   * The source is gone: removes this location and, if it was the only one, the article. Unlike a forgotten article it
   * may be added again. Returns the article, or undefined if there is none.
   * @param origin see `Article.origin`
   */
  withdraw(origin: string): Promise<Article | undefined>;
  /**
   * Corrects an article's metadata; reads it again if its date changes.
   * @param id a full id
   * @returns the corrected article
   */
  amend(id: string, amendment: Amendment): Promise<Amended>;
}

/** What a library holds of a person. */
export interface PersonTraces {
  /** Articles that stand only where the person posted them. */
  readonly gone: readonly Article[];
  /** Articles that the person posted and that stand elsewhere too. */
  readonly staying: readonly Article[];
  /** Number of articles that the person added from elsewhere, such as links: they stay, without the id. */
  readonly brought: number;
  /** Articles of others, or from elsewhere, whose text holds the person's id. */
  readonly mentioning: readonly Article[];
}

/** New metadata as typed by a person; `null` removes a value. */
export interface Amendment {
  readonly title?: string | undefined;
  readonly publishedAt?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly link?: string | null | undefined;
}

/** The result of an amendment. */
export interface Amended {
  readonly article: Article;
  /** False if nothing was different. */
  readonly changed: boolean;
}

/** Usage of one bound. */
export interface Use {
  readonly used: number;
  readonly max: number;
}

/** A server's usage of its bounds. */
export interface Usage {
  readonly articles: Use;
  /** UTF-16 units of all articles. */
  readonly characters: Use;
  /** Pages and feeds fetched in the last hour; absent if they are not counted. */
  readonly fetches?: Use;
}

/** What moderators can do besides adding articles. */
export interface Moderation {
  /**
   * Changes the server's settings, one change at a time, and records what changed.
   * @returns the new settings
   */
  saveSettings(change: (settings: GuildSettings) => GuildSettings): Promise<GuildSettings>;
  usage(): Usage;
  /**
   * Records an action in the audit log. In moderators' commands, ingestion and `saveSettings` record themselves.
   * @param what the command, with what it did
   * @param by default: the caller; empty for nobody
   */
  record(what: string, subject: string, by?: string): Promise<void>;
  /** The latest actions, newest first; only those before number `before`, if given. */
  actions(limit: number, before?: number): Promise<readonly NumberedAction[]>;
  /** Questions without an answer that are kept, the latest day first; none where a server keeps none. */
  gaps(): Promise<readonly Gap[]>;
  /**
   * Keeps a passage as the answer to a question and to those like it, and records that.
   * @throws UserError `not-allowed` where the server keeps no questions or not everybody can see the place, `limit-reached`
   */
  confirm(confirmation: Confirmation): Promise<void>;
  /**
   * Takes back what was confirmed for a question, and records that.
   * @returns false if nothing was
   */
  takeBackConfirmation(question: string): Promise<boolean>;
  /** What prevents the bot from doing in a channel what the settings say, one sentence each; empty if nothing does. */
  channelFaults(channel: string): Promise<readonly Words[]>;
  /** What keeps a channel from some of the server's members, as it is now on the platform; undefined if it is not known. */
  restrictions(channel: string): Promise<readonly Restriction[] | undefined>;
  /** Deletes what is kept of a closed channel; returns the number of articles. */
  emptyShelf(channel: string): Promise<number>;
}
