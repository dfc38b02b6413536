import { isCapital } from './characters.ts';

/** Arabic articles written small before a name: "al-Denbi", "ash-Shami". */
const ARTICLES: ReadonlySet<string> = new Set(
  'al el ul il ad ar as ash at az an adh ath ed er es et ez esh edh'.split(' '),
);
const HYPHENS = '-‐‑';
/** Length of the longest article, in UTF-16 units. */
const LONGEST = 3;

/** True for a word that counts as capitalised: "Denbi", "al-Denbi". */
export function isNameLike(word: string): boolean {
  return isCapital(word) || nameBehindArticle(word) > 0;
}

/** Offset of the name behind an Arabic article in small letters; 0 when the word has none. */
function nameBehindArticle(word: string): number {
  for (let at = 2; at <= LONGEST; at++)
    if (HYPHENS.includes(word[at] ?? ' '))
      return ARTICLES.has(word.slice(0, at)) && isCapital(word.slice(at + 1)) ? at + 1 : 0;
  return 0;
}

/** A name in small letters without its Arabic article: "denbi" for "al-denbi"; undefined when it has none. */
export function withoutArabicArticle(folded: string): string | undefined {
  const at = folded.search(/[-‐‑]/);
  return at >= 2 && at <= LONGEST && ARTICLES.has(folded.slice(0, at)) ? folded.slice(at + 1) : undefined;
}
