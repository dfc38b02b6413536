import { setImmediate } from 'node:timers/promises';
import type { Reading } from '../domain/article.ts';
import { shinglesOf } from '../text/shingles.ts';
import { MinHashIndex } from './minhash.ts';

/** Milliseconds of uninterrupted work, after which the event loop gets a turn. */
const MAX_STRETCH_MS = 20;

/** Hashes that the sketches of two articles must share to count as possibly one story; small edits keep most of them. */
const MIN_SHARED = 4;

/** Candidates that are returned, each of which the caller compares word by word. */
const MAX_CANDIDATES = 5;

/** After so many known articles in a row, going back from the newest, older ones count as known too. */
const KNOWN_IN_A_ROW = 50;

/** Sketches of removed articles that are tolerated before they are dropped. */
const MAX_STALE = 200;

/** Near-duplicate articles of a library; built at the first query and brought up to date at each one. */
export class StoryIndex {
  readonly #sketches = new MinHashIndex();
  #seen: readonly Reading[] | undefined;

  /**
   * Ids of articles that may tell the same story as a text, the most alike first; some may have been removed meanwhile.
   * @param readings of the whole library, in order of `ingestedAt`
   */
  async candidates(shingles: Uint32Array, readings: readonly Reading[]): Promise<readonly string[]> {
    await this.#catchUp(readings);
    return this.#sketches.alike(shingles, MIN_SHARED, MAX_CANDIDATES);
  }

  // New articles are at the end: looking up ten thousand ids each time would take longer than everything else.
  async #catchUp(readings: readonly Reading[]): Promise<void> {
    if (readings === this.#seen) return;
    let since = performance.now();
    let known = 0;
    for (let at = readings.length - 1; at >= 0; at--) {
      const { article } = readings[at]!;
      if (known >= KNOWN_IN_A_ROW && this.#sketches.size >= readings.length) break;
      known = this.#sketches.has(article.id) ? known + 1 : 0;
      if (known > 0) continue;
      this.#sketches.add(article.id, shinglesOf(article.text));
      if (performance.now() - since > MAX_STRETCH_MS) {
        await setImmediate();
        since = performance.now();
      }
    }
    if (this.#sketches.size > readings.length + MAX_STALE) {
      this.#sketches.keepOnly(new Set(readings.map(({ article }) => article.id)));
    }
    this.#seen = readings;
  }
}
