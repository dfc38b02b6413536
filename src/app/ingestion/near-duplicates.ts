import type { Article, ArticleLocation, Reading } from '../../domain/article.ts';
import { type Containment, containmentOf } from '../../retrieval/containment.ts';
import type { StoredLibrary } from '../../retrieval/stored-library.ts';
import { factsOf, shinglesOf } from '../../text/shingles.ts';
import { MAX_LOCATIONS } from '../limits.ts';
import { locationOf, publishedAtLink } from './locations.ts';

/** Thresholds for two articles being the same story; chosen on the pairs in `test/app/ingestion/story-pairs.ts`. */
const STORY = {
  /**
   * Minimum shingles of the shorter text; below it only identical texts match, as news in brief are too short to
   * compare.
   */
  fewest: 40,
  /**
   * Minimum share of the shorter text's shingles found in the longer one; small edits in every paragraph leave about
   * .8.
   */
  shared: 0.65,
  /** Minimum length of the shorter text relative to the longer one: excludes teasers and quoted statements. */
  part: 0.2,
  /**
   * Below this relative length the shorter text must be the beginning of the longer one; otherwise it is a quotation.
   */
  cut: 0.6,
  /**
   * Maximum share of the shorter text's numbers and names missing from the longer one; texts from one template differ
   * in half.
   */
  newFacts: 0.15,
  /** Maximum days between the two dates: beyond that, the same words are another issue, such as weekly figures. */
  days: 3,
  /** Lower value of `shared` if both have the same link: the page was edited or copied differently. */
  sharedAtOneLink: 0.3,
} as const;

/** Minimum relative length of a newer version that replaces an older text; a shorter one is a truncated copy. */
const MIN_COMPLETE = 0.9;

const DAY = 24 * 60 * 60 * 1000;

/** The result of adding an article to a story already in the library. */
export interface StoryResult {
  /** `merged`: recorded as a further location of the story; `replaced`: became the story's text. */
  readonly outcome: 'merged' | 'replaced';
  readonly reading: Reading;
}

/**
 * Adds an article to the story it duplicates: one article, with the newest complete text and every location. Returns
 * undefined if it duplicates none.
 * @param article not stored; the library has no article with its id
 */
export async function joinStory(library: StoredLibrary, article: Article): Promise<StoryResult | undefined> {
  const story = await findStory(library, article);
  if (!story) return undefined;
  const isEdit = story.article.origin === article.origin;
  if (isEdit || supersedes(article, story.article)) {
    const reading = await library.replace(story.article.id, withLocations(article, locationsOf(story.article)));
    return reading && { outcome: 'replaced', reading };
  }
  const reading = await library.amend(
    withLocations(story.article, [...(story.article.alsoAt ?? []), locationOf(article)]),
  );
  return reading && { outcome: 'merged', reading };
}

/** The article of the library with the same story; preferably the former version at the same origin. */
async function findStory({ catalogue, stories }: StoredLibrary, article: Article): Promise<Reading | undefined> {
  const shingles = shinglesOf(article.text);
  const readings = catalogue.readings();
  const isAtLink = article.link === undefined ? () => false : publishedAtLink(article.link);
  const atLink = readings.filter((reading) => isAtLink(reading.article));
  const alike = await stories.candidates(shingles, readings);
  const own = readings.filter((reading) => reading.article.origin === article.origin);
  const found = alike.flatMap((id) => (catalogue.has(id) ? (catalogue.reading(id) ?? []) : []));
  return [...own, ...atLink, ...found].find((reading) => isSameStory(article, reading.article, shingles));
}

/** True if both articles are the same story: agency copy on two sites, an edited or a truncated copy. */
export function isSameStory(one: Article, other: Article, shinglesOfOne = shinglesOf(one.text)): boolean {
  const containment = containmentOf(shinglesOfOne, shinglesOf(other.text));
  if (hasSameLink(one, other) && containment.shared >= STORY.sharedAtOneLink) return true;
  return isSimilarEnough(containment) && isCloseInTime(one, other) && hasSameFacts(one.text, other.text);
}

function isSimilarEnough({ shingles, length, shared, sharedAtStart }: Containment): boolean {
  if (shingles < STORY.fewest || length < STORY.part) return false;
  return (length < STORY.cut ? sharedAtStart : shared) >= STORY.shared;
}

/** Compares publication dates, or times of ingestion if either has no date. */
function isCloseInTime(one: Article, other: Article): boolean {
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
  return link !== undefined && publishedAtLink(link)(story);
}

/** True if the article should become the story's text: complete before truncated, newer before older. */
function supersedes(article: Article, story: Article): boolean {
  const length = article.text.length / story.text.length;
  if (length < MIN_COMPLETE) return false;
  if (length > 1 / MIN_COMPLETE) return true;
  const [now, then] = [article.publishedAt, story.publishedAt].map((date) => Date.parse(date ?? ''));
  return now! > then!;
}

/** All locations of a story, the primary one first. */
function locationsOf(story: Article): readonly ArticleLocation[] {
  return [locationOf(story), ...(story.alsoAt ?? [])];
}

/** The article with these additional locations, each origin once with its latest data; the earliest are kept. */
function withLocations({ alsoAt: _, ...article }: Article, places: readonly ArticleLocation[]): Article {
  const byOrigin = new Map(
    places.filter(({ origin }) => origin !== article.origin).map((place) => [place.origin, place]),
  );
  const alsoAt = [...byOrigin.values()].slice(0, MAX_LOCATIONS);
  return alsoAt.length > 0 ? { ...article, alsoAt } : article;
}
