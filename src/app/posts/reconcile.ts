import type { ArticleLocation } from '../../domain/article.ts';
import { postIdOf, postOfOrigin } from '../ingestion/message-origins.ts';
import type { GuildLibrary } from '../runtime/guild-library.ts';
import type { ChannelPosition, History, HistoryEntry } from './history.ts';
import { isLater, type Post } from './post.ts';

/** History pages searched for edits and deletions while the bot was offline: at Discord 500 messages. */
export const CHECKED_PAGES = 5;

/** Changes to the messages behind a channel's articles. */
export interface MessageChanges {
  readonly edited: readonly Post[];
  readonly deleted: readonly string[];
}

/**
 * Finds edited and deleted messages behind a channel's articles, newest first. An empty history proves nothing: the bot
 * may have lost the permission to read it.
 */
export async function reconcile(
  server: GuildLibrary,
  place: ChannelPosition,
  history: History,
): Promise<MessageChanges> {
  const wanted = messagesBehind(server, place.channel);
  const edited: Post[] = [];
  const deleted: string[] = [];
  let before: string | undefined;
  for (let pages = 0; pages < CHECKED_PAGES && wanted.size > 0; pages++) {
    const page = await history.before(place, before);
    const [oldest] = page;
    if (!oldest) {
      // The beginning of the channel: anything expected before it was deleted.
      if (before !== undefined) deleted.push(...wanted);
      break;
    }
    edited.push(...page.flatMap(({ id, post, isEdited }) => (isEdited && post && wanted.has(id) ? [post] : [])));
    deleted.push(...missing(wanted, page));
    for (const id of [...wanted]) if (!isLater(oldest.id, id)) wanted.delete(id);
    before = oldest.id;
  }
  return { edited, deleted };
}

/** Ids of the channel's messages that articles came from, including parts of joined ones. */
function messagesBehind({ library }: GuildLibrary, channel: string): Set<string> {
  const places = library.readings().flatMap(({ article }): ArticleLocation[] => [article, ...(article.alsoAt ?? [])]);
  const ids = places.flatMap(({ origin, parts = [] }) => {
    const post = postOfOrigin(origin);
    if (post?.channel !== channel) return [];
    return [post.id, ...parts.flatMap(({ link }) => postIdOf(link) ?? [])];
  });
  return new Set(ids);
}

/** Expected messages that are absent from the page although they are later than its first message. */
function missing(wanted: ReadonlySet<string>, page: readonly HistoryEntry[]): string[] {
  const there = new Set(page.map((entry) => entry.id));
  return [...wanted].filter((id) => !there.has(id) && isLater(id, page[0]!.id));
}
