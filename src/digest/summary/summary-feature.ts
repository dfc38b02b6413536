import type { Reading } from '../../domain/article.ts';
import type { Feature } from '../../scoring/feature.ts';
import type { NewsSentence } from '../cleaning/clean.ts';

/** A sentence as seen by the features of a summary. */
interface SummarySentence {
  readonly sentence: NewsSentence;
  readonly text: string;
  /** Number of words. */
  readonly words: number;
  /** Number of news sentences before it in the article. */
  readonly position: number;
  /** Similarity to the rest of the article, 0..1. */
  readonly centrality: number;
}

/** A feature that moves a sentence forward or back in the ranking for a summary. */
export type SummaryFeature = Feature<SummarySentence, Reading>;
