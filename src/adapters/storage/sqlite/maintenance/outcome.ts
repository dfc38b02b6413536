/** What a maintenance task tells the operator. */
export interface Outcome {
  /** What was done, one sentence a line. */
  readonly said: readonly string[];
  /** What is damaged or was left out, one sentence each; empty if all is well. */
  readonly faults: readonly string[];
}
