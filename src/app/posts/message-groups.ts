import { continues, MAX_PAUSE_MS, MAX_PIECES, mayContinue } from './message-joining.ts';
import { earlier, type Post } from './post.ts';

/** Authors per channel whose last post may still be continued. */
export const MAX_MESSAGE_GROUPS = 20;

/** Milliseconds to wait for a continuation before an unfinished article is stored as it is. */
export const QUIET_MS = 15_000;

/** Consecutive posts of one author that form one article. */
export interface MessageGroup {
  readonly posts: [Post, ...Post[]];
  /** True if the library is up to date with the posts. */
  isStored: boolean;
  /** True if the library may contain something of the group. */
  isKnown: boolean;
  timer?: NodeJS.Timeout;
}

/** The message groups of one channel, at most one per author. */
export class MessageGroups {
  // In order of their last post.
  readonly #byAuthor = new Map<string, MessageGroup>();

  /**
   * Adds a post to its author's group, or starts a new one.
   * @returns the group, and the groups that this ended
   */
  add(post: Post): { readonly group: MessageGroup; readonly ended: readonly MessageGroup[] } {
    const former = this.#byAuthor.get(post.author);
    if (former && former.posts.length < MAX_PIECES && continues(former.posts.at(-1)!, post)) {
      former.posts.push(post);
      former.isStored = false;
      this.#byAuthor.delete(post.author);
      this.#byAuthor.set(post.author, former);
      return { group: former, ended: [] };
    }
    const group: MessageGroup = { posts: [post], isStored: false, isKnown: false };
    const ended = former ? [former] : this.all().slice(0, Math.max(0, this.#byAuthor.size - MAX_MESSAGE_GROUPS + 1));
    for (const each of ended) this.end(each);
    this.#byAuthor.set(post.author, group);
    return { group, ended };
  }

  /** Ends a group: later posts do not continue it. */
  end(group: MessageGroup): void {
    clearTimeout(group.timer);
    if (this.#byAuthor.get(group.posts[0].author) === group) this.#byAuthor.delete(group.posts[0].author);
  }

  all(): readonly MessageGroup[] {
    return [...this.#byAuthor.values()];
  }

  /** The group that contains a post. */
  of(id: string): MessageGroup | undefined {
    return this.all().find((group) => group.posts.some((post) => post.id === id));
  }

  /** Id of the earliest post that is not yet stored. */
  oldestWaiting(): string | undefined {
    const ids = this.all().flatMap((group) => (group.isStored ? [] : [group.posts[0].id]));
    return ids.length > 0 ? ids.reduce(earlier) : undefined;
  }
}

/** Milliseconds until a group should be stored: the quiet period if it may be continued, else 0. */
export function storeDelay({ posts }: MessageGroup, quiet: number, now: number): number {
  const last = posts.at(-1)!;
  return mayContinue(last) ? Math.min(quiet, Math.max(0, last.at + quiet - now)) : 0;
}

/** Milliseconds during which a stored group may still be continued; 0 if it cannot. */
export function continuationTime({ posts }: MessageGroup, now: number): number {
  const last = posts.at(-1)!;
  return mayContinue(last) ? Math.min(MAX_PAUSE_MS, Math.max(0, last.at + MAX_PAUSE_MS - now)) : 0;
}
