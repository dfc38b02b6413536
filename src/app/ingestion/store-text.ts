import { type Article, type ArticleLocation, type Reading, storyOf } from '../../domain/article.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { Refusal } from '../languages/refusal.ts';
import type { Limits } from '../limits.ts';
import type { GivenText } from '../ports.ts';
import { addLocation, articlesAt, locationOf, placeAtLink, placesOf, removeLocations } from './locations.ts';
import { findStory, isSameStory } from './near-duplicates.ts';
import { shareFault } from './person-share.ts';
import { holds, Quota } from './quota.ts';

/** The result of storing a new text. */
export interface StoredText {
  /** `merged`: another text of a story that the library has; `replaced`: the new text of a place. */
  readonly outcome: 'added' | 'replaced' | 'merged';
  readonly reading: Reading;
}

/**
 * Stores a text that the library does not have. It takes over its own places: those with its origin, and, if it is vouched
 * for, those at its link. Any other text of the same story stays as it is; see docs/decisions/165.
 * @throws UserError `limit-reached` if the library is full, or the person's share of it
 */
export async function storeText(
  library: StoredLibrary,
  article: Article,
  limits: Limits,
  { isFromLink, isBounded }: Pick<GivenText, 'isFromLink' | 'isBounded'>,
): Promise<StoredText> {
  const story = await findStory(library, article);
  const isTaken = takenPlaces(article);
  const losing = losingArticles(library, article, isFromLink);
  const taken = losing.flatMap(placesOf).filter(isTaken);
  const emptied = losing.filter((each) => placesOf(each).every((place) => isTaken(place) || place.isUnchecked));
  refuseFullLibrary(library, emptied[0] ? { ...article, origin: emptied[0].origin } : article, limits, isBounded);
  const moved = isFromLink ? placesTaken(article, taken) : {};
  const added = { ...article, ...moved, ...storyKey(library, story, emptied) };
  for (const each of losing) if (each !== emptied[0]) await removeLocations(library, each, isTaken);
  const [former] = emptied;
  const reading = former ? await library.replace(former.id, added) : (await library.add(added)).reading;
  if (!reading) throw new Error(`article ${former?.id} was removed while it was replaced`);
  return { outcome: former ? 'replaced' : story ? 'merged' : 'added', reading };
}

/**
 * Records that a text which the library has also stands at the places of `article`; texts that stood there lose them.
 * @param known the library's article of this text
 */
export async function addPlaces(
  library: StoredLibrary,
  known: Reading,
  article: Article,
  { isFromLink }: Pick<GivenText, 'isFromLink'>,
): Promise<Reading> {
  const isTaken = takenPlaces(article);
  const losing = losingArticles(library, article, isFromLink).filter(({ id }) => id !== article.id);
  const moved = isFromLink ? placesTaken(article, losing.flatMap(placesOf).filter(isTaken)) : {};
  for (const each of losing) await removeLocations(library, each, isTaken);
  let reading = known;
  for (const place of [locationOf(article), ...(moved.alsoAt ?? [])])
    reading = await addLocation(library, reading, place);
  return reading;
}

/** The places whose text the article is: its own origin, and its link if that is vouched for. */
function takenPlaces({ origin, link, unvouched }: Article): (place: ArticleLocation) => boolean {
  const isAtLink = link === undefined || unvouched ? () => false : placeAtLink(link);
  return (place) => place.origin === origin || isAtLink(place);
}

/**
 * The articles that lose places. For a link that a person gave only those of the same story, because it may be mistyped; a
 * page that was read has no other text, whatever it was about before.
 */
function losingArticles(
  library: StoredLibrary,
  article: Article,
  isFromLink: GivenText['isFromLink'],
): readonly Article[] {
  const own = articlesAt(library, article.origin);
  const isTaken = takenPlaces(article);
  const atLink = library.catalogue
    .readings()
    .map((reading) => reading.article)
    .filter((each) => isTaken(each) || each.alsoAt?.some(isTaken))
    .filter((each) => !own.includes(each) && (isFromLink || isSameStory(article, each)));
  return [...own, ...atLink];
}

/**
 * The other places that now have this text, if it was read at their link: what is known of the page holds for each of them.
 * What a moderator says of a page holds as long as the moderator's own text stands.
 */
function placesTaken(article: Article, taken: readonly ArticleLocation[]): Pick<Article, 'alsoAt'> {
  const origins = new Set(taken.map(({ origin }) => origin));
  origins.delete(article.origin);
  const alsoAt = [...origins].map((origin) => ({ ...locationOf(article), origin }));
  return alsoAt.length > 0 ? { alsoAt } : {};
}

/**
 * The key of the story, if another text of it stays in the library.
 * @param emptied articles that will be removed
 */
export function storyKey(
  { catalogue }: StoredLibrary,
  story: Article | undefined,
  emptied: readonly Article[],
): Pick<Article, 'story'> {
  if (!story) return {};
  const key = storyOf(story);
  const stays = catalogue.readings().some(({ article }) => storyOf(article) === key && !emptied.includes(article));
  return stays ? { story: key } : {};
}

function refuseFullLibrary(
  library: StoredLibrary,
  article: Article,
  limits: Limits,
  isBounded: GivenText['isBounded'],
): void {
  if (holds(library, article)) return;
  const fault =
    new Quota(library, limits).fault(article) ?? (isBounded ? shareFault(library, article, limits) : undefined);
  if (fault !== undefined) throw new Refusal('limit-reached', fault);
}
