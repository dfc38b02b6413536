import { ChannelReader, type ReaderParts } from './channel-reader.ts';
import type { Place } from './history.ts';
import type { Post } from './post.ts';

/** Channels that are read at a time; those used longest ago make room, and what waits there is taken at once. */
export const MOST_READERS = 500;

/** Where a channel's reading begins when it was never read. */
export interface Start extends Place {
  /** The id of a message, or one that a message of that time would have. */
  readonly since: string;
}

/** Takes articles from what people post, channel by channel. Nothing of a channel stays in memory when it is quiet. */
export class Intake {
  // In order of use: the first is the one not used for longest.
  readonly #readers = new Map<string, ChannelReader>();
  /** Servers whose channels are about to be caught up with: what is posted there comes after. */
  readonly #preparing = new Map<string, Promise<void>>();
  readonly #parts: ReaderParts;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  async post(guild: string, post: Post): Promise<void> {
    (await this.#readerOf({ guild, channel: post.channel })).post(post);
  }

  async edited(guild: string, post: Post): Promise<void> {
    (await this.#readerOf({ guild, channel: post.channel })).edited(post);
  }

  async deleted(place: Place, ids: readonly string[]): Promise<void> {
    (await this.#readerOf(place)).deleted(ids);
  }

  /**
   * Reads what happened in channels of a server since they were last read.
   * @param starts which channels, found out meanwhile
   */
  catchUp(guild: string, starts: () => Promise<readonly Start[]>): Promise<void> {
    const begun = starts().then((found) => {
      for (const { since, ...place } of found) this.#reader(place).catchUp(since);
    });
    const prepared = begun.catch(this.#parts.report).finally(() => {
      if (this.#preparing.get(guild) === prepared) this.#preparing.delete(guild);
    });
    this.#preparing.set(guild, prepared);
    return prepared;
  }

  /** Takes what waits for a further post, and resolves when nothing is under way any more. */
  async settle(): Promise<void> {
    await Promise.all(this.#preparing.values());
    const readers = [...this.#readers.values()];
    for (const reader of readers) reader.settle();
    await Promise.all(readers.map((reader) => reader.done()));
  }

  async #readerOf(place: Place): Promise<ChannelReader> {
    await this.#preparing.get(place.guild);
    return this.#reader(place);
  }

  #reader(place: Place): ChannelReader {
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
    if (this.#readers.size <= MOST_READERS) return;
    const [oldest] = this.#readers.values();
    // It is dropped when it is idle, and until then its channel has no other reader.
    oldest?.settle();
  }
}
