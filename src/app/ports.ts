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

/** An article as it stands on a web page. */
export interface WebPage {
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
}

/** What reads web pages. Faults are `UserError`s with the reason in one sentence. */
export interface Web {
  /** Fetches and reads the page of a link; `link` is the address under which its site wants it known. */
  page(url: string): Promise<WebPage & { readonly link: string }>;
  /** The `link` that this address led to not long ago; nothing when it was not fetched since the start. */
  formerLink(url: string): string | undefined;
  /** Reads a page that somebody gave; nothing is fetched. */
  html(html: string): Promise<WebPage>;
}

/** What turns drawings into pictures. */
export interface Pictures {
  /**
   * The drawing, an SVG document of our own, as a PNG picture. Nothing where the part that renders is not installed or
   * cannot be loaded: the words of the reply serve alone then.
   */
  png(svg: string): Promise<Uint8Array | undefined>;
}

/** What became of an ingestion. */
export interface Ingested {
  readonly outcome: 'added' | 'replaced' | 'duplicate';
  readonly article: Article;
  readonly sentences: number;
  readonly quotes: number;
  readonly speakers: number;
}

/** One article of a given file, or why it could not be taken. */
export type FileOutcome =
  | { readonly name: string; readonly ingested: Ingested }
  | { readonly name: string; readonly refused: string };

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

export interface ManyOptions {
  /** What the article is to be called, when the file holds only one. */
  readonly title?: string | undefined;
  /** Told after each article how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How articles get into one server's library. Faults are `UserError`s and change nothing. */
export interface Ingestion {
  text(given: GivenText): Promise<Ingested>;
  /** @param title what it is to be called, whatever the file says */
  file(file: GivenFile, by: string, title?: string): Promise<Ingested>;
  /**
   * Takes every article of a file: one, or those of an archive or a list. What cannot be taken stands beside the rest
   * with its reason; only a file that cannot be read as a whole is a fault.
   */
  articlesOf(file: GivenFile, by: string, options?: ManyOptions): Promise<readonly FileOutcome[]>;
  /** Fetches and reads the page of a link; one that the library has already is not fetched again. */
  link(url: string, by: string, title?: string): Promise<Ingested>;
  /** Compares the server's folder with the library, then re-reads every article. */
  reload(): Promise<Reloaded>;
  /**
   * Removes an article for good: a reload of the same source does not bring it back.
   * @param id a full id of the library
   */
  forget(id: string): Promise<Article>;
}
