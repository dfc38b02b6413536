import { entriesMarked, lexicon } from './lexicon.ts';

/** What a full stop after an abbreviation means; see the head of `data/lexicon/grammar/abbreviations.txt`. */
type AbbreviationKind = 'never' | 'starter' | 'number' | 'month';

const KINDS: ReadonlyMap<string, AbbreviationKind> = new Map(
  lexicon('grammar/abbreviations').map((row) => row.split('\t') as [string, AbbreviationKind]),
);
const STARTERS: ReadonlySet<string> = new Set([
  ...lexicon('grammar/sentence-starters'),
  ...entriesMarked('grammar/function-words', 'starter').map(capitalised),
]);

const LETTERS_WITH_POINTS = /^(?:\p{L}\.){1,6}\p{L}$/u;
const ONE_SMALL_LETTER = /^\p{Ll}$/u;

/** The kind of the word before a full stop (passed without it), or undefined for an ordinary word. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  const kind = KINDS.get(word);
  if (kind) return kind;
  if (LETTERS_WITH_POINTS.test(word)) return KINDS.get(word.toLowerCase()) ?? 'starter';
  const isNumber = ONE_SMALL_LETTER.test(word) || KINDS.get(capitalised(word)) === 'number';
  return isNumber ? 'number' : undefined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** True for words such as "The", "However", "She", whose capital marks the start of a sentence rather than a name. */
export function isSentenceStarter(word: string): boolean {
  return STARTERS.has(word.replace('’', "'"));
}
