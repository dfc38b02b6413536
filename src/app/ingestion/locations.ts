import type { AlsoAt, Article, Reading } from '../../domain/article.ts';
import type { StoredLibrary } from '../../retrieval/stored-library.ts';
import { MAX_PLACES } from '../limits.ts';
import { linkOrigin, plainLink } from './web-link.ts';

/** The article whose own origin it is. */
export function articleOf({ catalogue }: StoredLibrary, origin: string): Article | undefined {
  return catalogue.readings().find(({ article }) => article.origin === origin)?.article;
}

/** The article that stands at an origin, be it its own or one of its other places. */
export function articleAt({ catalogue }: StoredLibrary, origin: string): Article | undefined {
  return catalogue.readings().find(({ article }) => standsAt(article, origin))?.article;
}

export function standsAt(article: Article, origin: string): boolean {
  return article.origin === origin || (article.alsoAt ?? []).some((place) => place.origin === origin);
}

/** Tells whether an article stands at a link, its own or that of another of its places; for a look over many. */
export function standingAt(link: string): (article: Article) => boolean {
  const plain = plainLink(link);
  const origin = linkOrigin(plain);
  const path = URL.canParse(plain) ? new URL(plain).pathname : plain;
  // Taking ten thousand addresses apart takes longer than all the rest: first a look at what cannot differ.
  const isIt = (each = '') => each === plain || (each.includes(path) && plainLink(each) === plain);
  return (article) =>
    standsAt(article, origin) || isIt(article.link) || (article.alsoAt ?? []).some((p) => isIt(p.link));
}

/** The article has been seen at another place too, which is noted while there is room; gives its Reading. */
export async function addLocation(library: StoredLibrary, reading: Reading, place: AlsoAt): Promise<Reading> {
  const { article } = reading;
  if (standsAt(article, place.origin) || (article.alsoAt?.length ?? 0) >= MAX_PLACES) return reading;
  return (await library.amend({ ...article, alsoAt: [...(article.alsoAt ?? []), place] })) ?? reading;
}

/** Where another copy of an article stands, as a place of the first one. */
export function locationOf({ origin, source, link, publishedAt }: Article): AlsoAt {
  return { origin, ...(source && { source }), ...(link && { link }), ...(publishedAt && { publishedAt }) };
}

/**
 * The article is no longer at this origin: it goes, unless it stands elsewhere too. The first of its other places is
 * then its own.
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

function movedTo({ parts: _, ...article }: Article, { origin, source, link, publishedAt }: AlsoAt): Article {
  return { ...article, origin, ...(source && { source }), ...(link && { link }), ...(publishedAt && { publishedAt }) };
}
