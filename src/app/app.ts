import { getHeapStatistics } from 'node:v8';
import type { App, AppParts } from './application.ts';
import { changeSettings } from './audience/change-settings.ts';
import { refuseClosed } from './audience/closed-channels.ts';
import { LibraryViews } from './audience/library-views.ts';
import { recordAudiences } from './audience/record-audiences.ts';
import { withdrawShelved } from './audience/shelf.ts';
import { autocomplete } from './commands/autocomplete.ts';
import type { Command, Context } from './commands/command.ts';
import { createContext } from './commands/context.ts';
import { createRunner } from './commands/runner.ts';
import { createFeeds } from './feeds/feeds.ts';
import { keepGap, keepsGapsOf } from './gaps/gaps.ts';
import { countedWeb, FetchBudget } from './ingestion/fetch-budget.ts';
import { ForgottenStore } from './ingestion/forgotten-articles.ts';
import { createIngestion } from './ingestion/ingest.ts';
import { syncFolder } from './ingestion/sync-folder.ts';
import { DEFAULT_LIMITS, type Limits, MAX_WAITING_COMPLETIONS } from './limits.ts';
import { LOCAL_GUILD } from './local-guild.ts';
import type { Web } from './ports.ts';
import { channelDeleted } from './posts/channel-deleted.ts';
import type { Requester } from './requester.ts';
import { createRetention } from './retention.ts';
import { type Conversation, ConversationStore } from './runtime/conversation-store.ts';
import { asUserError } from './runtime/errors.ts';
import type { GuildLibrary } from './runtime/guild-library.ts';
import { InFlight } from './runtime/in-flight.ts';
import { LatestOnly } from './runtime/latest-only.ts';
import { LibraryCache, type OpenLibrary } from './runtime/library-cache.ts';
import { loadOf } from './runtime/load.ts';
import { libraryBudget } from './runtime/memory-budget.ts';
import { RateLimiter } from './runtime/rate-limiter.ts';
import { type Flow, Scheduler } from './runtime/scheduler.ts';
import { SettingsCache } from './settings/settings-cache.ts';

export type { App } from './application.ts';
export { LOCAL_GUILD } from './local-guild.ts';
export type { Requester } from './requester.ts';

/** The flow of work that no person waits for. */
const BACKGROUND = 'background';

/** Creates the application; nothing is opened before the first request. */
export function createApp(parts: AppParts): App {
  const { store, commands, report, now = () => new Date() } = parts;
  const memoryBytes = Math.min(DEFAULT_LIMITS.memoryBytes, libraryBudget(getHeapStatistics().heap_size_limit));
  const limits: Limits = { ...DEFAULT_LIMITS, memoryBytes, ...parts.limits };
  const scheduler = new Scheduler();
  const libraries = new LibraryCache(store, limits.memoryBytes, report, (guild) =>
    scheduler.turn({ guild, person: BACKGROUND }),
  );
  const rate = new RateLimiter(limits.burst, limits.callsPerSecond, now);
  const completionRate = new RateLimiter(limits.completionBurst, limits.completionsPerSecond, now);
  const latestCompletions = new LatestOnly();
  const conversations = new ConversationStore(now);
  const work = new InFlight();
  const settings = new SettingsCache(store, now);
  const views = new LibraryViews();
  const fetches = new FetchBudget(limits.fetchesPerHour, now);
  const forgotten = new ForgottenStore(now);

  const reloadParts = (guild: string, open: OpenLibrary, web = parts.web) => ({
    ...open,
    folder: parts.articlesDir(guild),
    ...(web && { web: guild === LOCAL_GUILD ? web : countedWeb(web, fetches, guild) }),
    limits,
    now,
    pause: () => scheduler.turn({ guild, person: BACKGROUND }),
    refuseOrigin: (origin: string | undefined) => refuseClosed(open.store, origin),
    forgotten: forgotten.of(guild),
  });
  const contextOf = async (
    asker: Requester,
    command: Command,
    open: OpenLibrary,
    conversation: Conversation,
  ): Promise<Context> => {
    const { guild } = asker;
    const current = await settings.at(guild, open.library.version);
    return createContext({
      asker,
      command,
      open,
      library: await views.shownTo(asker, open, current, () => scheduler.turn(flowOf(asker))),
      settings: current,
      onSettingsWritten: () => settings.forget(guild),
      changeSettings: async (before, wanted) => {
        const changed = await changeSettings(open, before, wanted);
        if (changed.closed.length > 0) conversations.dropServer(guild);
        return changed.settings;
      },
      ingestion: createIngestion(reloadParts(guild, open)),
      conversation,
      ...(guild !== LOCAL_GUILD && { fetches }),
      ...(parts.pictures && { pictures: parts.pictures }),
      ...(feeds && { following: feeds.following(guild) }),
      commands,
      limits,
      turn: () => scheduler.turn(flowOf(asker)),
      report,
      now,
    });
  };
  const request = <T>(
    flow: Flow,
    act: (open: OpenLibrary) => Promise<T>,
    turn = () => scheduler.turn(flow),
  ): Promise<T> =>
    work
      .add(async () => {
        await turn();
        return libraries.use(flow.guild, act, turn);
      })
      .catch((error) => Promise.reject(asUserError(error, report)));

  const within = <T>(guild: string, act: (server: GuildLibrary) => Promise<T>, web?: Web): Promise<T> =>
    request({ guild, person: BACKGROUND }, (open) =>
      act({
        library: open.library.catalogue,
        ingestion: createIngestion(reloadParts(guild, open, web)),
        withdrawShelved: (channel, messages) => open.inTurn(() => withdrawShelved(open.store, channel, messages)),
        dropForgotten: (channel, messages) => forgotten.of(guild).dropPosts(channel, messages),
      }),
    );
  // Loaded ahead, so that the next question need not wait for it. One look is enough for all that came before it.
  const awaited = new Set<string>();
  store.watch((guild) => {
    settings.expire(guild);
    if (awaited.has(guild)) return;
    awaited.add(guild);
    const look = async (): Promise<void> => {
      await scheduler.turn({ guild, person: BACKGROUND });
      awaited.delete(guild);
      await libraries.refresh(guild);
    };
    work.add(look).catch(report);
  });

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
      count: (guild) => (guild === LOCAL_GUILD ? undefined : fetches.count(guild)),
      settings: (guild) => settings.of(guild),
      now,
    });

  const runner = createRunner({
    commands,
    takeToken: ({ guild, caller }) => guild !== LOCAL_GUILD && rate.take(caller.id),
    request: (asker, act) => request(flowOf(asker), act),
    turn: (asker) => scheduler.turn(flowOf(asker)),
    contextOf,
    conversationOf: (asker, plain) => conversations.of(asker, plain),
  });

  return {
    commands,
    keepRefused: async (asker, { question, passage }) => {
      if (!keepsGapsOf(asker, await settings.of(asker.guild))) return false;
      await keepGap(store.library(asker.guild), { question, kind: 'refused', ...(passage && { passage }) }, now());
      return true;
    },
    queueLength: () => scheduler.waiting('answer'),
    load: () => loadOf(libraries, scheduler),
    ...runner,
    suggest: async (asker, name, optionName, typed) => {
      const option = commands.find((command) => command.name === name)?.options[optionName];
      if (!option || scheduler.waiting('completion') >= MAX_WAITING_COMPLETIONS) return [];
      if (asker.guild !== LOCAL_GUILD && !completionRate.tryTake(asker.caller.id)) return [];
      const flow = flowOf(asker);
      const turn = () => scheduler.turn(flow, 'completion');
      return latestCompletions.run(asker.caller.id, (isLatest) =>
        request(
          flow,
          async (open) => {
            if (!isLatest()) return [];
            const current = await settings.at(asker.guild, open.library.version);
            return autocomplete(option, typed, await views.shownTo(asker, open, current, turn), turn);
          },
          turn,
        ),
      );
    },
    loadFolder: (guild) =>
      request({ guild, person: BACKGROUND }, (open) =>
        open.inTurn(async () => {
          const compared = await syncFolder(reloadParts(guild, open));
          return { ...compared, articles: open.library.catalogue.readings().length };
        }),
      ),
    settings: (guild) => settings.of(guild),
    articleCount: (guild) => store.library(guild).articleCount(),
    audiencesSeen: (guild, seen) =>
      recordAudiences(seen, {
        store: store.library(guild),
        known: () => settings.of(guild),
        withLibrary: (act) => request({ guild, person: BACKGROUND }, act),
        onWritten: () => {
          settings.forget(guild);
          conversations.dropServer(guild);
        },
        report,
      }),
    within,
    marks: (guild) => store.library(guild),
    channelDeleted: (guild, channel) =>
      request({ guild, person: BACKGROUND }, async (open) => {
        forgotten.of(guild).dropPosts(channel);
        await channelDeleted({ open, ingestion: createIngestion(reloadParts(guild, open)), now }, channel);
        settings.forget(guild);
      }),
    retention: createRetention({ store, libraries, settings, ...limits, now }),
    pollFeeds: (audience, announcer) => feeds?.poll(audience, announcer) ?? (async () => {}),
    async close() {
      await feeds?.stop();
      await work.end();
      await store.close();
    },
  };
}

function flowOf({ guild, caller }: Requester): Flow {
  return { guild, person: caller.id };
}
