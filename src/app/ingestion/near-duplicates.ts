import type { Article } from '../../domain/article.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { type Containment, containmentOf } from '../../retrieval/stories/containment.ts';
import { factsOf, shinglesOf } from '../../text/shingles.ts';
import { publishedAtLink } from './locations.ts';

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

const DAY = 24 * 60 * 60 * 1000;

/**
 * The article of the library that tells the same story; preferably the former version at the same origin, then one at the
 * same link.
 */
export async function findStory({ catalogue, stories }: StoredLibrary, article: Article): Promise<Article | undefined> {
  const shingles = shinglesOf(article.text);
  const readings = catalogue.readings();
  const isAtLink = article.link === undefined ? () => false : publishedAtLink(article.link);
  const atLink = readings.filter((reading) => isAtLink(reading.article));
  const alike = await stories.candidates(shingles, readings);
  const own = catalogue.at(article.origin);
  const found = alike.flatMap((id) => (catalogue.has(id) ? (catalogue.reading(id) ?? []) : []));
  return [...own, ...atLink, ...found].find((reading) => isSameStory(article, reading.article, shingles))?.article;
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

/**
 * Compares publication dates, or times of ingestion if either has no date. A date that a member claims may only bring two
 * texts closer: otherwise a false one would hide that a text is a copy.
 */
function isCloseInTime(one: Article, other: Article): boolean {
  const dates = [one.publishedAt, other.publishedAt].flatMap((date) => (date ? [Date.parse(date)] : []));
  const arrivals = [one, other].map(({ ingestedAt }) => Date.parse(ingestedAt));
  const areClose = ([first, second]: readonly number[]) => Math.abs(first! - second!) <= STORY.days * DAY;
  if (dates.length < 2) return areClose(arrivals);
  return areClose(dates) || ((one.unvouched ?? other.unvouched ?? false) && areClose(arrivals));
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
