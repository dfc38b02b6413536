import type { Evidence } from '../domain/answer.ts';
import type { Reading } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { rankedSentences } from './rank.ts';
import { withoutRedundancy } from './redundancy.ts';
import { placesOf, storiesOf } from './stories.ts';
import type { SummarySize } from './summary.ts';

/** One story of the last days, told in a few sentences. */
export interface ToldStory {
  /** In order of time. */
  readonly readings: readonly Reading[];
  /** In how many places it stands, other publications counted. */
  readonly places: number;
  readonly told: readonly Evidence[];
}

/** Tells stories: each in at most so many sentences, none of which comes twice in nearly the same words. */
export function tellStories(
  library: Library,
  readings: readonly Reading[],
  { stories: most, ...size }: SummarySize & { readonly stories: number },
): { readonly shown: readonly ToldStory[]; readonly left: number } {
  const stories = storiesOf(library, readings);
  const shown = stories.slice(0, most).map((story) => ({
    readings: story.readings,
    places: placesOf(story),
    told: withoutRedundancy(story.readings.flatMap(candidatesIn), size),
  }));
  return { shown, left: stories.length - shown.length };
}

/** The sentences of an article, worth the more the sooner its summary takes them. */
function candidatesIn(reading: Reading) {
  return rankedSentences(reading).map(({ sentence, gist }, place) => ({
    reading,
    sentence,
    gist,
    score: 1 / (1 + place),
  }));
}
