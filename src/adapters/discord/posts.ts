import {
  type AnyThreadChannel,
  type Client,
  Events,
  type Guild,
  type GuildBasedChannel,
  type Message,
  type PartialMessage,
} from 'discord.js';
import pLimit from 'p-limit';
import type { App } from '../../app/app.ts';
import type { GuildSettings } from '../../app/guild-settings.ts';
import { markOf } from '../../app/posts/channel-reader.ts';
import { Intake, type Start } from '../../app/posts/intake.ts';
import { QUIET } from '../../app/posts/message-groups.ts';
import type { Post } from '../../app/posts/post.ts';
import { channelOf, wishesOf } from './channel-settings.ts';
import { createHistory } from './history.ts';
import type { Log } from './log.ts';
import { lackedIn, mayRead } from './permissions.ts';
import { isForBot, postOf } from './post.ts';
import { PostNotifier } from './post-notifier.ts';
import { snowflakeOf } from './snowflake.ts';
import { WarnOnce } from './warn-once.ts';

/** Channels that catch up at the same time: one page of messages is in memory for each of them. */
const MAX_CATCH_UPS = 3;

/** Without it Discord sends the messages of others empty. */
const BLIND =
  'I was started without leave to read messages, so I take no posts: the operator sets DISCORD_MESSAGE_CONTENT.';

const BLIND_LOG = 'channels are watched, but posts are not read without DISCORD_MESSAGE_CONTENT=yes';

export interface PostsOptions {
  readonly client: Client;
  readonly app: App;
  readonly log: Log;
  /** True when Discord sends what people write. */
  readonly readsMessages: boolean;
  /** Milliseconds; default `QUIET`. */
  readonly quiet?: number;
}

/** Takes articles from the channels that servers let watch. */
export class Posts {
  readonly #options: PostsOptions;
  readonly #intake: Intake;
  readonly #teller: PostNotifier;
  readonly #once: WarnOnce;

  constructor(options: PostsOptions) {
    const { client, app, log, quiet = QUIET } = options;
    this.#options = options;
    this.#once = new WarnOnce(log);
    this.#teller = new PostNotifier(client, app, log, this.#once);
    this.#intake = new Intake({
      within: app.within,
      marks: app.marks,
      history: createHistory(client, (message) => this.#read(message)),
      tell: (...told) => this.#teller.tell(...told),
      report: (error) => log.warn(`posts could not be read: ${error}`),
      quiet,
      catchUpLimit: pLimit(MAX_CATCH_UPS),
      now: () => Date.now(),
    });
  }

  /** Listens to what is posted, edited and deleted from now on. @param track keeps what is under way */
  listen(track: (work: Promise<void>) => void): void {
    const { client } = this.#options;
    client.on(Events.MessageUpdate, (_, message) => track(this.#edited(message)));
    client.on(Events.MessageDelete, ({ guildId, channelId, id }) => track(this.#deleted(guildId, channelId, [id])));
    client.on(Events.MessageBulkDelete, (messages, { guildId, id }) =>
      track(this.#deleted(guildId, id, [...messages.keys()])),
    );
    // Told for each server at the start, after a session was lost, and after Discord had trouble of its own.
    client.on(Events.GuildAvailable, (guild) => track(this.#catchUp(guild)));
  }

  /** Takes a message as a post where its channel is watched. */
  async post(message: Message): Promise<void> {
    if (!message.guildId) return;
    const { channel } = message;
    // A thread that was archived when the server was told of: what was written there meanwhile was not heard.
    if (channel.isThread() && channel.parentId === null) await this.#catchUpThread(channel, message.id);
    else await this.#intake.post(message.guildId, () => this.#read(message));
  }

  /** What keeps the bot from taking posts of a channel, one sentence each. */
  async faults(guild: string, channel: string): Promise<readonly string[]> {
    const found = channelOf(this.#options.client, { guild, channel });
    const lacked = found ? lackedIn(found) : [];
    return [
      ...(this.#options.readsMessages ? [] : [BLIND]),
      ...(found ? [] : ['I cannot see this channel.']),
      ...(lacked.length > 0 ? [`I lack permissions in this channel: ${lacked.join(', ')}.`] : []),
    ];
  }

  /** From here on posts of channels are taken that were not watched before; what stands there already is not. */
  async settingsChanged(guild: string, before: GuildSettings): Promise<void> {
    const { app, client } = this.#options;
    const { channels } = await app.settings(guild);
    for (const [id, { watched }] of channels) {
      if (!watched || before.channels.get(id)?.watched) continue;
      await app.marks(guild).setMark(markOf(id), snowflakeOf(Date.now()));
      const channel = channelOf(client, { guild, channel: id });
      if (channel) this.#nameFaults(channel);
    }
  }

  /** A message was added by hand: its deletion is to be noticed though nobody watches its channel. */
  async added(guild: string, channel: string, message: string): Promise<void> {
    const marks = this.#options.app.marks(guild);
    if ((await marks.mark(markOf(channel))) === undefined) await marks.setMark(markOf(channel), message);
  }

  /** Takes what waits for a further post, and tells what is to be told. */
  async settle(): Promise<void> {
    await this.#intake.settle();
    await this.#teller.done();
  }

  async #read(message: Message): Promise<Post | undefined> {
    const { app, client, readsMessages } = this.#options;
    const channel = message.guildId && channelOf(client, { guild: message.guildId, channel: message.channelId });
    if (!readsMessages || !channel) return undefined;
    const { watched, bots } = wishesOf(await app.settings(channel.guildId), channel);
    return watched ? postOf(message, bots) : undefined;
  }

  async #edited(message: Message | PartialMessage): Promise<void> {
    // Discord tells of an update too when it has looked at a link.
    if (!message.guildId || message.editedTimestamp === null || isForBot(message)) return;
    await this.#intake.edited(message.guildId, async () => {
      return this.#read(message.partial ? await message.fetch() : message);
    });
  }

  async #deleted(guild: string | null, channel: string, ids: readonly string[]): Promise<void> {
    if (guild) await this.#intake.deleted({ guild, channel }, ids);
  }

  async #catchUp(guild: Guild): Promise<void> {
    if (!this.#options.readsMessages) return this.#tellBlindness(guild);
    await this.#intake.catchUp(guild.id, () => this.#starts(guild));
  }

  /** Reads a thread from its mark on, up to this message. */
  async #catchUpThread(thread: AnyThreadChannel, message: string): Promise<void> {
    const { app, readsMessages } = this.#options;
    const { id: channel, guildId: guild } = thread;
    await this.#intake.catchUp(guild, async () => {
      if (!readsMessages || !(await thread.fetch()).parentId) return [];
      const { watched } = wishesOf(await app.settings(guild), thread);
      return watched && mayRead(thread) ? [{ guild, channel, since: String(BigInt(message) - 1n) }] : [];
    });
  }

  async #tellBlindness({ id }: Guild): Promise<void> {
    const { channels } = await this.#options.app.settings(id);
    if ([...channels.values()].some(({ watched }) => watched)) this.#once.warn(BLIND_LOG);
  }

  /** Every watched channel of a server that can be read, with its threads, and where each begins. */
  async #starts(guild: Guild): Promise<Start[]> {
    const { app } = this.#options;
    const { channels } = await app.settings(guild.id);
    const watched = [...channels].filter(([, wishes]) => wishes.watched).map(([id]) => id);
    const starts = await Promise.all(watched.map((id) => this.#startsOf(guild, id)));
    return starts.flat();
  }

  async #startsOf(guild: Guild, id: string): Promise<Start[]> {
    const channel = guild.channels.cache.get(id);
    if (!channel) return [];
    this.#nameFaults(channel);
    if (!mayRead(channel)) return [];
    const marks = this.#options.app.marks(guild.id);
    // A thread that was never read began after its channel was read last, or nothing was written in it since.
    const since = (await marks.mark(markOf(id))) ?? snowflakeOf(Date.now());
    await marks.setMark(markOf(id), since);
    const threads = guild.channels.cache.filter((each) => each.isThread() && each.parentId === id);
    const own = channel.isTextBased() ? [id] : [];
    return [...own, ...threads.keys()].map((each) => ({ guild: guild.id, channel: each, since }));
  }

  #nameFaults(channel: GuildBasedChannel): void {
    const lacked = lackedIn(channel).join(', ');
    const place = `#${channel.name} of server ${channel.guild.name}`;
    if (lacked) this.#once.warn(`${place} is watched, but permissions lack there: ${lacked}`);
  }
}
