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
import type { App } from '../../../app/app.ts';
import type { ChangedSettings } from '../../../app/audience/change-settings.ts';
import { knownThreads } from '../../../app/audience/threads.ts';
import { isClosed, type Restriction } from '../../../app/audience.ts';
import { audienceOf, type GuildSettings, isListening } from '../../../app/guild-settings.ts';
import { inEnglish, message, type Words } from '../../../app/languages/messages.ts';
import { markOf } from '../../../app/posts/channel-marks.ts';
import { Intake, type ReadingStart } from '../../../app/posts/intake.ts';
import { QUIET_MS } from '../../../app/posts/message-groups.ts';
import type { Post } from '../../../app/posts/post.ts';
import { isPublicThread, restrictionsOf } from '../audience.ts';
import type { Log } from '../log.ts';
import { WarnOnce } from '../warn-once.ts';
import { AudienceWatch } from './audience-watch.ts';
import { audienceOfChannel, channelOf, settingsOfChannel } from './channel-settings.ts';
import { tellOfClosing } from './closing-notice.ts';
import { DeletedChannels } from './deleted-channels.ts';
import { createHistory } from './history.ts';
import { canRead, missingPermissions } from './permissions.ts';
import { isForBot, postOf } from './post.ts';
import { PostNotifier } from './post-notifier.ts';
import { snowflakeOf } from './snowflake.ts';

/** Channels that catch up concurrently; each holds one page of messages in memory. */
const MAX_CATCH_UPS = 3;

const NO_MESSAGE_CONTENT_LOG = 'channels are watched, but posts are not read without DISCORD_MESSAGE_CONTENT=yes';

export interface PostsOptions {
  readonly client: Client;
  readonly app: App;
  readonly log: Log;
  /** True if the message content intent is enabled. */
  readonly readsMessages: boolean;
  /** Milliseconds; default `QUIET_MS`. */
  readonly quiet?: number;
}

/** Ingests articles from the watched channels of servers. */
export class ChannelPosts {
  readonly #options: PostsOptions;
  readonly #intake: Intake;
  readonly #notifier: PostNotifier;
  readonly #warnings: WarnOnce;
  readonly #deletedChannels: DeletedChannels;
  readonly #audiences: AudienceWatch;

  constructor(options: PostsOptions) {
    const { client, app, log, quiet = QUIET_MS } = options;
    this.#options = options;
    this.#warnings = new WarnOnce(log);
    this.#deletedChannels = new DeletedChannels(client, app);
    this.#audiences = new AudienceWatch({
      client,
      app,
      log,
      changed: (guild, changes) => this.#audiencesChanged(guild, changes),
    });
    this.#notifier = new PostNotifier(client, app, log, this.#warnings);
    this.#intake = new Intake({
      within: app.within,
      marks: app.marks,
      channelDeleted: ({ guild, channel }) => app.channelDeleted(guild, channel),
      history: createHistory(client, (message) => this.#read(message)),
      notify: (...told) => this.#notifier.notify(...told),
      report: (error) => log.warn(`posts could not be read: ${error}`),
      quiet,
      catchUpLimit: pLimit(MAX_CATCH_UPS),
      now: () => Date.now(),
    });
  }

  /**
   * Starts to handle new, edited and deleted messages.
   * @param track registers work in progress
   */
  listen(track: (work: Promise<void>) => void): void {
    const { client } = this.#options;
    client.on(Events.MessageUpdate, (_, message) => track(this.#edited(message)));
    client.on(Events.MessageDelete, ({ guildId, channelId, id }) => track(this.#deleted(guildId, channelId, [id])));
    client.on(Events.MessageBulkDelete, (messages, { guildId, id }) =>
      track(this.#deleted(guildId, id, [...messages.keys()])),
    );
    this.#deletedChannels.listen((guild, channels) => track(this.#closed(guild, channels)));
    this.#audiences.listen(track);
    // Emitted for each server at start, after a lost session, and after Discord outages.
    client.on(Events.GuildAvailable, (guild) => track(this.#catchUp(guild)));
  }

  /** Handles a message as a post if its channel is watched. */
  async post(message: Message): Promise<void> {
    if (!message.guildId) return;
    const { channel } = message;
    // A thread that was archived when its server became available: messages written there meanwhile were missed.
    if (channel.isThread() && channel.parentId === null) await this.#catchUpThread(channel, message.id);
    else await this.#intake.post(message.guildId, () => this.#read(message));
  }

  /** What prevents the bot from doing in a channel what the settings say, one sentence each. */
  async faults(guild: string, channel: string): Promise<readonly Words[]> {
    const { app, client, readsMessages } = this.#options;
    const found = channelOf(client, { guild, channel });
    if (!found) return [message('channel-unseen')];
    const { watched, answering } = settingsOfChannel(await app.settings(guild), found);
    const lacked = missingPermissions(found, answering === 'threads');
    return [
      // Without the message content intent, Discord sends the messages of others empty.
      ...(readsMessages || !watched ? [] : [message('no-message-content')]),
      ...(readsMessages || !isListening(answering) ? [] : [message('no-plain-questions')]),
      ...(lacked.length > 0 ? [message('permissions-lacked', { permissions: { items: lacked } })] : []),
    ];
  }

  /** What keeps a channel from some of the server's members; undefined for a channel that is not known. */
  async restrictions(guild: string, channel: string): Promise<readonly Restriction[] | undefined> {
    const found = channelOf(this.#options.client, { guild, channel });
    return found && restrictionsOf(found);
  }

  /** See `AudienceWatch.compared`. */
  compared(guild: string): Promise<void> {
    return this.#audiences.compared(guild);
  }

  /** See `AudienceWatch.noteThread`. */
  noteThread(channel: GuildBasedChannel): Promise<void> {
    return this.#audiences.noteThread(channel);
  }

  /** Newly watched channels are ingested from here on; existing messages are not. */
  async settingsChanged(guild: string, before: GuildSettings): Promise<void> {
    const { app, client } = this.#options;
    const after = await app.settings(guild);
    const { channels } = after;
    for (const id of before.audiences.keys()) {
      if (isClosed(audienceOf(before, id)) && !isClosed(audienceOf(after, id))) await this.#reopened(guild, id);
    }
    for (const [id, { watched }] of channels) {
      if (!watched || before.channels.get(id)?.watched) continue;
      await app.marks(guild).setMark(markOf(id), snowflakeOf(Date.now()));
      const channel = channelOf(client, { guild, channel: id });
      if (channel) this.#warnOfMissingPermissions(channel);
    }
  }

  /**
   * Marks the channel of a message added by hand, so that its deletion is noticed even if the channel is not watched.
   */
  async added(guild: string, channel: string, message: string): Promise<void> {
    const marks = this.#options.app.marks(guild);
    if ((await marks.mark(markOf(channel))) === undefined) await marks.setMark(markOf(channel), message);
  }

  /** Stores posts that wait for a continuation and sends all notifications. */
  async settle(): Promise<void> {
    this.#audiences.stop();
    await this.#intake.settle();
    await this.#notifier.done();
  }

  async #read(message: Message): Promise<Post | undefined> {
    const { app, client, readsMessages } = this.#options;
    const channel = message.guildId && channelOf(client, { guild: message.guildId, channel: message.channelId });
    if (!readsMessages || !channel) return undefined;
    const settings = await app.settings(channel.guildId);
    const { watched, bots } = settingsOfChannel(settings, channel);
    if (!watched || isClosed(audienceOfChannel(settings, channel))) return undefined;
    await this.#audiences.noteThread(channel);
    return postOf(message, bots, settings);
  }

  async #edited(message: Message | PartialMessage): Promise<void> {
    // Discord also emits updates after resolving a link preview.
    if (!message.guildId || message.editedTimestamp === null) return;
    // It is a question now, and does not say any more what was taken from it.
    if (isForBot(message)) return this.#deleted(message.guildId, message.channelId, [message.id]);
    await this.#intake.edited(message.guildId, async () => {
      return this.#read(message.partial ? await message.fetch() : message);
    });
  }

  async #deleted(guild: string | null, channel: string, ids: readonly string[]): Promise<void> {
    if (guild) await this.#intake.deleted({ guild, channel }, ids);
  }

  /** @param channels deleted, as far as is known; archived threads went along */
  async #closed(guild: string, channels: readonly string[]): Promise<void> {
    await this.#intake.closed(guild, async () => {
      const suspects = [...channels, ...(await this.#deletedChannels.suspects(guild))];
      return this.#deletedChannels.deletedOf([...new Set(suspects)]);
    });
  }

  async #catchUp(guild: Guild): Promise<void> {
    // First of all, so that nothing is answered before.
    await this.#audiences.compare(guild);
    await this.#closed(guild.id, []);
    if (!this.#options.readsMessages) return this.#warnIfWatching(guild);
    await this.#intake.catchUp(guild.id, () => this.#starts(guild));
  }

  /** Reads a thread from its mark on, up to this message. */
  async #catchUpThread(thread: AnyThreadChannel, message: string): Promise<void> {
    const { app, readsMessages } = this.#options;
    const { id: channel, guildId: guild } = thread;
    await this.#intake.catchUp(guild, async () => {
      if (!readsMessages || !(await thread.fetch()).parentId) return [];
      const { watched } = settingsOfChannel(await app.settings(guild), thread);
      return watched && canRead(thread) ? [{ guild, channel, since: String(BigInt(message) - 1n) }] : [];
    });
  }

  async #warnIfWatching({ id }: Guild): Promise<void> {
    const { channels } = await this.#options.app.settings(id);
    if ([...channels.values()].some(({ watched }) => watched)) this.#warnings.warn(NO_MESSAGE_CONTENT_LOG);
  }

  /** All readable watched channels of a server with their threads, and where reading begins in each. */
  async #starts(guild: Guild): Promise<ReadingStart[]> {
    const { app } = this.#options;
    const settings = await app.settings(guild.id);
    const isTaken = (id: string) => !isClosed(audienceOf(settings, id));
    const watched = [...settings.channels].filter(([id, { watched }]) => watched && isTaken(id)).map(([id]) => id);
    const starts = await Promise.all(watched.map((id) => this.#startsOf(guild, id)));
    return starts.flat();
  }

  async #startsOf(guild: Guild, id: string): Promise<ReadingStart[]> {
    const channel = guild.channels.cache.get(id);
    if (!channel) return [];
    this.#warnOfMissingPermissions(channel);
    if (!canRead(channel)) return [];
    const marks = this.#options.app.marks(guild.id);
    // A thread without a mark is newer than its channel's last reading, or has had no messages since.
    const since = (await marks.mark(markOf(id))) ?? snowflakeOf(Date.now());
    await marks.setMark(markOf(id), since);
    const threads = guild.channels.cache.filter((each) => isPublicThread(each) && each.parentId === id);
    const own = channel.isTextBased() ? [id] : [];
    return [...own, ...threads.keys()].map((each) => ({ guild: guild.id, channel: each, since }));
  }

  /** Tells moderators of what was closed because of something on Discord; nobody asked for it. */
  async #audiencesChanged(guild: Guild, { closed, reopened }: ChangedSettings): Promise<void> {
    for (const channel of reopened) await this.#reopened(guild.id, channel);
    for (const each of closed) await tellOfClosing(this.#options, guild, each);
  }

  /** What was posted while a channel was closed stays untaken; edits and deletions of what came before are made up for. */
  async #reopened(guild: string, channel: string): Promise<void> {
    const marks = this.#options.app.marks(guild);
    const threads = [...(await knownThreads(marks))].filter(([, of]) => of === channel).map(([thread]) => thread);
    const now = snowflakeOf(Date.now());
    for (const id of [channel, ...threads]) await this.#intake.skipTo({ guild, channel: id }, now);
  }

  #warnOfMissingPermissions(channel: GuildBasedChannel): void {
    const lacked = inEnglish({ items: missingPermissions(channel) });
    const place = `#${channel.name} of server ${channel.guild.name}`;
    if (lacked) this.#warnings.warn(`${place} is watched, but permissions lack there: ${lacked}`);
  }
}
