import type { GuildLibrary } from '../runtime/guild-library.ts';
import type { ChannelPosition, Entry, History } from './history.ts';
import { postIdOf, postOf } from './origins.ts';
import { isLater, type Post } from './post.ts';

/** Pages that are looked through for edits and deletions while the bot was away: at Discord 500 messages. */
export const CHECKED_PAGES = 5;

/** What happened to the messages behind a channel's articles. */
export interface Rechecked {
  readonly edited: readonly Post[];
  readonly deleted: readonly string[];
}

/**
 * Looks which of the messages behind a channel's articles were edited or deleted, from the newest back. An empty history
 * says nothing: the bot may have lost the leave to read it.
 */
export async function reconcile(server: GuildLibrary, place: ChannelPosition, history: History): Promise<Rechecked> {
  const wanted = messagesBehind(server, place.channel);
  const edited: Post[] = [];
  const deleted: string[] = [];
  let before: string | undefined;
  for (let pages = 0; pages < CHECKED_PAGES && wanted.size > 0; pages++) {
    const page = await history.before(place, before);
    const [oldest] = page;
    if (!oldest) {
      // The channel's beginning: what should stand before it is gone.
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

/** The messages of a channel that articles came from, joined ones too. */
function messagesBehind({ library }: GuildLibrary, channel: string): Set<string> {
  const ids = library.readings().flatMap(({ article: { origin, alsoAt = [], parts = [] } }) => {
    const posts = [origin, ...alsoAt.map((place) => place.origin)].flatMap((each) => postOf(each) ?? []);
    const own = posts.filter((post) => post.channel === channel).map((post) => post.id);
    return postOf(origin)?.channel === channel ? [...own, ...parts.flatMap(({ link }) => postIdOf(link) ?? [])] : own;
  });
  return new Set(ids);
}

/** Those that should stand between the page's first message and its last, or after it, and do not. */
function missing(wanted: ReadonlySet<string>, page: readonly Entry[]): string[] {
  const there = new Set(page.map((entry) => entry.id));
  return [...wanted].filter((id) => !there.has(id) && isLater(id, page[0]!.id));
}
