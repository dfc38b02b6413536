import type { AlsoAt, Article, Reading } from '../../domain/article.ts';
import { type Containment, containmentOf } from '../../retrieval/containment.ts';
import type { StoredLibrary } from '../../retrieval/stored-library.ts';
import { factsOf, shinglesOf } from '../../text/shingles.ts';
import { MAX_PLACES } from '../limits.ts';
import { locationOf, standingAt } from './locations.ts';

/** What makes two articles one story; chosen on pairs in `test/app/ingestion/story-pairs.ts`. */
const STORY = {
  /** Shingles of the shorter text below which only the very same text is the same story: a line of news in brief. */
  fewest: 40,
  /** Share of the shorter text that the longer has: small edits in each paragraph leave four fifths. */
  shared: 0.65,
  /** The shorter text is no smaller a part of the longer one: a teaser is, a quoted statement may be. */
  part: 0.2,
  /** A text shorter than this part of the other must be its beginning: else it is quoted there. */
  cut: 0.6,
  /** Share of the shorter text's numbers and names that the longer may lack: texts made from one template lack half. */
  newFacts: 0.15,
  /** Days between two dates beyond which the same words are another issue of them: weekly figures. */
  days: 3,
  /** Share of the text that is enough when both have one link: the page changed, or was copied in another way. */
  sharedAtOneLink: 0.3,
} as const;

/** A text less than so much shorter than another may be a newer version of it; a shorter one is a cut copy. */
const WHOLE = 0.9;

const DAY = 24 * 60 * 60 * 1000;

/** What became of an article that tells a story which the library has. */
export interface InStory {
  /** `merged`: it stands as one more place of the story; `replaced`: the story has its text from now on. */
  readonly outcome: 'merged' | 'replaced';
  readonly reading: Reading;
}

/**
 * Takes an article into the story that it tells too, when the library has that: one story, its newest whole text, and
 * every place where it stands. Nothing when it tells a story of its own.
 * @param article not stored; the library has no article of its id
 */
export async function joinStory(library: StoredLibrary, article: Article): Promise<InStory | undefined> {
  const story = await findStory(library, article);
  if (!story) return undefined;
  const isEdit = story.article.origin === article.origin;
  if (isEdit || supersedes(article, story.article)) {
    const reading = await library.replace(story.article.id, withPlaces(article, placesOf(story.article)));
    return reading && { outcome: 'replaced', reading };
  }
  const reading = await library.amend(
    withPlaces(story.article, [...(story.article.alsoAt ?? []), locationOf(article)]),
  );
  return reading && { outcome: 'merged', reading };
}

/** The article of the library that tells the same story; its own former version before any other. */
async function findStory({ catalogue, stories }: StoredLibrary, article: Article): Promise<Reading | undefined> {
  const shingles = shinglesOf(article.text);
  const readings = catalogue.readings();
  const stands = article.link === undefined ? () => false : standingAt(article.link);
  const atLink = readings.filter((reading) => stands(reading.article));
  const alike = await stories.candidates(shingles, readings);
  const own = readings.filter((reading) => reading.article.origin === article.origin);
  const found = alike.flatMap((id) => (catalogue.has(id) ? (catalogue.reading(id) ?? []) : []));
  return [...own, ...atLink, ...found].find((reading) => isSameStory(article, reading.article, shingles));
}

/** True when both articles tell one story: an agency's report on two sites, an edited or a cut copy. */
export function isSameStory(one: Article, other: Article, shinglesOfOne = shinglesOf(one.text)): boolean {
  const containment = containmentOf(shinglesOfOne, shinglesOf(other.text));
  if (hasSameLink(one, other) && containment.shared >= STORY.sharedAtOneLink) return true;
  return readsAlike(containment) && liesNear(one, other) && hasSameFacts(one.text, other.text);
}

function readsAlike({ shingles, length, shared, sharedAtStart }: Containment): boolean {
  if (shingles < STORY.fewest || length < STORY.part) return false;
  return (length < STORY.cut ? sharedAtStart : shared) >= STORY.shared;
}

/** By their dates, or by when they came when one of them has none. */
function liesNear(one: Article, other: Article): boolean {
  const dated = one.publishedAt !== undefined && other.publishedAt !== undefined;
  const [first, second] = [one, other].map((each) => Date.parse((dated && each.publishedAt) || each.ingestedAt));
  return Math.abs(first! - second!) <= STORY.days * DAY;
}

function hasSameFacts(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const known = factsOf(longer);
  const facts = [...factsOf(shorter)];
  return facts.filter((fact) => !known.has(fact)).length <= STORY.newFacts * facts.length;
}

function hasSameLink(story: Article, { link }: Article): boolean {
  return link !== undefined && standingAt(link)(story);
}

/** True when the article is to give the story its text: a whole text goes before a cut one, a later one before an older. */
function supersedes(article: Article, story: Article): boolean {
  const length = article.text.length / story.text.length;
  if (length < WHOLE) return false;
  if (length > 1 / WHOLE) return true;
  const [now, then] = [article.publishedAt, story.publishedAt].map((date) => Date.parse(date ?? ''));
  return now! > then!;
}

/** Every place of a story, its own first. */
function placesOf(story: Article): readonly AlsoAt[] {
  return [locationOf(story), ...(story.alsoAt ?? [])];
}

/** The article with these places beside its own, each once, the latest word on each; the earliest ones are kept. */
function withPlaces({ alsoAt: _, ...article }: Article, places: readonly AlsoAt[]): Article {
  const byOrigin = new Map(
    places.filter(({ origin }) => origin !== article.origin).map((place) => [place.origin, place]),
  );
  const alsoAt = [...byOrigin.values()].slice(0, MAX_PLACES);
  return alsoAt.length > 0 ? { ...article, alsoAt } : article;
}
