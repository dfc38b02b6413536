import type { Reading } from '../../domain/article.ts';
import type { IndexedArticle } from './postings.ts';

/** An indexed article. */
export interface IndexedReading extends IndexedArticle {
  readonly reading: Reading;
  /** Greater than the keys of all articles added before. */
  readonly key: number;
}
