import type { Log } from './log.ts';

/** Warnings remembered; after this many different ones the oldest may be repeated. */
export const MAX_REMEMBERED_WARNINGS = 1000;

/** Logs each distinct warning once. */
export class WarnOnce {
  readonly #log: Log;
  readonly #warned = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  warn(text: string): void {
    if (this.#warned.has(text)) return;
    if (this.#warned.size >= MAX_REMEMBERED_WARNINGS) this.#warned.clear();
    this.#warned.add(text);
    this.#log.warn(text);
  }
}
