import type { Article } from '../domain/article.ts';
import type { GivenFile } from './command.ts';

/** Text that may become an article. */
export interface GivenText {
  readonly text: string;
  /** See `Article.origin`; when missing, the content's own hash serves. */
  readonly origin?: string;
  readonly title?: string;
  readonly source?: string;
  readonly link?: string;
  readonly publishedAt?: string;
  readonly by: string;
}

/** What became of an ingestion. */
export interface Ingested {
  readonly outcome: 'added' | 'replaced' | 'duplicate';
  readonly article: Article;
  readonly sentences: number;
  readonly quotes: number;
  readonly speakers: number;
}

/** What a reload found. */
export interface Reloaded {
  /** Files that gave new articles, replaced one, or took one away. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Articles read again in all. */
  readonly articles: number;
  /** Files that could not be read, each with its reason in one sentence. */
  readonly refused: readonly string[];
}

/** How articles get into one server's library. Faults are `UserError`s and change nothing. */
export interface Ingestion {
  text(given: GivenText): Promise<Ingested>;
  /** @param title what it is to be called, whatever the file says */
  file(file: GivenFile, by: string, title?: string): Promise<Ingested>;
  /** Compares the server's folder with the library, then re-reads every article. */
  reload(): Promise<Reloaded>;
  /**
   * Removes an article for good: a reload of the same source does not bring it back.
   * @param id a full id of the library
   */
  forget(id: string): Promise<Article>;
}
