import {
  Client,
  type ClientOptions,
  DefaultRestOptions,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  Status,
} from 'discord.js';
import type { App } from '../../app/app.ts';
import { openCatalogue } from '../../app/languages/catalogue.ts';
import type { Announcer } from '../../app/ports.ts';
import { AnsweredMessages } from './answered-messages.ts';
import type { CommandMention } from './commands/command-mention.ts';
import { declarations } from './commands/declare.ts';
import { registerCommands } from './commands/register.ts';
import { TRANSLATED, translator } from './commands/translations.ts';
import { destroyClient, guardPayloads } from './guard.ts';
import { InteractionRest } from './interaction-rest.ts';
import { addByReaction } from './interactions/added-by-reaction.ts';
import { answerInteraction } from './interactions/interactions.ts';
import type { Log } from './log.ts';
import { readEdit, readMessage } from './messages/inbox.ts';
import { threadLimiter } from './messages/question-thread.ts';
import { ChannelPosts } from './posts/posts.ts';
import { endRawEvents } from './raw-events.ts';
import type { Bot } from './run-request.ts';
import { invitationLink } from './servers/invitation.ts';
import { Memberships } from './servers/memberships.ts';
import { createAnnouncer } from './servers/news.ts';
import { Presence } from './servers/presence.ts';
import { welcome } from './servers/welcome.ts';
import { checkAddress, closeError, loginError, StartError } from './start-error.ts';
import { WarnOnce } from './warn-once.ts';

export interface DiscordOptions {
  readonly app: App;
  readonly token: string;
  /**
   * Base address of Discord's API without the version; default `https://discord.com/api`. Plain HTTP is allowed on this
   * machine only.
   */
  readonly api?: string;
  /** Registers the commands in this server only, where they appear at once. */
  readonly guildId?: string;
  /** The shards of this process; absent: all, as many as Discord advises. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number };
  /** True while this process erases what is due for all processes; default: always. */
  isLeader?(): boolean;
  /** True to request the privileged intent that watched channels need. */
  readonly messageContent: boolean;
  readonly log: Log;
  /** Called when Discord answers that there were too many requests. */
  onRateLimited?(): void;
  /** Milliseconds allowed for logging in; default `START_TIMEOUT_MS`. */
  readonly patience?: number;
  /** Milliseconds to wait for the continuation of an article; default `QUIET_MS`. */
  readonly quiet?: number;
}

export interface RunningDiscord {
  /** Announces new articles of feeds. */
  readonly announcer: Announcer;
  /** True while Discord can send interactions to every shard. */
  isConnected(): boolean;
  /** Stops accepting work, waits for answers in progress, and disconnects. */
  stop(): Promise<void>;
  /** Resolves if Discord closes the connection for good, for example because the token was reset. */
  readonly lost: Promise<StartError>;
}

/** Milliseconds. discord.js itself retries forever if the gateway does not answer. */
const START_TIMEOUT_MS = 45_000;

/** Milliseconds to wait at shutdown for answers in progress. */
export const STOP_TIMEOUT_MS = 5_000;

/** Maximum cached members per server, and cached users in total. */
const MAX_CACHED_PEOPLE = 200;

const API = 'https://discord.com/api';

/** Kinds of events handled until the bot stops. */
const HANDLED_EVENTS = [
  Events.InteractionCreate,
  Events.MessageCreate,
  Events.MessageUpdate,
  Events.MessageDelete,
  Events.MessageBulkDelete,
  Events.MessageReactionAdd,
  Events.GuildAvailable,
  Events.GuildCreate,
  Events.ChannelUpdate,
  Events.GuildRoleUpdate,
] as const;

/**
 * Logs in, registers the commands if they changed, and answers.
 * @throws StartError with a one-sentence message and an exit code
 */
export async function startDiscord(options: DiscordOptions): Promise<RunningDiscord> {
  const { app, log, api = API } = options;
  checkAddress(api);
  const client = new Client(clientOptions(api, options));
  client.rest = new InteractionRest(client.options.rest);
  guardPayloads(client, log);
  client.on(Events.Error, (error) => log.error('the Discord client reports an error', error));
  const lost = fatalClose(client);
  const { messageContent: readsMessages, quiet } = options;
  const posts = new ChannelPosts({ client, app, log, readsMessages, ...(quiet !== undefined && { quiet }) });
  const memberships = new Memberships(client, app.retention, log, options.isLeader);
  const presence = new Presence(client, app, log);
  const answered = new AnsweredMessages();
  const bot = { app, log, posts, answered, warnings: new WarnOnce(log), threads: threadLimiter() };
  const { underWay, track } = handleEvents(client, bot);
  memberships.listen(track);
  try {
    await login(client, options, api);
    logConnection(client, log);
    const commandIds = await register(client, options, api);
    log.info(`add me to a server: ${invitationLink(client.application?.id ?? '')}`);
    // Emitted for servers that are joined from now on, not at a start or after an outage.
    client.on(Events.GuildCreate, (guild) => track(welcome(guild, commandIds, log)));
    presence.start(track);
    track(memberships.check());
  } catch (error) {
    memberships.stop();
    await destroyClient(client);
    throw error;
  }
  return {
    announcer: createAnnouncer(client, log, bot.warnings),
    lost,
    isConnected: () => client.ws.shards.every(({ status }) => status === Status.Ready),
    stop: async () => {
      memberships.stop();
      presence.stop();
      endRawEvents(client);
      for (const event of HANDLED_EVENTS) client.removeAllListeners(event);
      const done = Promise.allSettled(underWay).then(() => posts.settle());
      await withTimeout(STOP_TIMEOUT_MS, done).catch(() => log.warn('some answers were not finished'));
      await destroyClient(client);
    },
  };
}

function clientOptions(api: string, { messageContent, shards, onRateLimited }: DiscordOptions): ClientOptions {
  const { Guilds, GuildMessages, GuildMessageReactions, DirectMessages, MessageContent } = GatewayIntentBits;
  return {
    intents: [
      Guilds,
      GuildMessages,
      GuildMessageReactions,
      DirectMessages,
      ...(messageContent ? [MessageContent] : []),
    ],
    // Without partials, discord.js drops direct messages and changes of older messages.
    partials: [Partials.Channel, Partials.Message, Partials.Reaction, Partials.User],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api, ...(onRateLimited && { makeRequest: noticing(onRateLimited) }) },
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: 'auto' }),
    // Do not cache messages, and only some of the people.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: {
        maxSize: MAX_CACHED_PEOPLE,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      UserManager: { maxSize: MAX_CACHED_PEOPLE, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  };
}

/** Sends a request, and tells when Discord answers that there were too many. */
function noticing(onRateLimited: () => void): typeof DefaultRestOptions.makeRequest {
  return async (url, init) => {
    const response = await DefaultRestOptions.makeRequest(url, init);
    if (response.status === 429) onRateLimited();
    return response;
  };
}

/** What is being answered or done, and how to add to it. */
interface WorkInProgress {
  readonly underWay: ReadonlySet<Promise<void>>;
  track(work: Promise<void>): void;
}

/** Begins to answer. */
function handleEvents(client: Client, bot: Bot): WorkInProgress {
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    const done: Promise<void> = work
      .catch((error) => bot.log.error('an event could not be handled', error))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };
  client.on(Events.InteractionCreate, (interaction) => track(answerInteraction(bot, interaction)));
  client.on(Events.MessageCreate, (message) => track(readMessage(bot, message)));
  client.on(Events.MessageUpdate, (_, message) => track(readEdit(bot, message)));
  client.on(Events.MessageReactionAdd, (reaction, user) => track(addByReaction(bot, reaction, user)));
  bot.posts.listen(track);
  return { underWay, track };
}

async function login(client: Client, options: DiscordOptions, api: string): Promise<void> {
  const { token, patience = START_TIMEOUT_MS, log } = options;
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  try {
    await withTimeout(patience, Promise.all([client.login(token), ready]));
  } catch (error) {
    throw loginError(error, api);
  }
  log.info(`logged in to Discord as ${client.user?.tag}`);
}

async function register(client: Client, { app, guildId, log }: DiscordOptions, api: string): Promise<CommandMention> {
  const application = client.application?.id ?? '';
  try {
    const declared = declarations(app.commands, translator(TRANSLATED.map(openCatalogue)));
    const { outcome, ids } = await registerCommands(client.rest, application, guildId, declared);
    log.info(`commands ${outcome} ${guildId ? `for server ${guildId}` : 'for all servers'}`);
    return ids;
  } catch (cause) {
    if (!(cause instanceof DiscordAPIError)) throw loginError(cause, api);
    const where = guildId ? ` for server ${guildId}; is the bot in it?` : '.';
    throw new StartError('commands', `Discord does not take the commands${where} (${cause})`, { cause });
  }
}

/** Called after login: until then the error that ends the start is reported once by the caller. */
function logConnection(client: Client, log: Log): void {
  client.on(Events.Warn, (text) => log.warn(text));
  client.on(Events.ShardError, (error) => log.warn(`the connection to Discord failed: ${error.message}`));
  client.on(Events.ShardReconnecting, () => log.info('connecting to Discord again'));
  client.on(Events.ShardResume, (_, replayed) => log.info(`connection resumed, ${replayed} events replayed`));
}

function fatalClose(client: Client): Promise<StartError> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const error = closeError(code);
      if (error) resolve(error);
    });
  });
}

/** Rejects if the work takes longer; does not cancel it. */
async function withTimeout<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
