import type { Log } from './log.ts';

/** Warnings that are remembered; after so many different ones the first may be told again. */
export const REMEMBERED_WARNINGS = 1000;

/** Tells the operator each thing once, however often it happens. */
export class WarnOnce {
  readonly #log: Log;
  readonly #told = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  warn(text: string): void {
    if (this.#told.has(text)) return;
    if (this.#told.size >= REMEMBERED_WARNINGS) this.#told.clear();
    this.#told.add(text);
    this.#log.warn(text);
  }
}
