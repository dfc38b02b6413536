/** What the probe asks of the program it sits in, and what it found; both travel as messages between processes. */

/** Requests in the form of the program's JSON lines. */
export interface Step {
  readonly name: string;
  /** Asked first and not counted: code that has not run often is not optimised yet. */
  readonly warmUp: readonly string[];
  readonly measured: readonly string[];
}

export interface StepOutcome {
  readonly name: string;
  /** Processor time of each measured request, in milliseconds. */
  readonly times: readonly number[];
  /** A hash of each reply, to compare the replies of two checkouts. */
  readonly replies: readonly string[];
  /** Replies that answered. */
  readonly found: number;
}

export interface Outcome {
  /** Processor time from the start of the process until it took its first request, in milliseconds. */
  readonly started: number;
  /** Processor time of the request that opens the library, in milliseconds. */
  readonly opened: number;
  /** Bytes, each after a forced garbage collection. */
  readonly memory: { readonly before: number; readonly opened: number; readonly after: number };
  readonly steps: readonly StepOutcome[];
}

/** What goes wrong in the measured process comes as one sentence. */
export type Message<T> = { readonly outcome: T } | { readonly fault: string };
