import type { Article } from '../../domain/article.ts';
import type { LibraryStore } from '../../domain/store.ts';
import type { StoredLibrary } from '../../retrieval/stored-library.ts';
import type { Limits } from '../limits.ts';
import type { Reloaded, Web } from '../ports.ts';
import { withCorrections } from './amend.ts';
import { FOLDER_ORIGIN, type Folder, isOfFile, readFolder } from './folder.ts';
import { holds, Quota } from './quota.ts';

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
}

/** `ingestedBy` of articles from a folder. */
const FOLDER = 'folder';

/**
 * Synchronises the library with its folder: adds new and changed files, removes articles of deleted files. Forgotten
 * articles stay forgotten. If the folder is missing, nothing changes: an unmounted disk must not empty a library.
 */
export async function syncFolder(parts: ReloadParts): Promise<Omit<Reloaded, 'articles'>> {
  const { library, limits, web, now } = parts;
  const reading = { limits, by: FOLDER, now: now(), ...(web && { web }) };
  const folder = parts.folder === undefined ? undefined : await readFolder(parts.folder, reading);
  if (!folder) return { added: 0, changed: 0, removed: 0, refused: [] };
  const wanted = await withoutForgotten(parts.store, folder.articles);
  const gone = goneArticles(library, folder, wanted);
  for (const article of gone) await library.remove(article.id, { forget: false });
  const { taken, refused } = withinLimits(library, wanted, limits);
  const { added, replaced } = await library.addAll(corrected(library, taken));
  return { added, changed: replaced, removed: gone.length, refused: [...folder.refused, ...refused] };
}

/** Changed files with the moderators' corrections applied. */
function corrected({ catalogue }: StoredLibrary, articles: readonly Article[]): Article[] {
  const former = new Map(catalogue.readings().map(({ article }) => [article.origin, article]));
  return articles.map((article) => withCorrections(article, former.get(article.origin)));
}

async function withoutForgotten(store: LibraryStore, articles: readonly Article[]): Promise<Article[]> {
  const kept: Article[] = [];
  for (const article of articles) {
    const forgotten = (await store.isForgotten(article.id)) || (await store.isForgotten(article.origin));
    if (!forgotten) kept.push(article);
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
): { readonly taken: readonly Article[]; readonly refused: readonly string[] } {
  const quota = new Quota(library, limits);
  const fresh = wanted.filter((article) => !holds(library, article));
  const taken: Article[] = [];
  const refused: string[] = [];
  for (const article of fresh) {
    if (quota.add(article)) taken.push(article);
    else refused.push(`${article.origin.slice(FOLDER_ORIGIN.length)}: The library is full.`);
  }
  return { taken: [...taken, ...wanted.filter((article) => holds(library, article))], refused };
}
