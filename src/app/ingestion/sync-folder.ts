import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../domain/article.ts';
import { TimeSlice } from '../../domain/steps.ts';
import type { LibraryStore } from '../../domain/store.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { message, type Words } from '../languages/messages.ts';
import type { Limits } from '../limits.ts';
import type { Reloaded, Web } from '../ports.ts';
import { withCorrections } from './amend.ts';
import { FOLDER_ORIGIN, type Folder, isOfFile, readFolder } from './folder.ts';
import { addLocation, articleOf, locationOf, removeLocations } from './locations.ts';
import { isSameStory } from './near-duplicates.ts';
import { holds, Quota } from './quota.ts';
import { storyKey } from './store-text.ts';

/** The dependencies of synchronising a folder. */
export interface ReloadParts {
  readonly library: StoredLibrary;
  readonly store: LibraryStore;
  /** The server's article folder, if it has one. */
  readonly folder: string | undefined;
  readonly limits: Limits;
  /** Reads web pages; if missing, they are refused. */
  readonly web?: Web;
  now(): Date;
  /** Waited for between two time slices; default: one turn of the event loop. */
  readonly pause?: () => Promise<unknown>;
}

/** `ingestedBy` of articles from a folder. */
const FOLDER = 'folder';

/**
 * Synchronises the library with its folder: adds new and changed files, removes articles of deleted files. Forgotten
 * articles stay forgotten. If the folder is missing, nothing changes: an unmounted disk must not empty a library.
 */
export async function syncFolder(parts: ReloadParts): Promise<Omit<Reloaded, 'articles'>> {
  const { library, limits, web, now, pause = setImmediate } = parts;
  const reading = { limits, by: FOLDER, now: now(), ...(web && { web }) };
  const folder = parts.folder === undefined ? undefined : await readFolder(parts.folder, reading);
  if (!folder) return { added: 0, changed: 0, removed: 0, refused: [] };
  const wanted = await withoutForgotten(parts, folder.articles);
  const gone = goneArticles(library, folder, wanted);
  await pause();
  for (const article of gone) await removeLocations(library, article, ({ origin }) => origin === article.origin);
  const { taken, refused } = withinLimits(library, wanted, limits);
  await pause();
  const articles = known(library, taken);
  const slice = new TimeSlice(pause);
  for (const article of articles) {
    await separatePlaces(library, article);
    if (slice.isOver) await slice.next();
  }
  const { added, replaced } = await library.addAll(articles);
  return { added, changed: replaced, removed: gone.length, refused: [...folder.refused, ...refused] };
}

/** Changed files with what was known about their former versions: moderators' corrections and the story. */
function known(library: StoredLibrary, articles: readonly Article[]): Article[] {
  const former = new Map(library.catalogue.readings().map(({ article }) => [article.origin, article]));
  return articles.map((article) => {
    const before = former.get(article.origin);
    const isChanged = before !== undefined && before.id !== article.id;
    const story = isChanged && isSameStory(before, article) ? before : undefined;
    return { ...withCorrections(article, before), ...storyKey(library, story, story ? [story] : []) };
  });
}

/** Text that also stands elsewhere stays there when the file changes; what a member posted first is the file's, too. */
async function separatePlaces(library: StoredLibrary, article: Article): Promise<void> {
  const former = articleOf(library, article.origin);
  const isElsewhere = former?.alsoAt?.some(({ isUnchecked }) => !isUnchecked) ?? false;
  if (former && former.id !== article.id && isElsewhere)
    await removeLocations(library, former, ({ origin }) => origin === article.origin);
  const same = library.catalogue.has(article.id) ? library.catalogue.reading(article.id) : undefined;
  if (same?.article.unvouched) await addLocation(library, same, locationOf(article));
}

async function withoutForgotten(
  { store, pause = setImmediate }: ReloadParts,
  articles: readonly Article[],
): Promise<Article[]> {
  const kept: Article[] = [];
  const slice = new TimeSlice(pause);
  for (const article of articles) {
    const forgotten = (await store.isForgotten(article.id)) || (await store.isForgotten(article.origin));
    if (!forgotten) kept.push(article);
    if (slice.isOver) await slice.next();
  }
  return kept;
}

/** Articles of the folder that are in no file any more and will not be replaced by a changed file. */
function goneArticles(library: StoredLibrary, folder: Folder, wanted: readonly Article[]): Article[] {
  const ids = new Set(wanted.map((article) => article.id));
  const replaced = new Set(wanted.filter((article) => !holds(library, article)).map((article) => article.origin));
  return library.catalogue
    .readings()
    .map((reading) => reading.article)
    .filter(
      ({ id, origin }) =>
        origin.startsWith(FOLDER_ORIGIN) &&
        !ids.has(id) &&
        !replaced.has(origin) &&
        !folder.unread.some((file) => isOfFile(origin, file)),
    );
}

/**
 * The articles to store, new contents first: storing one may replace another whose content a second file still has;
 * that one is then added again.
 */
function withinLimits(
  library: StoredLibrary,
  wanted: readonly Article[],
  limits: Limits,
): { readonly taken: readonly Article[]; readonly refused: readonly Words[] } {
  const quota = new Quota(library, limits);
  const fresh = wanted.filter((article) => !holds(library, article));
  const taken: Article[] = [];
  const refused: Words[] = [];
  for (const article of fresh) {
    if (quota.add(article)) taken.push(article);
    else {
      const name = article.origin.slice(FOLDER_ORIGIN.length);
      refused.push(message('named-reason', { name, reason: message('library-full') }));
    }
  }
  return { taken: [...taken, ...wanted.filter((article) => holds(library, article))], refused };
}
