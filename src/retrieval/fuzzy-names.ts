import Fuse from 'fuse.js';
import { finish, type Steps } from '../domain/steps.ts';

/** A value with the name that people type for it: an article's title, a speaker's name. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/** Fuse threshold, 0 (exact) to 1 (anything). This value tolerates two or three wrong letters in ten. */
const THRESHOLD = 0.4;

/** Maximum number of UTF-16 units compared: no title is longer, and the cost grows with the length. */
const MAX_TYPED = 120;

/** Fuzzy search over titles and names; designed for some thousand entries, not for sentences. */
export class FuzzyNames<T> {
  readonly #fuse: Fuse<Named<T>>;
  readonly #all: readonly Named<T>[];

  private constructor(named: readonly Named<T>[], fuse: Fuse<Named<T>>) {
    this.#all = named;
    this.#fuse = fuse;
  }

  static of<T>(named: readonly Named<T>[]): FuzzyNames<T> {
    return finish(FuzzyNames.steps(named));
  }

  /** As `of`, with a step for each name. */
  static *steps<T>(named: readonly Named<T>[]): Steps<FuzzyNames<T>> {
    const fuse = new Fuse<Named<T>>([], {
      keys: ['name'],
      ignoreDiacritics: true,
      ignoreLocation: true,
      threshold: THRESHOLD,
      useTokenSearch: true,
    });
    for (const each of named) {
      fuse.add(each);
      yield;
    }
    return new FuzzyNames(named, fuse);
  }

  /** The best matching values, best first; with no text, the first ones in the given order. */
  find(typed: string, limit: number): T[] {
    const words = typed.trim().slice(0, MAX_TYPED);
    if (words === '') return this.#all.slice(0, limit).map((named) => named.value);
    return this.#fuse.search(words, { limit }).map((result) => result.item.value);
  }
}
