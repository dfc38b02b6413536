import type { Reading } from '../domain/article.ts';
import type { Feature } from '../scoring/feature.ts';
import type { NewsSentence } from './clean.ts';

/** A sentence as the features of a summary look at it. */
interface SummarySentence {
  readonly sentence: NewsSentence;
  readonly text: string;
  /** Number of words. */
  readonly words: number;
  /** How many sentences of the article that carry news stand before it. */
  readonly position: number;
  /** How much it shares with the rest of the article, 0 to 1. */
  readonly centrality: number;
}

/** A reason to take a sentence of an article into its summary sooner or later. */
export type SummaryFeature = Feature<SummarySentence, Reading>;
