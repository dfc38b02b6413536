import { isDeepStrictEqual } from 'node:util';
import type { Article, ArticleLocation, Correctable, Reading } from '../../domain/article.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { MAX_LOCATIONS } from '../limits.ts';
import { linkOrigin, plainLink } from './web-link.ts';

/** The article whose primary origin this is. */
export function articleOf({ catalogue }: StoredLibrary, origin: string): Article | undefined {
  return catalogue.at(origin).find(({ article }) => article.origin === origin)?.article;
}

/** The articles published at an origin, primary or additional; at most one unless a write was interrupted. */
export function articlesAt({ catalogue }: StoredLibrary, origin: string): readonly Article[] {
  return catalogue.at(origin).map(({ article }) => article);
}

export function isPublishedAt(article: Article, origin: string): boolean {
  return article.origin === origin || (article.alsoAt ?? []).some((place) => place.origin === origin);
}

/** True if the place is that page: we read it there, or a moderator says so. A member's claim does not count. */
export function placeAtLink(link: string): (place: ArticleLocation) => boolean {
  const plain = plainLink(link);
  const origin = linkOrigin(plain);
  const path = URL.canParse(plain) ? new URL(plain).pathname : plain;
  // Parsing ten thousand URLs would dominate the running time, so a cheap string test comes first.
  const isIt = (each = '') => each === plain || (each.includes(path) && plainLink(each) === plain);
  return (place) => !place.isUnchecked && (place.origin === origin || (!place.unvouched && isIt(place.link)));
}

/**
 * Returns a predicate: is the article published at the link, primary or additional? Prepared once for many articles.
 */
export function publishedAtLink(link: string): (article: Article) => boolean {
  const isAtLink = placeAtLink(link);
  return (article) => isAtLink(article) || (article.alsoAt ?? []).some(isAtLink);
}

/** Selects the places at which a person posted the text. */
export function isPostedBy(person: string): (place: ArticleLocation) => boolean {
  return ({ origin, ingestedBy }) => ingestedBy === person && origin.startsWith(POSTED);
}

/** Begins the origin of what was posted in a channel; see `Article.origin`. */
const POSTED = 'message:';

/** All places of an article's text, the primary one first. */
export function placesOf(article: Article): readonly ArticleLocation[] {
  return [locationOf(article), ...(article.alsoAt ?? [])];
}

/** What an article says about its primary place, as stored for an additional one. */
export function locationOf(article: Article): ArticleLocation {
  const { origin, title, source, link, publishedAt, parts, unvouched, claimedLink, claimedSource, ingestedBy } =
    article;
  const known = { title, source, link, publishedAt, parts, unvouched, claimedLink, claimedSource, ingestedBy };
  const said = Object.entries(known).filter(([, value]) => value !== undefined);
  return { origin, ...Object.fromEntries(said) };
}

/** Records that the article's text also stands at this place, or what is newly known about it; returns its Reading. */
export async function addLocation(library: StoredLibrary, reading: Reading, place: ArticleLocation): Promise<Reading> {
  const { article } = reading;
  const places = placesOf(article);
  const isKnown = places.some(({ origin }) => origin === place.origin);
  const all = isKnown ? places.map((each) => (each.origin === place.origin ? place : each)) : [...places, place];
  await moveTo(library, article, atPlaces(article, all));
  return library.catalogue.reading(article.id) ?? reading;
}

/** Removes places of the article; without one whose text is known the article is removed. */
export async function removeLocations(
  library: StoredLibrary,
  article: Article,
  isGone: (place: ArticleLocation) => boolean,
): Promise<void> {
  await moveTo(library, article, withoutPlaces(article, isGone));
}

/** The article without some of its places; undefined without one whose text is known. */
export function withoutPlaces(article: Article, isGone: (place: ArticleLocation) => boolean): Article | undefined {
  return atPlaces(
    article,
    placesOf(article).filter((place) => !isGone(place)),
  );
}

async function moveTo(library: StoredLibrary, article: Article, moved: Article | undefined): Promise<void> {
  if (!moved) await library.remove(article.id, { forget: false });
  else if (isDeepStrictEqual(moved, article)) return;
  // An amendment changes neither of these.
  else if (moved.origin === article.origin && isDeepStrictEqual(moved.parts, article.parts)) await library.amend(moved);
  else await library.replace(article.id, moved);
}

/**
 * The article with its text at these places, of which the first one gives the title and the link: places that are vouched
 * for go before what members posted. Undefined if no place is known to have this text.
 */
export function atPlaces(article: Article, places: readonly ArticleLocation[]): Article | undefined {
  const known = places.filter(({ isUnchecked }) => !isUnchecked);
  const [first, ...others] = known.toSorted((a, b) => Number(a.unvouched ?? false) - Number(b.unvouched ?? false));
  if (!first) return undefined;
  const alsoAt = [...others, ...places.filter(({ isUnchecked }) => isUnchecked)].slice(0, MAX_LOCATIONS);
  return { ...atPlace(article, first), ...(alsoAt.length > 0 && { alsoAt }) };
}

/** Corrections that are about the text, wherever it stands. */
const OF_THE_TEXT: ReadonlySet<Correctable> = new Set(['title', 'publishedAt']);

/** The article at this place alone, without anything that was said about it elsewhere, except corrections of the text. */
function atPlace(article: Article, place: ArticleLocation): Article {
  const { id, text, ingestedAt, story, corrected = [] } = article;
  const isSame = place.origin === article.origin;
  const kept = isSame ? corrected : corrected.filter((field) => OF_THE_TEXT.has(field));
  const titled = kept.includes('title') ? article.title : (place.title ?? article.title);
  const { publishedAt: dated, ...rest } = place;
  const publishedAt = kept.includes('publishedAt') ? article.publishedAt : dated;
  return {
    ...rest,
    id,
    title: titled,
    text,
    ingestedAt,
    ingestedBy: place.ingestedBy ?? article.ingestedBy,
    ...(publishedAt && { publishedAt }),
    ...(kept.length > 0 && { corrected: kept }),
    ...(story && { story }),
  };
}
