import { type Client, DiscordAPIError, Events, type Guild, type GuildBasedChannel } from 'discord.js';
import type { App } from '../../../app/app.ts';
import type { ChangedSettings } from '../../../app/audience/change-settings.ts';
import { knownThreads, threadMark } from '../../../app/audience/threads.ts';
import type { Restriction } from '../../../app/audience.ts';
import { refusal } from '../../../app/languages/refusal.ts';
import { CHANNEL_MARKS } from '../../../app/posts/channel-marks.ts';
import { audienceIdOf, isPublicThread, restrictionsOf } from '../audience.ts';
import type { Log } from '../log.ts';

/** Milliseconds until a comparison that failed is repeated. */
const RETRY_AFTER_MS = 30_000;

/** The channel is gone; the bot is not let in. */
const UNKNOWN_CHANNEL: unknown = 10003;
const MISSING_ACCESS: unknown = 50001;

interface WatchParts {
  readonly client: Client;
  readonly app: App;
  readonly log: Log;
  /** Called when channels were closed or reopened because of what is seen on Discord. */
  changed(guild: Guild, changes: ChangedSettings): Promise<void>;
}

/**
 * Tells the application who can see channels: of every server at the start, after an outage and on coming back, and whenever a channel or
 * the rights of everybody change. Only channels that are watched, restricted, or have ever been read are looked at.
 */
export class AudienceWatch {
  readonly #parts: WatchParts;
  /** The latest comparison of each server. */
  readonly #latest = new Map<string, Promise<void>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  /** Threads that the bot is not let into: it is told when that changes. */
  readonly #noAccess = new Set<string>();
  /** Threads whose channel is stored already. */
  readonly #noted = new Set<string>();

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  /** @param track registers work in progress */
  listen(track: (work: Promise<void>) => void): void {
    const { client } = this.#parts;
    client.on(Events.ChannelUpdate, (_, channel) => {
      if (!channel.isDMBased()) track(this.compare(channel.guild));
    });
    // A server that the bot has come back to.
    client.on(Events.GuildCreate, (guild) => track(this.compare(guild)));
    client.on(Events.GuildRoleUpdate, (_, { id, guild }) => {
      // The role of everybody has the server's id.
      if (id === guild.id) track(this.compare(guild));
    });
  }

  /** Compares a server's channels with what is stored about them, after the comparison before. Never throws. */
  compare(guild: Guild): Promise<void> {
    const before = this.#latest.get(guild.id) ?? Promise.resolve();
    const next = before.catch(() => {}).then(() => this.#compare(guild));
    this.#latest.set(guild.id, next);
    return next.catch((error) => this.#retry(guild, error));
  }

  /**
   * Resolves when what is seen on Discord has taken effect.
   * @throws UserError `unavailable` if it could not be stored: answers could then show what they must not
   */
  async compared(guild: string): Promise<void> {
    try {
      await this.#latest.get(guild);
    } catch (cause) {
      throw refusal('unavailable', 'visibility-unstored', {}, { cause });
    }
  }

  /** Stores which channel a public thread belongs to, whose audience it has; called before anything is taken from it. */
  async noteThread(channel: GuildBasedChannel): Promise<void> {
    if (!isPublicThread(channel) || this.#noted.has(channel.id)) return;
    await this.#parts.app.marks(channel.guildId).setMark(threadMark(channel.id), channel.parentId);
    this.#noted.add(channel.id);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  async #compare(guild: Guild): Promise<void> {
    const { app, changed } = this.#parts;
    const seen = await this.#seen(guild);
    const changes = seen.size > 0 ? await app.audiencesSeen(guild.id, seen) : undefined;
    if (changes) await changed(guild, changes);
  }

  async #seen(guild: Guild): Promise<ReadonlyMap<string, readonly Restriction[]>> {
    const { app } = this.#parts;
    const marks = app.marks(guild.id);
    const [threads, read, settings] = [
      await knownThreads(marks),
      await marks.marks(CHANNEL_MARKS),
      await app.settings(guild.id),
    ];
    const ids = new Set([
      ...[...read.keys()].map((name) => name.slice(CHANNEL_MARKS.length)),
      ...settings.channels.keys(),
      ...settings.audiences.keys(),
    ]);
    const seen = new Map<string, readonly Restriction[]>();
    for (const id of ids) {
      const known = threads.get(id) ?? id;
      const channel = guild.channels.cache.get(known) ?? (threads.has(id) ? undefined : await this.#fetched(guild, id));
      if (channel === 'no access') seen.set(id, ['hidden']);
      else if (channel) {
        await this.noteThread(channel);
        seen.set(audienceIdOf(channel), restrictionsOf(channel));
      }
    }
    return seen;
  }

  /** A thread that rests is not among the channels that Discord tells of. One that is gone is not asked for again. */
  async #fetched(guild: Guild, id: string): Promise<GuildBasedChannel | 'no access' | undefined> {
    if (this.#noAccess.has(id)) return 'no access';
    try {
      const found = await this.#parts.client.channels.fetch(id);
      return found && !found.isDMBased() && found.guildId === guild.id ? found : undefined;
    } catch (error) {
      const code = error instanceof DiscordAPIError ? error.code : undefined;
      if (code === MISSING_ACCESS) {
        this.#noAccess.add(id);
        return 'no access';
      }
      if (code === UNKNOWN_CHANNEL) await this.#parts.app.marks(guild.id).setMark(threadMark(id), id);
      // What is stored of it holds until it can be asked for.
      else this.#parts.log.warn(`who can see channel ${id} could not be found out: ${error}`);
      return undefined;
    }
  }

  #retry(guild: Guild, error: unknown): void {
    this.#parts.log.warn(`who can see the channels of server ${guild.id} could not be stored: ${error}`);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.compare(guild);
    }, RETRY_AFTER_MS);
    this.#timers.add(timer.unref());
  }
}
