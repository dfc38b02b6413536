import { type Client, ShardClientUtil } from 'discord.js';
import type { Retention } from '../../../app/retention.ts';
import type { Log } from '../log.ts';
import { onRawEvent, type RawEvent } from '../raw-events.ts';

/** Milliseconds between two looks for what is to be erased. */
const CHECK_INTERVAL_MS = 60 * 60_000;

interface GuildData {
  readonly id: string;
  /** True during an outage of Discord: the bot is still in the server. */
  readonly unavailable?: boolean;
}

/** Knows the servers that the bot is in, and has the data of those that it left erased in time. */
export class Memberships {
  readonly #client: Client;
  readonly #retention: Retention;
  readonly #log: Log;
  readonly #isLeader: () => boolean;
  /** Ids of servers by shard; a session begins with all of its shard. */
  readonly #guilds = new Map<number, Set<string>>();
  #timer: NodeJS.Timeout | undefined;

  /** @param isLeader of several processes, one looks for what is due */
  constructor(client: Client, retention: Retention, log: Log, isLeader: () => boolean = () => true) {
    this.#client = client;
    this.#retention = retention;
    this.#log = log;
    this.#isLeader = isLeader;
  }

  /**
   * Follows joining and leaving.
   * @param track registers work in progress
   */
  listen(track: (work: Promise<void>) => void): void {
    onRawEvent(this.#client, (event, shard) => {
      const work = this.#handle(event, shard);
      if (work) track(work);
    });
    this.#timer = setInterval(() => track(this.check()), CHECK_INTERVAL_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Compares what is stored with the servers that the bot is in, and erases what is due. */
  async check(): Promise<void> {
    // Before all shards have told of theirs, servers would seem to be missing.
    if (this.#client.isReady()) {
      const present = [...this.#guilds.values()].flatMap((ids) => [...ids]);
      await this.#retention.compare(present, (guild) => this.#isOurs(guild));
    }
    if (this.#isLeader()) await this.#enforce();
  }

  /** True for a server of a shard of this process: of the others it is not told. */
  #isOurs(guild: string): boolean {
    const { shards, shardCount = 1 } = this.#client.options;
    return !Array.isArray(shards) || shards.includes(ShardClientUtil.shardIdForGuildId(guild, shardCount));
  }

  #handle({ t: type, d: data }: RawEvent, shard: number): Promise<void> | undefined {
    if (type === 'READY') {
      const { guilds } = data as { readonly guilds: readonly GuildData[] };
      this.#guilds.set(shard, new Set(guilds.map(({ id }) => id)));
      // At the start the other shards may be missing; `check` is called when they are there.
      return this.#client.isReady() ? this.check() : undefined;
    }
    if (type === 'GUILD_CREATE') return this.#joined((data as GuildData).id, shard);
    if (type === 'GUILD_DELETE' && !(data as GuildData).unavailable) return this.#left((data as GuildData).id, shard);
    return undefined;
  }

  async #joined(guild: string, shard: number): Promise<void> {
    this.#guilds.get(shard)?.add(guild);
    await this.#retention.joined(guild);
  }

  async #left(guild: string, shard: number): Promise<void> {
    this.#guilds.get(shard)?.delete(guild);
    await this.#retention.left(guild);
    await this.#enforce();
  }

  async #enforce(): Promise<void> {
    const erased = await this.#retention.enforce();
    // Without the ids: nothing is to tell of these servers any more.
    if (erased > 0) this.#log.info(`the data of servers that I left was erased: ${erased}`);
  }
}
