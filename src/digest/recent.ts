import type { Evidence } from '../domain/answer.ts';
import type { Reading } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { rankedSentences } from './rank.ts';
import { withoutRedundancy } from './redundancy.ts';
import { placesOf, storiesOf } from './stories.ts';
import type { SummarySize } from './summary.ts';

/** A recent story summarised in a few sentences. */
export interface ToldStory {
  /** In chronological order. */
  readonly readings: readonly Reading[];
  /** Number of publications, counting other publications of the same article. */
  readonly places: number;
  readonly told: readonly Evidence[];
}

/** Summarises stories in at most the given number of sentences each; near-duplicates are shown only once. */
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

/** The sentences of an article, scored higher the better they rank in its summary. */
function candidatesIn(reading: Reading) {
  return rankedSentences(reading).map(({ sentence, gist }, place) => ({
    reading,
    sentence,
    gist,
    score: 1 / (1 + place),
  }));
}
