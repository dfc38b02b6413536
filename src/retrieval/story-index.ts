import { setImmediate } from 'node:timers/promises';
import type { Reading } from '../domain/article.ts';
import { shinglesOf } from '../text/shingles.ts';
import { Sketches } from './sketches.ts';

/** Milliseconds of work on end, after which others get their turn. */
const LONGEST_STRETCH = 20;

/** Hashes that two sketches share at least when their articles may be one story; small edits leave most of them. */
const FEWEST_SHARED = 4;

/** Articles that are looked at more closely. */
const MOST_CANDIDATES = 5;

/** Articles in a row that are known, from the newest back, after which older ones are taken for known too. */
const KNOWN_IN_A_ROW = 50;

/** Sketches of articles that are no more, before they are taken away. */
const MOST_STALE = 200;

/** Which articles of a library read alike; made when it is first asked, and brought up to date each time. */
export class StoryIndex {
  readonly #sketches = new Sketches();
  #seen: readonly Reading[] | undefined;

  /**
   * Ids of articles that may tell the same story as a text, the most alike first; some may be no more.
   * @param readings those of the whole library, in order of `ingestedAt`
   */
  async candidates(shingles: Uint32Array, readings: readonly Reading[]): Promise<readonly string[]> {
    await this.#catchUp(readings);
    return this.#sketches.alike(shingles, FEWEST_SHARED, MOST_CANDIDATES);
  }

  // What is new stands at the end: looking for ten thousand ids each time takes longer than all the rest.
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
      if (performance.now() - since > LONGEST_STRETCH) {
        await setImmediate();
        since = performance.now();
      }
    }
    if (this.#sketches.size > readings.length + MOST_STALE) {
      this.#sketches.keepOnly(new Set(readings.map(({ article }) => article.id)));
    }
    this.#seen = readings;
  }
}
