import type { Reading } from '../domain/article.ts';
import { fold } from '../text/fold.ts';

/** Names with the articles that hold them: made from all articles at once and never changed. */
export class NamesIndex {
  readonly #readings: readonly Reading[];
  readonly #written = new Map<string, string>();
  /** For each folded name the places of its articles in `#readings`, rising. */
  readonly #places = new Map<string, number[]>();

  /**
   * @param readings of a library, in its order
   * @param namesOf the names that count in an article
   */
  constructor(readings: readonly Reading[], namesOf: (reading: Reading) => Iterable<string>) {
    this.#readings = readings;
    readings.forEach((reading, place) => {
      for (const name of new Set(namesOf(reading))) this.#note(fold(name), name, place);
    });
  }

  /** Every name as the first article writes it, by its folded form. */
  get written(): ReadonlyMap<string, string> {
    return this.#written;
  }

  /** The articles that hold at least one of some folded names, in the library's order. */
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
