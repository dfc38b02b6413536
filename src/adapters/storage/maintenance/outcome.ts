/** What a maintenance task tells the operator. */
export interface Outcome {
  /** What was done, one sentence a line. */
  readonly said: readonly string[];
  /** What is damaged or was left out, one sentence each; empty if all is well. */
  readonly faults: readonly string[];
}

/** "1 article", "2 articles". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
