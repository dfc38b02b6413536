import Fuse from 'fuse.js';

/** Something that people call by a name: an article by its title, a speaker. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/** How unlike a typed name may be: 0 the very name, 1 anything. Lets two or three wrong letters of ten pass. */
const THRESHOLD = 0.4;

/** UTF-16 units of a typed name that are looked at: no title is longer, and likeness to more of them takes its time. */
const LONGEST_TYPED = 120;

/** Likeness search over titles and names; for up to some thousand of them, never for sentences. */
export class NameFinder<T> {
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

  /** Best first; when nothing is typed, the first ones as given. */
  find(typed: string, limit: number): T[] {
    const words = typed.trim().slice(0, LONGEST_TYPED);
    if (words === '') return this.#all.slice(0, limit).map((named) => named.value);
    return this.#fuse.search(words, { limit }).map((result) => result.item.value);
  }
}
