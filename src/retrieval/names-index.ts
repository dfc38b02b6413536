import type { Reading } from '../domain/article.ts';
import type { Steps } from '../domain/steps.ts';
import { fold } from '../text/fold.ts';

/** Immutable index from names to the articles that contain them, built from all articles at once. */
export class NamesIndex {
  readonly #readings: readonly Reading[];
  readonly #written = new Map<string, string>();
  /** For each folded name the ascending indices of its articles in `#readings`. */
  readonly #places = new Map<string, number[]>();

  private constructor(readings: readonly Reading[]) {
    this.#readings = readings;
  }

  /**
   * @param readings of a library, in its order
   * @param namesOf the names to index in an article
   */
  static *of(readings: readonly Reading[], namesOf: (reading: Reading) => Iterable<string>): Steps<NamesIndex> {
    const index = new NamesIndex(readings);
    for (const [place, reading] of readings.entries()) {
      for (const name of new Set(namesOf(reading))) index.#note(fold(name), name, place);
      yield;
    }
    return index;
  }

  /** Every name as written in its first article, by its folded form. */
  get written(): ReadonlyMap<string, string> {
    return this.#written;
  }

  /** The articles that contain at least one of the folded names, in the library's order. */
  holding(names: Iterable<string>): Reading[] {
    const places = new Set([...names].flatMap((name) => this.#places.get(name) ?? []));
    return [...places].sort((a, b) => a - b).map((place) => this.#readings[place]!);
  }

  #note(key: string, name: string, place: number): void {
    const places = this.#places.get(key);
    if (!places) {
      this.#written.set(key, name);
      this.#places.set(key, [place]);
    } else if (places.at(-1) !== place) places.push(place);
  }
}
