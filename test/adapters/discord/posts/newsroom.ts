import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { commands as allCommands } from '../../../../commands/index.ts';
import { type RunningDiscord, startDiscord } from '../../../../src/adapters/discord/client.ts';
import { IN_MEMORY } from '../../../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { type App, createApp } from '../../../../src/app/app.ts';
import { channelSettings, type Notification } from '../../../../src/app/guild-settings.ts';
import type { Limits } from '../../../../src/app/limits.ts';
import type { Web } from '../../../../src/app/ports.ts';
import { readSettings, writeSettings } from '../../../../src/app/settings/settings.ts';
import type { Article } from '../../../../src/domain/article.ts';
import { UserError } from '../../../../src/domain/errors.ts';
import type { Store } from '../../../../src/domain/store.ts';
import { Intents } from '../../../local-discord/gateway.ts';
import { type LocalDiscord, type LocalSettings, startLocalDiscord } from '../../../local-discord/local-discord.ts';
import { type Person, person } from '../../../local-discord/people.ts';
import type { Guild, StoredMessage } from '../../../local-discord/world.ts';
import { botOptions, expectRulesKept } from '../bot.ts';

/** A server whose first channel is watched by the complete app; nothing on disk. */
export interface Newsroom {
  readonly discord: LocalDiscord;
  readonly store: Store;
  readonly guild: Guild;
  readonly author: Person;
  readonly told: string[];
  /** The server's articles in the store. */
  articles(guild?: Guild): Promise<Article[]>;
  /** Resolves when the server's store has this many articles, or when `holds` returns true. */
  until(holds: number | ((articles: readonly Article[]) => boolean), guild?: Guild): Promise<Article[]>;
  /** Resolves with a message's reactions once there are some. */
  signs(message: StoredMessage, count?: number): Promise<readonly string[]>;
  watch(
    channel: string,
    wishes?: { readonly tell?: Notification; readonly bots?: boolean },
    guild?: Guild,
  ): Promise<void>;
  /** Restarts the bot after it was stopped. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Settings extends LocalSettings {
  readonly tell?: Notification;
  readonly bots?: boolean;
  readonly limits?: Partial<Limits>;
  /** Web pages by address; all others are missing. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Milliseconds to store each article. */
  readonly slow?: number;
  /** Milliseconds; see `DiscordOptions.quiet`. */
  readonly quiet?: number;
}

/** The commands used by these tests. */
const commands = allCommands.filter(({ name }) => ['ask', 'articles', 'ingest', 'forget', 'settings'].includes(name));

/** Milliseconds that no test waits for. */
const LONG = 60_000;

/** Runs a test in a newsroom; afterwards checks that the bot kept Discord's rules and reported no internal error. */
export async function inNewsroom(settings: Settings, play: (room: Newsroom) => Promise<void>): Promise<void> {
  const discord = await startLocalDiscord({ granted: Intents.messageContent, ...settings });
  const store = openSqliteStore(IN_MEMORY);
  const faults: unknown[] = [];
  const app = createApp({
    store: heard(store, discord, settings.slow),
    commands,
    articlesDir: () => undefined,
    report: (error) => faults.push(error),
    limits: { burst: 1000, ...settings.limits },
    web: webOf(settings.pages ?? {}),
  });
  const room = newsroom(discord, store, app, settings);
  try {
    await room.watch(room.guild.channel, settings);
    await room.start();
    await play(room);
    await room.stop();
  } finally {
    await room.stop();
    await app.close();
    await discord.close();
  }
  expectRulesKept(discord);
  expect(faults).toEqual([]);
}

function newsroom(discord: LocalDiscord, store: Store, app: App, settings: Settings): Newsroom {
  const [guild] = discord.world.guilds.values();
  const told: string[] = [];
  let bot: RunningDiscord | undefined;
  const articles = (of = guild!) => store.library(of.id).articles();
  return {
    discord,
    store,
    guild: guild!,
    author: person(discord, guild!),
    told,
    articles,
    until: async (holds, of) => {
      for (;;) {
        const before = discord.watch.changes();
        const found = await articles(of);
        if (typeof holds === 'number' ? found.length === holds : holds(found)) return found;
        await discord.watch.beyond(before, `articles (${found.length} are there)`);
      }
    },
    signs: (message, count = 1) =>
      discord.watch.until('a sign', () => {
        const { reactions = [] } = discord.world.messages.get(message.id) ?? {};
        return reactions.length >= count ? reactions : undefined;
      }),
    watch: async (channel, { tell, bots } = {}, of = guild!) => {
      if (bot) {
        const wishes = { channel, watch: true, ...(tell && { tell }), ...(bots !== undefined && { bots }) };
        await person(discord, of, { moderates: true }).runs('settings', wishes);
        return;
      }
      const library = store.library(of.id);
      const before = await readSettings(library);
      const wishes = {
        ...channelSettings(before, channel),
        watched: true,
        ...(tell && { tell }),
        ...(bots && { bots }),
      };
      await writeSettings(library, { ...before, channels: new Map([...before.channels, [channel, wishes]]) });
    },
    start: async () => {
      const { quiet = LONG } = settings;
      const messageContent = settings.granted !== 0;
      bot = await startDiscord(botOptions(discord, app, told, { messageContent, quiet }));
    },
    stop: async () => {
      await bot?.stop();
      bot = undefined;
    },
  };
}

/** A store that wakes waiting tests after each change. */
function heard(store: Store, discord: LocalDiscord, slow?: number): Store {
  return {
    ...store,
    erase: (guild) => store.erase(guild).finally(discord.watch.touch),
    library: (guild) => {
      const library = store.library(guild);
      const waking = <A extends readonly unknown[], R>(work: (...given: A) => Promise<R>) => {
        return async (...given: A) => {
          if (slow !== undefined) await wait(slow);
          return work(...given).finally(() => discord.watch.touch());
        };
      };
      const { put, replace, remove, amend, setMark } = library;
      const woken = { put, replace, remove, amend, setMark };
      const all = Object.entries(woken).map(([name, work]) => [
        name,
        waking(work as (...given: unknown[]) => Promise<unknown>),
      ]);
      return { ...library, ...Object.fromEntries(all) };
    },
  };
}

function webOf(pages: Readonly<Record<string, string>>): Web {
  return {
    page: async (url) => {
      const text = pages[url];
      if (text === undefined) throw new UserError('unreadable', 'There is no page at this link any more.');
      return { text, link: url };
    },
    formerLink: () => undefined,
    html: async (html) => ({ text: html.replace(/<[^>]*>/g, ' ').trim() }),
  };
}

export function fileOf(name: string, content: string | Uint8Array, contentType = 'text/plain; charset=utf-8') {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, contentType };
}
