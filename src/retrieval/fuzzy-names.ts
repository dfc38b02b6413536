import Fuse from 'fuse.js';

/** A value that people refer to by a name: an article by its title, a speaker. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/** Fuse's threshold: 0 only the exact name, 1 anything. Lets two or three wrong letters of ten pass. */
const THRESHOLD = 0.4;

/** UTF-16 units of a typed name that are compared: no title is longer, and comparing more takes long. */
const MAX_TYPED = 120;

/** Fuzzy search over titles and names; made for some thousand of them, never for sentences. */
export class FuzzyNames<T> {
  readonly #fuse: Fuse<Named<T>>;
  readonly #all: readonly Named<T>[];

  constructor(named: readonly Named<T>[]) {
    this.#all = named;
    this.#fuse = new Fuse(named, {
      keys: ['name'],
      ignoreDiacritics: true,
      ignoreLocation: true,
      threshold: THRESHOLD,
      useTokenSearch: true,
    });
  }

  /** The values whose names match best, best first; when nothing is typed, the first ones in the order given. */
  find(typed: string, limit: number): T[] {
    const words = typed.trim().slice(0, MAX_TYPED);
    if (words === '') return this.#all.slice(0, limit).map((named) => named.value);
    return this.#fuse.search(words, { limit }).map((result) => result.item.value);
  }
}
