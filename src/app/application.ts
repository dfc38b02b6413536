import type { FeedReader } from '../domain/feeds.ts';
import type { Store } from '../domain/store.ts';
import type { ChangedSettings } from './audience/change-settings.ts';
import type { Restriction } from './audience.ts';
import type { Command } from './commands/command.ts';
import type { RawOptions } from './commands/options.ts';
import type { Audience } from './feeds/feeds.ts';
import type { Gap } from './gaps/gaps.ts';
import type { GuildSettings } from './guild-settings.ts';
import type { Limits } from './limits.ts';
import type { Announcer, Pictures, Reloaded, Web } from './ports.ts';
import type { Choice, RepeatedRequest, Reply } from './reply.ts';
import type { Requester } from './requester.ts';
import type { Retention } from './retention.ts';
import type { Report } from './runtime/errors.ts';
import type { GuildLibrary, Marks } from './runtime/guild-library.ts';
import type { Load } from './runtime/load.ts';

/** The application without a platform; adapters call nothing else. */
export interface App {
  readonly commands: readonly Command[];
  /**
   * Runs one command: applies the rate limit and checks access and options.
   * @param options raw values by option name as the platform gives them (text, numbers, booleans, `GivenFile`)
   * @throws UserError with a one-sentence message; an internal error is reported and becomes `internal`
   */
  run(asker: Requester, command: string, options: RawOptions): Promise<Reply>;
  /**
   * Answers plain text as a question. It may be a follow-up to what the same person asked before in the same channel.
   * @param options further options of the answering command, such as `explain`
   */
  say(asker: Requester, words: string, options?: RawOptions): Promise<Reply>;
  /**
   * Answers plain text that goes on from the answer to an earlier request, whoever made it and whenever: the request is made
   * again, and stands in for what the person asked before.
   */
  followUp(asker: Requester, earlier: RepeatedRequest, words: string): Promise<Reply>;
  /**
   * Keeps a question whose passage somebody called no answer, where the server keeps such.
   * @returns false where it does not
   */
  keepRefused(asker: Requester, gap: Pick<Gap, 'question' | 'passage'>): Promise<boolean>;
  /** Number of requests that wait until it is their turn. */
  queueLength(): number;
  /** How busy it is. */
  load(): Load;
  /**
   * At most `MAX_CHOICES` completions of one option's typed text. Empty if the option has none, if the caller asks too
   * often or has typed on in the meantime, and if too many people are waiting.
   */
  suggest(asker: Requester, command: string, option: string, typed: string): Promise<readonly Choice[]>;
  /**
   * Synchronises a server's library with its folder of articles, without reading every article again; called at start.
   * @returns `articles`: the number of articles in the library afterwards
   */
  loadFolder(guild: string): Promise<Reloaded>;
  /** Number of articles of a server; opens no library. */
  articleCount(guild: string): Promise<number>;
  /** The server's settings. Cached for seconds, so it may be called for every message. */
  settings(guild: string): Promise<GuildSettings>;
  /**
   * Records what keeps channels from some members, as it is now on the platform; an empty list is a channel that everybody can
   * see. A channel that is restricted and not opened by a moderator is closed: what came from it leaves the answers. One that
   * is so no more is reopened, and its articles come back.
   * @returns what was closed and reopened by that; undefined if nothing was
   */
  audiencesSeen(guild: string, seen: ReadonlyMap<string, readonly Restriction[]>): Promise<ChangedSettings | undefined>;
  /** Runs `act` on a server's library outside of any command, for example to ingest posts. */
  within<T>(guild: string, act: (server: GuildLibrary) => Promise<T>): Promise<T>;
  /** The marks of how far a server's channels were read; does not open the library. */
  marks(guild: string): Marks;
  /** Withdraws what came from a channel or thread that was deleted, and removes it from the settings. */
  channelDeleted(guild: string, channel: string): Promise<void>;
  /** What becomes of data when the bot leaves a server, and with time. */
  readonly retention: Retention;
  /**
   * Starts polling the feeds of an audience; does nothing if no feed reader was given.
   * @param announcer announces new articles in the channels that servers have chosen
   * @returns stops polling and waits for the item in progress
   */
  pollFeeds(audience: Audience, announcer?: Announcer): () => Promise<void>;
  /** Waits for work in progress, then closes the libraries and the store. */
  close(): Promise<void>;
}

/** The dependencies of the application. */
export interface AppParts {
  readonly store: Store;
  readonly commands: readonly Command[];
  /** The article folder of a server; undefined if it has none. */
  articlesDir(guild: string): string | undefined;
  /** Receives unexpected errors. */
  readonly report: Report;
  readonly limits?: Partial<Limits>;
  /** Reads web pages; if missing, links and HTML are refused. */
  readonly web?: Web;
  /** Reads feeds; if it or `web` is missing, feeds cannot be followed. */
  readonly feeds?: FeedReader;
  /** Renders pictures; if missing, replies are text only. */
  readonly pictures?: Pictures;
  now?(): Date;
}
