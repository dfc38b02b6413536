import { fold } from '../fold.ts';
import { entriesMarked, lexicon } from '../lexicon.ts';

/** Forms of address that are never part of a name: "Madam". */
const ADDRESSES: ReadonlySet<string> = new Set(entriesMarked('names/titles', 'address'));

/** Titles that precede a name and belong to it, as written, without a final full stop. */
export const TITLES: readonly string[] = lexicon('names/titles')
  .map((row) => row.split('\t')[0]!)
  .filter((title) => !ADDRESSES.has(title));

/** Titles that are forms of address rather than roles: "dr". Folded, without a final full stop. */
export const COURTESY_TITLES: ReadonlySet<string> = new Set(
  [...entriesMarked('names/titles', 'courtesy'), ...ADDRESSES].map(fold),
);

/** True for a title that says how somebody is addressed, not what somebody is: "Dr.", "Sir". */
export function isCourtesy(title: string): boolean {
  return COURTESY_TITLES.has(fold(title.replace(/\.$/, '')));
}
