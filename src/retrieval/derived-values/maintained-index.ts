import type { Reading } from '../../domain/article.ts';
import { finish, type Steps } from '../../domain/steps.ts';
import type { Library } from '../library.ts';
import type { Derived } from './derived-value.ts';

/** An index over the articles of a library that single articles can be added to and removed from. */
interface ChangeableIndex {
  add(reading: Reading): void;
  /** @param reading the very one that was added */
  remove(reading: Reading): void;
}

/** Changed articles up to which an index follows at once; for more it is made anew, in steps. */
const MAX_FOLLOWED = 50;

/**
 * An index that is made in steps by the first request for it and follows the changes of its library from then on: what a later
 * request does depends on how many articles changed, not on how many there are. Take what you need of it before your next
 * step, because it may follow another change then.
 * @param make returns an empty index
 */
export function maintainedIndex<T extends ChangeableIndex>(make: () => T): Derived<T> {
  const known = new WeakMap<Library, { readonly index: T; readings: readonly Reading[] }>();
  function* steps(library: Library): Steps<T> {
    const readings = library.readings();
    const state = known.get(library);
    if (state && follow(state.index, state.readings, readings)) {
      state.readings = readings;
      return state.index;
    }
    const index = make();
    for (const reading of readings) {
      index.add(reading);
      yield;
    }
    known.set(library, { index, readings });
    return index;
  }
  return Object.assign((library: Library) => finish(steps(library)), { steps });
}

/** Changes an index of the former readings to one of the current ones; false if too much has changed. */
function follow(index: ChangeableIndex, former: readonly Reading[], current: readonly Reading[]): boolean {
  if (former === current) return true;
  const { removed, added } = changes(former, current);
  if (removed.length + added.length > MAX_FOLLOWED) return false;
  for (const reading of removed) index.remove(reading);
  for (const reading of added) index.add(reading);
  return true;
}

/** What was removed and what was added: most changes are at the end, and the lists share their beginning. */
function changes(
  former: readonly Reading[],
  current: readonly Reading[],
): { readonly removed: readonly Reading[]; readonly added: readonly Reading[] } {
  let start = 0;
  while (start < former.length && former[start] === current[start]) start++;
  let [formerEnd, currentEnd] = [former.length, current.length];
  while (formerEnd > start && currentEnd > start && former[formerEnd - 1] === current[currentEnd - 1]) {
    formerEnd--;
    currentEnd--;
  }
  const [before, after] = [former.slice(start, formerEnd), current.slice(start, currentEnd)];
  const [were, are] = [new Set(before), new Set(after)];
  return {
    removed: before.filter((reading) => !are.has(reading)),
    added: after.filter((reading) => !were.has(reading)),
  };
}
