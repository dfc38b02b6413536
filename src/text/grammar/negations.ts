import { entriesMarked } from '../lexicon.ts';

/** "not", "never", "nobody" …, and "n't" at the end of a word; "No. 10" and "no. 10" are numbers. */
const NEGATION = new RegExp(
  `\\b(?:(?:${entriesMarked('questions/negations', 'says').join('|')})(?!\\.? \\d)|\\w+n['’]t)\\b`,
  'gi',
);

/** How often a text says that something is not so. */
export function negationsIn(text: string): number {
  return text.match(NEGATION)?.length ?? 0;
}
