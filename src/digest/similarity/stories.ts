import type { Reading } from '../../domain/article.ts';
import { maxOf } from '../../domain/extremes.ts';
import type { Steps } from '../../domain/steps.ts';
import { queryTerms } from '../../retrieval/analysis/terms.ts';
import { derivedFrom } from '../../retrieval/derived-values/derived-value.ts';
import type { Library } from '../../retrieval/library.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { byTime, dayOf } from '../chronology/newest.ts';

/** Articles about the same events. */
export interface Story {
  /** In chronological order; never empty. */
  readonly readings: readonly Reading[];
}

/** Number of opening sentences that represent an article. */
const OPENING = 6;
/** Weight of words in the title relative to those in the text. */
const TITLE_WEIGHT = 2;
/** Minimum cosine similarity of two articles' openings for the same story. */
const ALIKE = 0.25;
/** Only the latest articles are compared with one another; bounds the quadratic cost. */
const MAX_COMPARED = 300;

type Weights = ReadonlyMap<string, number>;

/** Clusters articles into stories, the largest first, then the latest. Each article belongs to exactly one story. */
export function* storiesOf(library: Library, readings: readonly Reading[]): Steps<readonly Story[]> {
  const stories: Reading[][] = [];
  /** For each article compared so far the index of its story. */
  const storyAt: number[] = [];
  const postings = new Map<string, Posting[]>();
  const latest = readings.toSorted((a, b) => byTime(a.article, b.article)).slice(-MAX_COMPARED);
  for (const [place, reading] of latest.entries()) {
    const weights = weightsOf(library, reading);
    const likeness: number[] = stories.map(() => 0);
    for (const [other, cosine] of cosines(weights, postings))
      likeness[storyAt[other]!] = Math.max(likeness[storyAt[other]!]!, cosine);
    const most = maxOf(likeness, 0);
    const story = most >= ALIKE ? likeness.indexOf(most) : stories.length;
    storyAt.push(story);
    if (story === stories.length) stories.push([]);
    stories[story]!.push(reading);
    for (const [term, weight] of weights) {
      const holding = postings.get(term);
      if (holding) holding.push({ place, weight });
      else postings.set(term, [{ place, weight }]);
    }
    yield;
  }
  return stories.map((readings) => ({ readings })).sort(bySize);
}

/** The stories of all articles of a library. */
export const allStories = derivedFrom(function* (_, library): Steps<readonly Story[]> {
  return yield* storiesOf(library, chronologyOf(library).oldestFirst().slice(-MAX_COMPARED));
});

/** Number of publications of a story: its articles and their other publications. */
export function placeCount({ readings }: Story): number {
  return readings.reduce((sum, { article }) => sum + 1 + (article.alsoAt?.length ?? 0), 0);
}

function bySize(a: Story, b: Story): number {
  const latest = ({ readings }: Story) => dayOf(readings.at(-1)!.article);
  return placeCount(b) - placeCount(a) || latest(b).localeCompare(latest(a));
}

/** TF-IDF vector of the title and opening sentences, normalised to length 1. */
function weightsOf(library: Library, { article, sentences }: Reading): Weights {
  const opening = sentences.slice(0, OPENING);
  const beginning = article.text.slice(opening[0]?.start ?? 0, opening.at(-1)?.end ?? 0);
  const weights = new Map<string, number>();
  const add = (term: string, count: number) =>
    weights.set(term, (weights.get(term) ?? 0) + count * rarity(library, term));
  for (const term of queryTerms(beginning)) add(term, 1);
  for (const term of queryTerms(article.title)) add(term, TITLE_WEIGHT);
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0));
  return new Map([...weights].map(([term, weight]) => [term, length > 0 ? weight / length : 0]));
}

function rarity(library: Library, term: string): number {
  return Math.log(1 + library.readings().length / (1 + library.articleFrequency(term)));
}

/** An article whose opening contains a term, by its place among those compared. */
interface Posting {
  readonly place: number;
  readonly weight: number;
}

/** The cosine of an article's weights with those of each earlier article that shares a term with it, by its place. */
function cosines(weights: Weights, postings: ReadonlyMap<string, readonly Posting[]>): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [term, weight] of weights)
    for (const other of postings.get(term) ?? [])
      sums.set(other.place, (sums.get(other.place) ?? 0) + weight * other.weight);
  return sums;
}
