/** Every bound of what comes from the web, each with its unit and reason; tests bring shorter ones. */
export interface WebLimits {
  /** UTF-16 units of an address; browsers and caches cut longer ones. */
  readonly urlCharacters: number;
  /** Redirects followed for one page. */
  readonly redirects: number;
  /** Milliseconds for one page with all its redirects, from the first look-up to the last byte. */
  readonly totalMs: number;
  /** Milliseconds without a byte. */
  readonly idleMs: number;
  /** Bytes of a page, as sent and again when unpacked: the largest news pages have 3 MB. */
  readonly pageBytes: number;
  /** Milliseconds between two visits to one host. */
  readonly paceMs: number;
  /** Milliseconds that a page may wait for its turn at a busy host. */
  readonly queueMs: number;
  /** Elements open inside one another; real pages have 40. Readability is cubic in it. */
  readonly depth: number;
  /** "<" in a page; the largest news pages have 30,000. */
  readonly tags: number;
  /** Milliseconds for reading one page in its thread; the median is 70, and the thread's start takes 500 more. */
  readonly readMs: number;
  /** Milliseconds that the thread rests before it ends and gives its memory back. */
  readonly threadRestMs: number;
  /** Megabytes of the thread's heap. */
  readonly heapMb: number;
  /** Pages that may wait for the thread. */
  readonly waiting: number;
  /** Links whose pages are known by another address, remembered until the next start. */
  readonly formerLinks: number;
  /** UTF-16 units of article text below which a page holds no article. */
  readonly articleCharacters: number;
  /** Items of a feed beyond which it is none that a newspaper gives: most have 10 to 100. */
  readonly feedItems: number;
  /** Items of a feed that are told of, the newest. */
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
  threadRestMs: 30_000,
  heapMb: 256,
  waiting: 20,
  formerLinks: 5_000,
  articleCharacters: 200,
  feedItems: 5_000,
  newestItems: 100,
} as const satisfies WebLimits;
