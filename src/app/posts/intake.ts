import pLimit, { type LimitFunction } from 'p-limit';
import { ChannelReader, type ChannelReaderParts, type ReaderParts } from './channel-reader.ts';
import type { ChannelPosition } from './history.ts';
import type { Post } from './post.ts';

/**
 * Channel readers in memory. Beyond it, the least recently used one stores its waiting posts at once and becomes idle.
 */
export const MAX_READERS = 500;

/** Where reading begins in a channel that was never read. */
export interface ReadingStart extends ChannelPosition {
  /** The id of a message, or an id that a message of that time would have. */
  readonly since: string;
}

/** Loads a message as a post; undefined if it is not a post of a watched channel. */
type LoadPost = () => Promise<Post | undefined>;

/**
 * Ingests articles from posts, channel by channel. Events of one server are handled in order; readers of idle channels
 * are dropped from memory.
 */
export class Intake {
  // In order of use, least recently used first.
  readonly #readers = new Map<string, ChannelReader>();
  /** Serial queues of events by server; idle ones are dropped. */
  readonly #queues = new Map<string, LimitFunction>();
  readonly #closing = new AbortController();
  readonly #parts: ChannelReaderParts;

  constructor(parts: ReaderParts) {
    this.#parts = { ...parts, closing: this.#closing.signal };
  }

  /** Handles a new message. */
  post(guild: string, look: LoadPost): Promise<void> {
    return this.#inOrder(guild, async () => {
      const post = await look();
      if (post) this.#reader({ guild, channel: post.channel }).post(post);
    });
  }

  /** Handles an edited message. */
  edited(guild: string, look: LoadPost): Promise<void> {
    return this.#inOrder(guild, async () => {
      const post = await look();
      if (post) this.#reader({ guild, channel: post.channel }).edited(post);
    });
  }

  /** Handles deleted messages of a channel, whether it is watched or not. */
  deleted(place: ChannelPosition, ids: readonly string[]): Promise<void> {
    return this.#inOrder(place.guild, async () => this.#reader(place).deleted(ids));
  }

  /**
   * Handles deleted channels and threads.
   * @param look finds out which ones were deleted
   */
  closed(guild: string, look: () => Promise<readonly string[]>): Promise<void> {
    return this.#inOrder(guild, async () => {
      for (const channel of await look()) this.#reader({ guild, channel }).closed();
    });
  }

  /** Reads what happened in a server's channels since they were last read. */
  catchUp(guild: string, starts: () => Promise<readonly ReadingStart[]>): Promise<void> {
    return this.#inOrder(guild, async () => {
      for (const { since, ...place } of await starts()) this.#reader(place).catchUp(since);
    });
  }

  /** Leaves out what was posted in a channel up to an id, and follows edits and deletions of what was taken before. */
  skipTo(place: ChannelPosition, id: string): Promise<void> {
    return this.#inOrder(place.guild, async () => {
      const reader = this.#reader(place);
      reader.skipTo(id);
      reader.catchUp(id);
    });
  }

  /** For shutdown: stores the posts that wait for a continuation; resolves when no task is left. */
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
    // It is dropped only once it is idle, so that its channel never has two readers.
    if (this.#readers.size > MAX_READERS) oldest?.settle();
  }
}
