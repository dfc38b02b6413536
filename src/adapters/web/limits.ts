/** All bounds of fetching and reading web content, with units and reasons; tests use shorter ones. */
export interface WebLimits {
  /** UTF-16 units of an address; browsers and caches cut longer ones. */
  readonly urlCharacters: number;
  /** Redirects followed per page. */
  readonly redirects: number;
  /** Milliseconds for one page with all its redirects, from the first DNS lookup to the last byte. */
  readonly totalMs: number;
  /** Milliseconds without a byte. */
  readonly idleMs: number;
  /** Bytes of a page, both as sent and decompressed: the largest news pages have 3 MB. */
  readonly pageBytes: number;
  /** Milliseconds between two visits to one host. */
  readonly paceMs: number;
  /** Milliseconds that a request may wait for its turn at a busy host. */
  readonly queueMs: number;
  /** Nesting depth of elements; real pages have 40. Readability's running time is cubic in it. */
  readonly depth: number;
  /** "<" characters in a page; the largest news pages have 30,000. */
  readonly tags: number;
  /** Milliseconds to read one page in the worker; the median is 70, and starting the thread takes 500 more. */
  readonly readMs: number;
  /** Milliseconds after which an idle worker ends, to free its memory. */
  readonly threadIdleMs: number;
  /** Megabytes of the worker's heap. */
  readonly heapMb: number;
  /** Pages that may wait for the worker. */
  readonly waiting: number;
  /** Links with another canonical address, remembered until the next start. */
  readonly formerLinks: number;
  /** UTF-16 units of text below which a page is not an article. */
  readonly articleCharacters: number;
  /** Items from which a feed is refused: newspapers' feeds have 10 to 100. */
  readonly feedItems: number;
  /** Items returned per feed, the newest ones. */
  readonly newestItems: number;
}

export const DEFAULT_WEB_LIMITS = {
  urlCharacters: 2000,
  redirects: 5,
  totalMs: 10_000,
  idleMs: 3_000,
  pageBytes: 5_000_000,
  paceMs: 2_000,
  queueMs: 20_000,
  depth: 256,
  tags: 200_000,
  readMs: 5_000,
  threadIdleMs: 30_000,
  heapMb: 256,
  waiting: 20,
  formerLinks: 5_000,
  articleCharacters: 200,
  feedItems: 5_000,
  newestItems: 100,
} as const satisfies WebLimits;
