import type { Reading } from '../../domain/article.ts';
import { maintainedIndex } from '../../retrieval/derived-values/maintained-index.ts';
import { byTime } from './newest.ts';

/** The articles of a library in order of time; see `byTime`. */
class Chronology {
  readonly #readings: Reading[] = [];
  #oldestFirst: readonly Reading[] | undefined;
  #newestFirst: readonly Reading[] | undefined;

  add(reading: Reading): void {
    this.#readings.push(reading);
    this.#changed();
  }

  remove(reading: Reading): void {
    this.#readings.splice(this.#readings.indexOf(reading), 1);
    this.#changed();
  }

  /** Earliest day first; within a day, the article that arrived first. */
  oldestFirst(): readonly Reading[] {
    // Few are out of place after a change, which makes sorting a matter of one pass.
    this.#oldestFirst ??= [...this.#readings.sort((a, b) => byTime(a.article, b.article))];
    return this.#oldestFirst;
  }

  /** Latest day first; within a day, the article that arrived last. */
  newestFirst(): readonly Reading[] {
    this.#newestFirst ??= this.oldestFirst().toReversed();
    return this.#newestFirst;
  }

  #changed(): void {
    this.#oldestFirst = undefined;
    this.#newestFirst = undefined;
  }
}

export const chronologyOf = maintainedIndex(() => new Chronology());
