import type { Article, ArticleLocation, Reading } from '../../domain/article.ts';
import type { StoredLibrary } from '../../retrieval/stored-library.ts';
import { MAX_LOCATIONS } from '../limits.ts';
import { linkOrigin, plainLink } from './web-link.ts';

/** The article whose primary origin this is. */
export function articleOf({ catalogue }: StoredLibrary, origin: string): Article | undefined {
  return catalogue.readings().find(({ article }) => article.origin === origin)?.article;
}

/** The article published at an origin, primary or additional. */
export function articleAt({ catalogue }: StoredLibrary, origin: string): Article | undefined {
  return catalogue.readings().find(({ article }) => isPublishedAt(article, origin))?.article;
}

export function isPublishedAt(article: Article, origin: string): boolean {
  return article.origin === origin || (article.alsoAt ?? []).some((place) => place.origin === origin);
}

/**
 * Returns a predicate: is the article published at the link, primary or additional? Prepared once for many articles.
 */
export function publishedAtLink(link: string): (article: Article) => boolean {
  const plain = plainLink(link);
  const origin = linkOrigin(plain);
  const path = URL.canParse(plain) ? new URL(plain).pathname : plain;
  // Parsing ten thousand URLs would dominate the running time, so a cheap string test comes first.
  const isIt = (each = '') => each === plain || (each.includes(path) && plainLink(each) === plain);
  return (article) =>
    isPublishedAt(article, origin) || isIt(article.link) || (article.alsoAt ?? []).some((p) => isIt(p.link));
}

/** Records that the article was also published elsewhere, up to `MAX_LOCATIONS`; returns its Reading. */
export async function addLocation(library: StoredLibrary, reading: Reading, place: ArticleLocation): Promise<Reading> {
  const { article } = reading;
  if (isPublishedAt(article, place.origin) || (article.alsoAt?.length ?? 0) >= MAX_LOCATIONS) return reading;
  return (await library.amend({ ...article, alsoAt: [...(article.alsoAt ?? []), place] })) ?? reading;
}

/** The location of another copy of an article, for `alsoAt`. */
export function locationOf({ origin, source, link, publishedAt }: Article): ArticleLocation {
  return { origin, ...(source && { source }), ...(link && { link }), ...(publishedAt && { publishedAt }) };
}

/**
 * Removes an origin from the article. If it was the only one, the article is removed; if it was the primary one, the
 * first additional location becomes primary.
 */
export async function removeLocation(library: StoredLibrary, article: Article, origin: string): Promise<void> {
  const { alsoAt = [], ...rest } = article;
  const left = alsoAt.filter((place) => place.origin !== origin);
  if (article.origin !== origin) {
    await library.amend({ ...rest, ...(left.length > 0 && { alsoAt: left }) });
    return;
  }
  const [next, ...others] = left;
  if (!next) await library.remove(article.id, { forget: false });
  else await library.replace(article.id, { ...movedTo(rest, next), ...(others.length > 0 && { alsoAt: others }) });
}

function movedTo({ parts: _, ...article }: Article, { origin, source, link, publishedAt }: ArticleLocation): Article {
  return { ...article, origin, ...(source && { source }), ...(link && { link }), ...(publishedAt && { publishedAt }) };
}
