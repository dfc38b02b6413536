import type { FeedReader } from '../domain/feeds.ts';
import type { Store } from '../domain/store.ts';
import { autocomplete } from './commands/autocomplete.ts';
import type { Command, Context } from './commands/command.ts';
import { createContext } from './commands/context.ts';
import { dispatch, findCommand } from './commands/dispatch.ts';
import type { RawOptions } from './commands/options.ts';
import { type Audience, createFeeds } from './feeds/feeds.ts';
import type { GuildSettings } from './guild-settings.ts';
import { countedWeb, FetchBudget } from './ingestion/fetch-budget.ts';
import { createIngestion } from './ingestion/ingest.ts';
import { compareFolder } from './ingestion/sync-folder.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { Announcer, Pictures, Reloaded, Web } from './ports.ts';
import type { Choice, Reply } from './reply.ts';
import type { Requester } from './requester.ts';
import { ConversationStore } from './runtime/conversation-store.ts';
import { asUserError, type Report } from './runtime/errors.ts';
import type { GuildLibrary, Marks } from './runtime/guild-library.ts';
import { InFlight } from './runtime/in-flight.ts';
import { LibraryCache, type OpenLibrary } from './runtime/library-cache.ts';
import { RateLimiter } from './runtime/rate-limiter.ts';
import { SettingsCache } from './settings/settings-cache.ts';

export type { Requester } from './requester.ts';

/** The library of the terminal: who sits at the machine is asked no patience. */
export const LOCAL_GUILD = 'local';

/** The command that takes plain words, as the value of its first option. */
const ASK = 'ask';

/** The product without a platform: what every adapter talks to. */
export interface App {
  readonly commands: readonly Command[];
  /**
   * Runs one command through the gate: access, options and their bounds, rate.
   * @param options raw values by option name, as the platform gives them (text, numbers, booleans, `GivenFile`)
   * @throws UserError with one clear sentence; an error of ours is reported and comes as `internal`
   */
  run(asker: Requester, command: string, options: RawOptions): Promise<Reply>;
  /**
   * Answers plain words as a question, which may go on from what the same person asked in the same channel before.
   * @param options others of the command that answers, such as `explain`
   */
  say(asker: Requester, words: string, options?: RawOptions): Promise<Reply>;
  /** At most 25 completions of one option for what is typed so far; empty when the option has none. */
  suggest(asker: Requester, command: string, option: string, typed: string): Promise<readonly Choice[]>;
  /**
   * Compares the server's folder of articles with its library, without reading every article again: for a start.
   * @returns `articles`: how many the library holds now
   */
  loadFolder(guild: string): Promise<Reloaded>;
  /** What a server's moderators set; costs no query within seconds of the last look, so it may be asked for every message. */
  settings(guild: string): Promise<GuildSettings>;
  /** Works in a server's library where no command asked for it: with what people post. */
  within<T>(guild: string, act: (server: GuildLibrary) => Promise<T>): Promise<T>;
  /** How far a server's channels were read; opens no library. */
  marks(guild: string): Marks;
  /**
   * Asks for the feeds of an audience from now on, until the end; nothing where no reader of feeds was brought.
   * @param announcer tells servers of news where they want to hear of them
   * @returns what ends it and waits for the item under way
   */
  pollFeeds(audience: Audience, announcer?: Announcer): () => Promise<void>;
  /** Waits for what is under way, closes libraries and store. */
  close(): Promise<void>;
}

/** What the application is made from. */
export interface AppParts {
  readonly store: Store;
  readonly commands: readonly Command[];
  /** The folder of articles of a server, or nothing when it has none. */
  articlesDir(guild: string): string | undefined;
  /** Where errors of ours go. */
  readonly report: Report;
  readonly limits?: Partial<Limits>;
  /** What reads web pages; without it links and HTML are refused. */
  readonly web?: Web;
  /** What reads feeds; without it, or without `web`, none can be followed. */
  readonly feeds?: FeedReader;
  /** What makes pictures; without it replies are words alone. */
  readonly pictures?: Pictures;
  now?(): Date;
}

/** Puts the application together; nothing is opened before the first request. */
export function createApp(parts: AppParts): App {
  const { store, commands, report, now = () => new Date() } = parts;
  const limits: Limits = { ...DEFAULT_LIMITS, ...parts.limits };
  const libraries = new LibraryCache(store, limits.memoryCharacters, report);
  const rate = new RateLimiter(limits.burst, limits.callsPerSecond, now);
  const conversations = new ConversationStore(now);
  const work = new InFlight();
  const settings = new SettingsCache(store, now);
  const fetches = new FetchBudget(limits.fetchesPerHour, now);

  const reloadParts = (guild: string, open: OpenLibrary, web = parts.web) => ({
    ...open,
    folder: parts.articlesDir(guild),
    ...(web && { web: guild === LOCAL_GUILD ? web : countedWeb(web, fetches, guild) }),
    limits,
    now,
  });
  const contextOf = async (asker: Requester, command: Command, open: OpenLibrary, plain: boolean): Promise<Context> => {
    const { guild } = asker;
    return createContext({
      asker,
      command,
      open,
      settings: await settings.at(guild, open.library.version),
      settingsWritten: () => settings.forget(guild),
      ingestion: createIngestion(reloadParts(guild, open)),
      conversation: conversations.of(asker, plain),
      ...(guild !== LOCAL_GUILD && { fetches }),
      ...(parts.pictures && { pictures: parts.pictures }),
      ...(feeds && { following: feeds.following(guild) }),
      commands,
      limits,
      now,
    });
  };
  const request = <T>(guild: string, act: (open: OpenLibrary) => Promise<T>): Promise<T> =>
    work.add(() => libraries.use(guild, act)).catch((error) => Promise.reject(asUserError(error, report)));

  const within = <T>(guild: string, act: (server: GuildLibrary) => Promise<T>, web?: Web): Promise<T> =>
    request(guild, (open) =>
      act({ library: open.library.catalogue, ingestion: createIngestion(reloadParts(guild, open, web)) }),
    );
  const feeds =
    parts.feeds &&
    parts.web &&
    createFeeds({
      store,
      reader: parts.feeds,
      web: parts.web,
      limits,
      report,
      within,
      audienceOf: (guild) => (guild === LOCAL_GUILD ? 'local' : 'servers'),
      count: (guild) => (guild === LOCAL_GUILD ? undefined : fetches.take(guild)),
      settings: (guild) => settings.of(guild),
      now,
    });

  const run = async (asker: Requester, name: string, options: RawOptions, plain: boolean): Promise<Reply> => {
    if (asker.guild !== LOCAL_GUILD) rate.take(asker.caller.id);
    const command = findCommand(commands, name);
    return request(asker.guild, async (open) =>
      dispatch(command, options, await contextOf(asker, command, open, plain)),
    );
  };

  return {
    commands,
    run: (asker, name, options) => run(asker, name, options, false),
    say: async (asker, words, options = {}) => {
      const [question = 'question'] = Object.keys(findCommand(commands, ASK).options);
      return run(asker, ASK, { ...options, [question]: words }, true);
    },
    suggest: async (asker, name, optionName, typed) => {
      const option = commands.find((command) => command.name === name)?.options[optionName];
      return option ? request(asker.guild, async ({ library }) => autocomplete(option, typed, library.catalogue)) : [];
    },
    loadFolder: (guild) =>
      request(guild, (open) =>
        open.inTurn(async () => {
          const compared = await compareFolder(reloadParts(guild, open));
          return { ...compared, articles: open.library.catalogue.readings().length };
        }),
      ),
    settings: (guild) => settings.of(guild),
    within,
    marks: (guild) => store.library(guild),
    pollFeeds: (audience, announcer) => feeds?.poll(audience, announcer) ?? (async () => {}),
    async close() {
      await feeds?.stop();
      await work.end();
      await store.close();
    },
  };
}
