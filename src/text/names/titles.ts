import { fold } from '../fold.ts';
import { entriesMarked, lexicon } from '../lexicon.ts';

/** Forms of address that are never part of a name: "Madam". */
const ADDRESSES: ReadonlySet<string> = new Set(entriesMarked('names/titles', 'address'));

/** Titles that stand before a name and belong to it, as written, without a last point. */
export const TITLES: readonly string[] = lexicon('names/titles')
  .map((row) => row.split('\t')[0]!)
  .filter((title) => !ADDRESSES.has(title));

/** Titles that say how somebody is addressed, not what somebody is: "dr". Folded, without a last point. */
export const COURTESY_TITLES: ReadonlySet<string> = new Set(
  [...entriesMarked('names/titles', 'courtesy'), ...ADDRESSES].map(fold),
);
