import type { Log } from './log.ts';

/** Warnings remembered; after this many different ones the oldest may be repeated. */
export const REMEMBERED_WARNINGS = 1000;

/** Logs each distinct warning once. */
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
