import type { Article, Reading } from '../domain/article.ts';
import { READER_VERSION } from '../text/reader-version.ts';

/** Analyses articles; tests provide their own. */
export interface Reader {
  /** Stored readings of another version are not used. */
  readonly version: number;
  read(article: Article): Reading | Promise<Reading>;
}

/** Loaded lazily: a library whose readings are all stored never loads the readers. */
export const DEFAULT_READER: Reader = {
  version: READER_VERSION,
  read: async (article) => (await import('../text/read.ts')).readArticle(article),
};
