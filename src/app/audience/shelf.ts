import { type Article, type ArticleLocation, storyOf } from '../../domain/article.ts';
import type { LibraryStore, ShelvedArticle, Shelving } from '../../domain/store.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { addLocation, atPlaces, placesOf, removeLocations } from '../ingestion/locations.ts';
import { postIdOf, postOfOrigin } from '../ingestion/message-origins.ts';
import { findStory, isSameStory } from '../ingestion/near-duplicates.ts';
import { storyKey } from '../ingestion/store-text.ts';
import { knownThreads } from './threads.ts';

/** A library with its store. */
interface Shelves {
  readonly library: StoredLibrary;
  readonly store: LibraryStore;
}

/**
 * Takes what came from a channel and its public threads out of the library, and keeps it. A text that stands elsewhere, too,
 * stays there. Runs within the server's turn.
 * @returns number of articles that left or lost a place
 */
export async function shelveChannel({ library, store }: Shelves, channel: string): Promise<number> {
  const threads = await knownThreads(store);
  const isThere = ({ origin }: ArticleLocation): boolean => {
    const posted = postOfOrigin(origin)?.channel;
    return posted !== undefined && (threads.get(posted) ?? posted) === channel;
  };
  const before = new Map((await store.shelved(channel)).map((entry) => [entry.article.id, entry]));
  const lastAction = (await store.actions(1))[0]?.number ?? 0;
  const formerIds = formerIdsIn(library);
  const leaving = library.catalogue
    .readings()
    .map(({ article }) => article)
    .filter((article) => placesOf(article).some(isThere));
  // Of a place whose text is not known there is nothing to keep.
  const shelved = (article: Article): Shelving | undefined => {
    const move = shelving(article, isThere, before.get(article.id), lastAction);
    const ids = new Set([...(before.get(article.id)?.formerIds ?? []), ...(formerIds.get(article.id) ?? [])]);
    return move && (ids.size > 0 ? { ...move, formerIds: [...ids] } : move);
  };
  for (const article of leaving) if (!shelved(article)) await removeLocations(library, article, isThere);
  const moves = leaving.flatMap((article) => shelved(article) ?? []);
  if (moves.length > 0) await library.shelve(channel, moves);
  await regroup(library, new Set(moves.filter(({ left }) => !left).map(({ kept }) => storyOf(kept))));
  return leaving.length;
}

/** The ids that edited articles had before, by their id. */
function formerIdsIn({ catalogue }: StoredLibrary): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const [former, id] of catalogue.aliases()) {
    const known = ids.get(id);
    if (known) known.push(former);
    else ids.set(id, [former]);
  }
  return ids;
}

function shelving(
  article: Article,
  isThere: (place: ArticleLocation) => boolean,
  before: ShelvedArticle | undefined,
  lastAction: number,
): Shelving | undefined {
  const places = placesOf(article);
  const gone = places.filter(isThere);
  const former = (before ? placesOf(before.article) : []).filter(({ origin }) =>
    gone.every((each) => each.origin !== origin),
  );
  const kept = atPlaces(article, [...former, ...gone]);
  const left = atPlaces(
    article,
    places.filter((place) => !isThere(place)),
  );
  // What was done to it while it stood elsewhere, too, is no secret.
  const hiddenActions = left ? (before?.hiddenActions ?? 0) : lastAction;
  return kept && { id: article.id, kept, hiddenActions, ...(left && { left }) };
}

/** Tells the texts of stories apart again where only a text that left the library connected them. */
async function regroup(library: StoredLibrary, stories: ReadonlySet<string>): Promise<void> {
  for (const story of stories) {
    const texts = library.catalogue.readings().map(({ article }) => article);
    const grouped: Article[] = [];
    for (const text of texts.filter((each) => storyOf(each) === story)) {
      const alike = grouped.find((each) => isSameStory(text, each));
      const { story: _, ...alone } = text;
      const wanted: Article = alike ? { ...alone, story: storyOf(alike) } : alone;
      if (wanted.story !== text.story) await library.amend(wanted);
      grouped.push(wanted);
    }
  }
}

/**
 * Brings what was kept of a channel back into the library, except what a moderator has removed meanwhile. Runs within the
 * server's turn.
 * @returns number of articles brought back
 */
export async function unshelveChannel({ library, store }: Shelves, channel: string): Promise<number> {
  const shelved = await store.shelved(channel);
  for (const { article } of shelved) {
    const isForgotten = (await store.isForgotten(article.id)) || (await store.isForgotten(article.origin));
    if (!isForgotten) await bringBack(library, article);
    await store.setShelved(channel, article.id, undefined);
  }
  return shelved.length;
}

async function bringBack(library: StoredLibrary, article: Article): Promise<void> {
  const known = library.catalogue.has(article.id) ? library.catalogue.reading(article.id) : undefined;
  if (!known) {
    const { story: _, ...alone } = article;
    await library.add({ ...alone, ...storyKey(library, await findStory(library, alone), []) });
    return;
  }
  let reading = known;
  for (const place of placesOf(article)) reading = await addLocation(library, reading, place);
}

/** Where articles are kept outside of the library. */
type ShelfStore = Pick<LibraryStore, 'shelves' | 'shelved' | 'setShelved' | 'emptyShelf'>;

/** Removes deleted messages from the shelves. An article that was joined from several messages goes with any of them. */
export function withdrawShelved(store: ShelfStore, channel: string, messages: readonly string[]): Promise<void> {
  const gone = new Set(messages);
  return withdrawPlaces(store, ({ origin, parts = [] }) => {
    const post = postOfOrigin(origin);
    if (post?.channel !== channel) return false;
    return gone.has(post.id) || parts.some(({ link }) => gone.has(postIdOf(link) ?? ''));
  });
}

/** Removes what was posted in a deleted channel or thread from the shelves, with the threads of that channel. */
export async function withdrawShelvedChannel(store: LibraryStore, channel: string): Promise<void> {
  await store.emptyShelf(channel);
  await withdrawPlaces(store, ({ origin }) => postOfOrigin(origin)?.channel === channel);
}

async function withdrawPlaces(store: ShelfStore, isGone: (place: ArticleLocation) => boolean): Promise<void> {
  if ((await store.shelves()).size === 0) return;
  for (const { channel, article, ...entry } of await store.shelved()) {
    const places = placesOf(article);
    const left = places.filter((place) => !isGone(place));
    if (left.length === places.length) continue;
    const rest = atPlaces(article, left);
    if (rest) await store.setShelved(channel, article.id, { ...entry, article: rest });
    else await store.emptyShelf(channel, article.id);
  }
}
