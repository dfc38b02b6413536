import { isSentenceStarter } from '../abbreviations.ts';
import { lexicon } from '../lexicon.ts';
import { isCommonWord } from '../names/name-lexicon.ts';

/** Number of characters before a number that are searched for "aged", "Flight". */
export const MAX_BEFORE = 40;

/** "Flight 245", "Room 12": the number is a label, not a count. */
const LABELLED = /(?:\p{Lu}\p{L}{2,30}|Nos?\.|Art\.) $/u;
/** Nouns that a number behind them names, also at the beginning of a sentence: "Article 5", "page 12". */
const LABELS: ReadonlySet<string> = new Set(lexicon('quantities/label-nouns'));

/** True where the last word before a number is one of `LABELS`. */
export function isLabel(before: string): boolean {
  if (!before.endsWith(' ')) return false;
  const word = /\p{L}+$/u.exec(before.slice(before.lastIndexOf(' ', before.length - 2) + 1, -1))?.[0];
  return word !== undefined && LABELS.has(word.toLowerCase());
}

/** A sentence-initial capital does not make a word a label: "Between 3 and 5". */
export function isLabelled(before: string): boolean {
  if (isLabel(before)) return true;
  const label = LABELLED.exec(before);
  if (!label) return false;
  const word = label[0].trimEnd();
  return !isSentenceStarter(word) && !(label.index === 0 && before.length < MAX_BEFORE && isCommonWord(word));
}
