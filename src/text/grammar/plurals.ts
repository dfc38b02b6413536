import { lexicon } from '../lexicon.ts';

const IRREGULAR: ReadonlySet<string> = new Set(lexicon('grammar/irregular-plurals').map((row) => row.split('\t')[0]!));

/** Endings in "s" of words that are mostly no plurals: "class", "bus", "crisis", "famous". */
const NO_PLURAL = /(?:ss|us|is|ous|['’]s)$/;

/** The singular of a noun in lower case with a regular plural: "ladies", "mayors"; other nouns in "s" are cut, too. */
export function regularSingular(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/s$/, '');
}

/** True for a noun, in lower case, that has the form of a plural: "towns", "children", "firemen". */
export function isPlural(noun: string): boolean {
  if (IRREGULAR.has(noun) || /[^i]men$/.test(noun)) return true;
  return noun.length > 3 && noun.endsWith('s') && !NO_PLURAL.test(noun);
}
