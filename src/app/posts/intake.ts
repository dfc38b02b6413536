import pLimit, { type LimitFunction } from 'p-limit';
import { ChannelReader, type OwnParts, type ReaderParts } from './channel-reader.ts';
import type { ChannelPosition } from './history.ts';
import type { Post } from './post.ts';

/** Channels that are read at a time; from more on, what waits in the one used longest ago is taken at once. */
export const MAX_READERS = 500;

/** Where a channel's reading begins when it was never read. */
export interface Start extends ChannelPosition {
  /** The id of a message, or one that a message of that time would have. */
  readonly since: string;
}

/** Looks whether a message is a post of a watched channel. */
type Look = () => Promise<Post | undefined>;

/**
 * Takes articles from what people post, channel by channel. What happens in a server is noticed in the order in which it
 * happened; nothing of a channel stays in memory when it is quiet.
 */
export class Intake {
  // In order of use: the first is the one not used for longest.
  readonly #readers = new Map<string, ChannelReader>();
  /** Serial queues of what happens, by server; an idle one is dropped. */
  readonly #queues = new Map<string, LimitFunction>();
  readonly #closing = new AbortController();
  readonly #parts: OwnParts;

  constructor(parts: ReaderParts) {
    this.#parts = { ...parts, closing: this.#closing.signal };
  }

  /** A message was posted. */
  post(guild: string, look: Look): Promise<void> {
    return this.#inOrder(guild, async () => {
      const post = await look();
      if (post) this.#reader({ guild, channel: post.channel }).post(post);
    });
  }

  /** A message was edited. */
  edited(guild: string, look: Look): Promise<void> {
    return this.#inOrder(guild, async () => {
      const post = await look();
      if (post) this.#reader({ guild, channel: post.channel }).edited(post);
    });
  }

  /** Messages were deleted, of whatever channel. */
  deleted(place: ChannelPosition, ids: readonly string[]): Promise<void> {
    return this.#inOrder(place.guild, async () => this.#reader(place).deleted(ids));
  }

  /** Reads what happened in channels of a server since they were last read. */
  catchUp(guild: string, starts: () => Promise<readonly Start[]>): Promise<void> {
    return this.#inOrder(guild, async () => {
      for (const { since, ...place } of await starts()) this.#reader(place).catchUp(since);
    });
  }

  /** Takes what waits for a further post, and resolves when nothing is under way any more: at the end. */
  async settle(): Promise<void> {
    this.#closing.abort();
    await Promise.all(Array.from(this.#queues.values(), (queue) => queue(() => {})));
    const readers = [...this.#readers.values()];
    for (const reader of readers) reader.settle();
    await Promise.all(readers.map((reader) => reader.done()));
  }

  #inOrder(guild: string, work: () => Promise<void>): Promise<void> {
    const queue = this.#queues.get(guild) ?? pLimit(1);
    this.#queues.set(guild, queue);
    return queue(work)
      .catch(this.#parts.report)
      .finally(() => {
        if (queue.activeCount + queue.pendingCount === 0) this.#queues.delete(guild);
      });
  }

  #reader(place: ChannelPosition): ChannelReader {
    const name = `${place.guild}/${place.channel}`;
    const reader = this.#readers.get(name) ?? new ChannelReader(place, this.#parts);
    this.#readers.delete(name);
    this.#readers.set(name, reader);
    this.#dropIdle(reader);
    return reader;
  }

  #dropIdle(used: ChannelReader): void {
    for (const [name, reader] of this.#readers) {
      if (reader !== used && reader.isIdle) this.#readers.delete(name);
    }
    const [oldest] = this.#readers.values();
    // It is dropped when it is idle: until then its channel has no other reader.
    if (this.#readers.size > MAX_READERS) oldest?.settle();
  }
}
