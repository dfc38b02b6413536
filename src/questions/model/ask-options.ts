/** Options of a question or a search. */
export interface AskOptions {
  /** Full id of the only article to search; default: the whole library. */
  readonly article?: string | undefined;
  /** Maximum number of passages; the default is that of the function. */
  readonly limit?: number;
  /** Minimum confidence for an answer, 0..1; default: the template's, or `DEFAULT_THRESHOLD`. */
  readonly threshold?: number | undefined;
}

/** Passages returned by default. */
export const DEFAULT_LIMIT = 10;
