import { LRUCache } from 'lru-cache';
import type { Article, ArticleLocation } from '../../domain/article.ts';
import { placesOf } from './locations.ts';
import { postIdOf, postOfOrigin } from './message-origins.ts';

/** Milliseconds for which a forgotten article can be brought back (ten minutes): time to notice a mistake. */
export const UNDO_MS = 10 * 60_000;

/** Articles held in all servers together, and UTF-16 units of their texts. */
const MAX_HELD = 200;
const MAX_CHARACTERS = 5_000_000;

/** The articles that moderators of one server have just forgotten. In memory only: a restart makes it final. */
export interface ForgottenArticles {
  keep(article: Article): void;
  /** Undefined if there is none. @param id full, or its beginning */
  find(id: string): Article | undefined;
  /** It is back, and cannot come back once more. */
  drop(article: Article): void;
  /**
   * What came from these messages of a channel, or from any, wholly or in part, cannot come back any more: they were deleted or
   * say something else now.
   */
  dropPosts(channel: string, messages?: readonly string[]): void;
  /** Nothing can come back any more. */
  clear(): void;
}

/** Holds what was forgotten for as long as it can be brought back, apart for each server. */
export class ForgottenStore {
  readonly #held: LRUCache<string, Article>;

  constructor(now: () => Date) {
    this.#held = new LRUCache({
      max: MAX_HELD,
      maxSize: MAX_CHARACTERS,
      sizeCalculation: ({ text }) => text.length + 1,
      ttl: UNDO_MS,
      ttlResolution: 0,
      perf: { now: () => now().getTime() },
    });
  }

  of(guild: string): ForgottenArticles {
    const held = this.#held;
    const own = () => [...held.keys()].filter((key) => key.startsWith(`${guild}/`));
    return {
      keep: (article) => void held.set(`${guild}/${article.id}`, article),
      find: (id) => {
        const key = own().find((each) => each.startsWith(`${guild}/${id}`));
        return key === undefined ? undefined : held.get(key);
      },
      drop: ({ id }) => void held.delete(`${guild}/${id}`),
      dropPosts: (channel, messages) => {
        const isGone = (place: ArticleLocation) =>
          postOfOrigin(place.origin)?.channel === channel &&
          (messages === undefined || messagesAt(place).some((id) => messages.includes(id)));
        for (const key of own()) {
          const article = held.peek(key);
          if (article && placesOf(article).some(isGone)) held.delete(key);
        }
      },
      clear: () => {
        for (const key of own()) held.delete(key);
      },
    };
  }
}

/** Ids of the messages that a text stands in at a place: several if it was joined from them. */
function messagesAt({ origin, parts = [] }: ArticleLocation): readonly string[] {
  return [postOfOrigin(origin)?.id, ...parts.map(({ link }) => postIdOf(link))].flatMap((id) => id ?? []);
}
