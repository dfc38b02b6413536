import { continues, MAX_PAUSE_MS, MAX_PIECES, mayGoOn } from './message-joining.ts';
import { earlier, type Post } from './post.ts';

/** Authors of one channel whose next post may go on with their last one. */
export const MAX_MESSAGE_GROUPS = 20;

/** Milliseconds without a further post after which an article that may go on is taken as it is. */
export const QUIET = 15_000;

/** Posts of one author that make one article, as far as they have come. */
export interface MessageGroup {
  readonly posts: [Post, ...Post[]];
  /** False while the library does not hold what the posts hold. */
  isTaken: boolean;
  /** True when the library may hold something of it. */
  isKnown: boolean;
  timer?: NodeJS.Timeout;
}

/** The runs of one channel: at most one for an author. */
export class MessageGroups {
  // In order of their last post.
  readonly #byAuthor = new Map<string, MessageGroup>();

  /**
   * Puts a post where it belongs.
   * @returns its run, and the runs that it ended
   */
  add(post: Post): { readonly run: MessageGroup; readonly ended: readonly MessageGroup[] } {
    const former = this.#byAuthor.get(post.author);
    if (former && former.posts.length < MAX_PIECES && continues(former.posts.at(-1)!, post)) {
      former.posts.push(post);
      former.isTaken = false;
      this.#byAuthor.delete(post.author);
      this.#byAuthor.set(post.author, former);
      return { run: former, ended: [] };
    }
    const run: MessageGroup = { posts: [post], isTaken: false, isKnown: false };
    const ended = former ? [former] : this.all().slice(0, Math.max(0, this.#byAuthor.size - MAX_MESSAGE_GROUPS + 1));
    for (const each of ended) this.end(each);
    this.#byAuthor.set(post.author, run);
    return { run, ended };
  }

  /** Forgets a run: nothing goes on with it. */
  end(run: MessageGroup): void {
    clearTimeout(run.timer);
    if (this.#byAuthor.get(run.posts[0].author) === run) this.#byAuthor.delete(run.posts[0].author);
  }

  all(): readonly MessageGroup[] {
    return [...this.#byAuthor.values()];
  }

  /** The run that a post is part of. */
  of(id: string): MessageGroup | undefined {
    return this.all().find((run) => run.posts.some((post) => post.id === id));
  }

  /** The first post that the library does not hold yet. */
  oldestWaiting(): string | undefined {
    const ids = this.all().flatMap((run) => (run.isTaken ? [] : [run.posts[0].id]));
    return ids.length > 0 ? ids.reduce(earlier) : undefined;
  }
}

/** Milliseconds until a run is to be taken: some quiet where more may follow, else none. */
export function waitOf({ posts }: MessageGroup, quiet: number, now: number): number {
  const last = posts.at(-1)!;
  return mayGoOn(last) ? Math.min(quiet, Math.max(0, last.at + quiet - now)) : 0;
}

/** Milliseconds for which a run that was taken may still go on; 0 when it cannot. */
export function lifeOf({ posts }: MessageGroup, now: number): number {
  const last = posts.at(-1)!;
  return mayGoOn(last) ? Math.min(MAX_PAUSE_MS, Math.max(0, last.at + MAX_PAUSE_MS - now)) : 0;
}
