/** What the parent process asks of the probe in a measured program, one order after the other, and what comes back. */
export type Order =
  /** Waits until the program takes requests. */
  | { readonly kind: 'started' }
  /** Opens the library. */
  | { readonly kind: 'open' }
  /** Collects garbage and counts what is left. */
  | { readonly kind: 'memory' }
  | { readonly kind: 'ask'; readonly lines: readonly string[] }
  | { readonly kind: 'end' };

/** What an order gives: processor time in milliseconds, or bytes. */
export interface Results {
  /** From the start of the process on. */
  readonly started: number;
  readonly open: number;
  readonly memory: number;
  readonly ask: readonly TimedReply[];
  readonly end: null;
}

export interface TimedReply {
  /** Of the processor. */
  readonly milliseconds: number;
  /** A hash of all that was replied, to compare two checkouts. */
  readonly hash: string;
  /** Whether it was an answer. */
  readonly found: boolean;
}

/** What goes wrong in a measured process comes as one sentence. */
export type Message<T> = { readonly outcome: T } | { readonly fault: string };
