import type { Reading } from '../../domain/article.ts';
import { finish, type Steps } from '../../domain/steps.ts';
import type { Library } from '../library.ts';

/** A value derived from all articles of a library. */
export interface Derived<T> {
  (library: Library): T;
  /** The same in steps, for large libraries; a single step if it is known already. */
  steps(library: Library): Steps<T>;
}

/**
 * Caches a value derived from all articles of a library until one of them changes.
 * @param derive receives the readings in the library's order
 */
export function derivedFrom<T extends object>(
  derive: (readings: readonly Reading[], library: Library) => Steps<T>,
): Derived<T> {
  // A changed library returns a new array of readings, so the array identifies the state.
  const known = new WeakMap<readonly Reading[], T>();
  function* steps(library: Library): Steps<T> {
    const readings = library.readings();
    const before = known.get(readings);
    if (before) return before;
    const derived = yield* derive(readings, library);
    known.set(readings, derived);
    return derived;
  }
  return Object.assign((library: Library) => finish(steps(library)), { steps });
}
