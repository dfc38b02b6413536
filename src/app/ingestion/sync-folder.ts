import type { Article } from '../../domain/article.ts';
import type { LibraryStore } from '../../domain/store.ts';
import type { StoredLibrary } from '../../retrieval/stored-library.ts';
import type { Limits } from '../limits.ts';
import type { Reloaded, Web } from '../ports.ts';
import { withCorrections } from './amend.ts';
import { FOLDER_ORIGIN, type Folder, isOfFile, readFolder } from './folder.ts';
import { holds, Quota } from './quota.ts';

/** What a comparison of folder and library works with. */
export interface ReloadParts {
  readonly library: StoredLibrary;
  readonly store: LibraryStore;
  /** The server's own folder of articles, when it has one. */
  readonly folder: string | undefined;
  readonly limits: Limits;
  /** What reads web pages; without it they are refused. */
  readonly web?: Web;
  now(): Date;
}

/** Who brought what stands in a folder. */
const FOLDER = 'folder';

/**
 * Brings the library to what its folder holds: new and changed files come in, articles of files that are gone go. What
 * a moderator forgot stays forgotten. A missing folder changes nothing: a disk that is away must not empty a library.
 */
export async function compareFolder(parts: ReloadParts): Promise<Omit<Reloaded, 'articles'>> {
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

/** Files that changed, with what a moderator had corrected of them. */
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

/** Articles of the folder that no file holds any more and that no changed file is about to replace. */
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
 * The articles to put, new contents first: putting one may take the place of another whose content a second file still
 * holds, and that one then comes in again.
 */
function withinLimits(
  library: StoredLibrary,
  wanted: readonly Article[],
  limits: Limits,
): { readonly taken: readonly Article[]; readonly refused: readonly string[] } {
  const room = new Quota(library, limits);
  const fresh = wanted.filter((article) => !holds(library, article));
  const taken: Article[] = [];
  const refused: string[] = [];
  for (const article of fresh) {
    if (room.take(article)) taken.push(article);
    else refused.push(`${article.origin.slice(FOLDER_ORIGIN.length)}: The library is full.`);
  }
  return { taken: [...taken, ...wanted.filter((article) => holds(library, article))], refused };
}
