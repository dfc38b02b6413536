import pLimit, { type LimitFunction } from 'p-limit';
import { UserError } from '../../domain/errors.ts';
import type { GuildLibrary, Marks } from '../runtime/guild-library.ts';
import { markOf } from './channel-marks.ts';
import { sourcesOf } from './extract-sources.ts';
import type { ChannelPosition, History } from './history.ts';
import { continuationTime, type MessageGroup, MessageGroups, storeDelay } from './message-groups.ts';
import type { PostOutcome } from './outcomes.ts';
import { isLater, type Post } from './post.ts';
import { reconcile } from './reconcile.ts';
import { syncDeleted, syncEdited } from './sync-changes.ts';
import { syncPosts } from './sync-posts.ts';

/** Posts of one channel waiting in memory; further ones are fetched from the history later. */
export const MAX_WAITING = 50;

/** Milliseconds until a post is retried if the library could not be written. */
const RETRY_AFTER_MS = 30_000;

/** The dependencies of reading channels. */
export interface ReaderParts {
  within<T>(guild: string, act: (server: GuildLibrary) => Promise<T>): Promise<T>;
  marks(guild: string): Marks;
  readonly history: History;
  /** Tells people the outcome for a group of posts. */
  notify(place: ChannelPosition, posts: readonly [Post, ...Post[]], outcomes: readonly PostOutcome[]): Promise<void>;
  /** Withdraws what came from a channel that was deleted. */
  channelDeleted(place: ChannelPosition): Promise<void>;
  report(error: unknown): void;
  /** Milliseconds; see `QUIET_MS`. */
  readonly quiet: number;
  /** Shared by all readers: bounds how many channels catch up concurrently. */
  readonly catchUpLimit: LimitFunction;
  /** The clock, in milliseconds. */
  now(): number;
}

/** The dependencies of one reader. */
export interface ChannelReaderParts extends ReaderParts {
  /** Aborted at shutdown: from then on nothing waits for retries. */
  readonly closing: AbortSignal;
}

/**
 * Reads one channel sequentially. Progress is stored as a mark, so a crash loses nothing: the mark never passes a post
 * that is still waiting for its author's next one.
 */
export class ChannelReader {
  readonly place: ChannelPosition;
  readonly #parts: ChannelReaderParts;
  readonly #groups = new MessageGroups();
  readonly #waiting: Post[] = [];
  readonly #limit = pLimit(1);
  /** The task queued last. */
  #last: Promise<void> = Promise.resolve();
  /** Id of the last message read by this reader. */
  #read: string | undefined;
  #marked: string | undefined;
  #isBehind = false;

  constructor(place: ChannelPosition, parts: ChannelReaderParts) {
    this.place = place;
    this.#parts = parts;
  }

  /** True if no task is queued and no post can still be continued. */
  get isIdle(): boolean {
    return !this.#isBusy && this.#groups.all().length === 0;
  }

  /** Handles a new post. */
  post(post: Post): void {
    // Once a post is left to the history, all later ones must be too, to keep the order.
    if (this.#isBehind || this.#waiting.length >= MAX_WAITING) this.#isBehind = true;
    else {
      this.#waiting.push(post);
      this.#inTurn(() => this.#readWaiting());
    }
  }

  /** Handles an edited post. */
  edited(post: Post): void {
    this.#inTurn(() => this.#edit(post));
  }

  /** Handles deleted posts. */
  deleted(ids: readonly string[]): void {
    this.#inTurn(() => this.#delete(ids));
  }

  /** The channel was deleted with all that was posted there. */
  closed(): void {
    this.#inTurn(async () => {
      this.#waiting.length = 0;
      for (const group of this.#groups.all()) this.#groups.end(group);
      await this.#parts.channelDeleted(this.place);
    });
  }

  /**
   * Reads everything posted, edited and deleted since the mark.
   * @param since id of the message to start after if the channel was never read
   */
  catchUp(since: string): void {
    this.#inTurn(() =>
      this.#parts.catchUpLimit(async () => {
        await this.#recheck();
        await this.#readOn(since);
      }),
    );
  }

  /** Leaves out what was posted up to this id and was not read yet. */
  skipTo(id: string): void {
    this.#inTurn(async () => {
      const read = this.#read ?? (await this.#parts.marks(this.place.guild).mark(this.#name));
      if (read === undefined || isLater(id, read)) this.#read = id;
      await this.#mark();
    });
  }

  /** Stores posts that are still waiting for a continuation, without further delay. */
  settle(): void {
    this.#inTurn(async () => {
      for (const group of this.#groups.all()) {
        if (!group.isStored) await this.#store(group);
        // A group that could not be stored is kept, so that the mark does not pass it.
        if (group.isStored) this.#groups.end(group);
        else if (this.#parts.closing.aborted) clearTimeout(group.timer);
      }
    });
  }

  /** Resolves when all queued tasks are done. */
  async done(): Promise<void> {
    let last: Promise<void>;
    do {
      last = this.#last;
      await last;
    } while (last !== this.#last);
  }

  #inTurn(work: () => Promise<void>): void {
    this.#last = this.#limit(work).catch((error) => this.#parts.report(error));
  }

  get #isBusy(): boolean {
    return this.#limit.activeCount + this.#limit.pendingCount > 0;
  }

  async #readWaiting(): Promise<void> {
    const post = this.#waiting.shift();
    if (post && this.#isNew(post.id)) await this.#readPost(post);
    if (this.#waiting.length > 0) return;
    if (this.#isBehind) {
      this.#isBehind = false;
      await this.#readOn(this.#read ?? post?.id ?? '0');
    }
    await this.#mark();
  }

  /** Reads the history from the mark on, page by page. */
  async #readOn(since: string): Promise<void> {
    let from = this.#read ?? (await this.#parts.marks(this.place.guild).mark(this.#name)) ?? since;
    for (;;) {
      const page = await this.#parts.history.after(this.place, from);
      const last = page.at(-1);
      if (!last) break;
      for (const { id, post } of page) {
        if (post && this.#isNew(id)) await this.#readPost(post);
        this.#read = id;
      }
      from = last.id;
      await this.#mark();
    }
    this.#read ??= from;
    await this.#mark();
  }

  #isNew(id: string): boolean {
    return this.#read === undefined || isLater(id, this.#read);
  }

  async #readPost(post: Post): Promise<void> {
    const { group, ended } = this.#groups.add(post);
    this.#read = post.id;
    for (const each of ended) if (!each.isStored) await this.#store(each);
    const wait = storeDelay(group, this.#parts.quiet, this.#parts.now());
    if (wait === 0) await this.#store(group);
    else this.#schedule(group, wait, () => this.#store(group));
  }

  async #store(group: MessageGroup): Promise<void> {
    const { within, notify, now, closing } = this.#parts;
    const isStillWaited = this.#groups.all().includes(group);
    group.isStored = true;
    try {
      // Do not open the library for small talk.
      const wasTaken = group.isKnown || sourcesOf(group.posts).length > 0;
      const outcomes = wasTaken
        ? await within(this.place.guild, (server) => syncPosts(server, group.posts, closing))
        : [];
      group.isKnown = wasTaken;
      await notify(this.place, group.posts, outcomes);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'unavailable' || !isStillWaited) throw error;
      group.isStored = false;
      this.#schedule(group, RETRY_AFTER_MS, () => this.#store(group));
      return;
    }
    const life = isStillWaited ? continuationTime(group, now()) : 0;
    if (life === 0) this.#groups.end(group);
    else this.#schedule(group, life, async () => this.#groups.end(group));
    await this.#mark();
  }

  #schedule(group: MessageGroup, milliseconds: number, work: () => Promise<void>): void {
    clearTimeout(group.timer);
    group.timer = setTimeout(() => this.#inTurn(work), milliseconds);
  }

  async #edit(post: Post): Promise<void> {
    const group = this.#groups.of(post.id);
    if (group && !group.isStored) {
      group.posts.splice(
        group.posts.findIndex(({ id }) => id === post.id),
        1,
        post,
      );
      return;
    }
    if (group) this.#groups.end(group);
    const { within, closing } = this.#parts;
    const outcomes = await within(this.place.guild, (server) => syncEdited(server, post, closing));
    await this.#parts.notify(this.place, [post], outcomes);
  }

  async #delete(ids: readonly string[]): Promise<void> {
    if (!(await this.#mayHoldArticles())) return;
    const gone = new Set(ids);
    this.#waiting.splice(0, Infinity, ...this.#waiting.filter(({ id }) => !gone.has(id)));
    for (const group of this.#groups.all()) this.#deleteFrom(group, gone);
    await this.#parts.within(this.place.guild, (server) => syncDeleted(server, this.place.channel, ids));
  }

  /** A group already stored is corrected in the library instead. */
  #deleteFrom(group: MessageGroup, gone: ReadonlySet<string>): void {
    const [first, ...rest] = group.posts.filter(({ id }) => !gone.has(id));
    if (!first || (group.isStored && rest.length + 1 < group.posts.length)) this.#groups.end(group);
    else group.posts.splice(0, Infinity, first, ...rest);
  }

  async #recheck(): Promise<void> {
    const { within, history } = this.#parts;
    const { edited, deleted } = await within(this.place.guild, (server) => {
      // What became of their messages meanwhile is not looked up.
      server.dropForgotten(this.place.channel);
      return reconcile(server, this.place, history);
    });
    if (deleted.length > 0) await this.#delete(deleted);
    for (const post of edited) await this.#edit(post);
  }

  /** False for a channel that was never read: it has no articles, so the library need not be opened. */
  async #mayHoldArticles(): Promise<boolean> {
    if (this.#read !== undefined || this.#groups.all().length > 0) return true;
    return (await this.#parts.marks(this.place.guild).mark(this.#name)) !== undefined;
  }

  get #name(): string {
    return markOf(this.place.channel);
  }

  async #mark(): Promise<void> {
    const waiting = this.#groups.oldestWaiting();
    const read = waiting === undefined ? this.#read : String(BigInt(waiting) - 1n);
    if (read === undefined || read === this.#marked) return;
    await this.#parts.marks(this.place.guild).setMark(this.#name, read);
    this.#marked = read;
  }
}
