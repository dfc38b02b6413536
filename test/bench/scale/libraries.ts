/** What the process with many libraries tells. */
export interface LibrariesOutcome {
  /** Bytes of memory that the process holds, after a forced garbage collection. */
  readonly resident: number;
  /** Bytes of live objects and buffers. */
  readonly live: number;
  /** Processor time of opening one library and of its first answer, in milliseconds. */
  readonly each: number;
}

/** Stands beside the folders of articles: the question of each server. */
export const QUESTIONS_FILE = 'questions.json';
