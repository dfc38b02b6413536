import type { Reading } from '../domain/article.ts';
import type { Library } from './library.ts';

/**
 * Caches a value derived from all articles of a library until one of them changes.
 * @param derive receives the readings in the library's order
 */
export function derivedFrom<T extends object>(derive: (readings: readonly Reading[]) => T): (library: Library) => T {
  // A changed library returns a new array of readings, so the array identifies the state.
  const known = new WeakMap<readonly Reading[], T>();
  return (library) => {
    const readings = library.readings();
    const before = known.get(readings);
    if (before) return before;
    const derived = derive(readings);
    known.set(readings, derived);
    return derived;
  };
}
