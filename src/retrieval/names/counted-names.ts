import type { Reading } from '../../domain/article.ts';
import { FuzzyNames } from './fuzzy-names.ts';

/** The names of a library's articles, found by likeness; those that come up most often go first. */
export class CountedNames {
  readonly #namesOf: (reading: Reading) => readonly string[];
  readonly #counts = new Map<string, number>();
  readonly #names = new FuzzyNames<string>(
    (a, b) => this.#counts.get(b)! - this.#counts.get(a)! || (a < b ? -1 : a > b ? 1 : 0),
  );

  /** @param namesOf the names of an article, each as often as it comes up */
  constructor(namesOf: (reading: Reading) => readonly string[]) {
    this.#namesOf = namesOf;
  }

  add(reading: Reading): void {
    for (const name of this.#namesOf(reading)) {
      const count = this.#counts.get(name);
      this.#counts.set(name, (count ?? 0) + 1);
      if (count === undefined) this.#names.add({ name, value: name });
    }
  }

  remove(reading: Reading): void {
    for (const name of this.#namesOf(reading)) {
      const count = this.#counts.get(name)!;
      if (count > 1) this.#counts.set(name, count - 1);
      else {
        this.#names.remove(name);
        this.#counts.delete(name);
      }
    }
  }

  /** The names most like typed text, best first; with no text, the most frequent ones. */
  find(typed: string, limit: number): string[] {
    return this.#names.find(typed, limit);
  }
}
