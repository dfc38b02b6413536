import { setImmediate } from 'node:timers/promises';
import type { Reading } from '../../domain/article.ts';
import { shinglesOf } from '../../text/shingles.ts';
import { MinHashIndex } from './minhash.ts';

/** Milliseconds of uninterrupted work before yielding to the event loop. */
const MAX_STRETCH_MS = 20;

/** Minimum number of shared hashes for two articles to be possibly the same story; small edits keep most of them. */
const MIN_SHARED = 4;

/** Maximum number of candidates returned; the caller compares each one word by word. */
const MAX_CANDIDATES = 5;

/** After this many consecutive known articles, counted back from the newest, older ones are assumed to be known too. */
const KNOWN_IN_A_ROW = 50;

/** Number of sketches of removed articles tolerated before they are dropped. */
const MAX_STALE = 200;

/** Index of near-duplicate articles of a library; built by the first query and updated by each later one. */
export class StoryIndex {
  readonly #sketches = new MinHashIndex();
  #seen: readonly Reading[] | undefined;

  /**
   * Ids of articles that may report the same story as a text, most similar first; some may have been removed in the
   * meantime.
   * @param readings of the whole library, in order of `ingestedAt`
   */
  async candidates(shingles: Uint32Array, readings: readonly Reading[]): Promise<readonly string[]> {
    await this.#catchUp(readings);
    return this.#sketches.alike(shingles, MIN_SHARED, MAX_CANDIDATES);
  }

  // New articles are at the end, so the scan stops early: looking up ten thousand ids per query would dominate the
  // cost.
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
