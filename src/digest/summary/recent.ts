import type { Evidence } from '../../domain/answer.ts';
import type { Reading } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import type { Library } from '../../retrieval/library.ts';
import { placeCount, storiesOf } from '../similarity/stories.ts';
import { rankedSentences } from './rank.ts';
import { type RedundancyCandidate, withoutRedundancy } from './redundancy.ts';
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
export function* tellStories(
  library: Library,
  readings: readonly Reading[],
  { stories: most, ...size }: SummarySize & { readonly stories: number },
): Steps<{ readonly shown: readonly ToldStory[]; readonly left: number }> {
  const stories = yield* storiesOf(library, readings);
  const shown: ToldStory[] = [];
  for (const story of stories.slice(0, most)) {
    const candidates: RedundancyCandidate[] = [];
    for (const reading of story.readings) {
      candidates.push(...candidatesIn(reading));
      yield;
    }
    const told = withoutRedundancy(candidates, size);
    shown.push({ readings: story.readings, places: placeCount(story), told });
    yield;
  }
  return { shown, left: stories.length - shown.length };
}

/** The sentences of an article, scored higher the better they rank in its summary. */
function candidatesIn(reading: Reading): RedundancyCandidate[] {
  return rankedSentences(reading).map(({ sentence, gist }, place) => ({
    reading,
    sentence,
    gist,
    score: 1 / (1 + place),
  }));
}
