import Fuse from 'fuse.js';

/** Letters of a typed word that are compared: Fuse takes longer ones apart. */
const MAX_PATTERN_LENGTH = 31;

/** Fuse threshold, the maximum share of the letters of a typed word that may be wrong: two or three in ten. */
const MAX_ERROR_SHARE = 0.4;

/** How far a word is from the typed one at least; an exact match would otherwise hide that shorter names are closer. */
const MIN_DISTANCE = 0.001;

/** Words are folded already; anywhere in the word is near enough. */
const OPTIONS = { isCaseSensitive: true, ignoreLocation: true, threshold: MAX_ERROR_SHARE };

/** A typed word that is looked for inside of others with some errors: letters to insert, to delete or to replace. */
export class ApproximatePattern {
  readonly #text: string;
  readonly #signature: number;
  readonly #maxErrors: number;

  /** @param pattern folded, not empty; only its first 31 UTF-16 units count */
  constructor(pattern: string) {
    this.#text = pattern.slice(0, MAX_PATTERN_LENGTH);
    this.#signature = signatureOf(this.#text);
    this.#maxErrors = Math.floor(MAX_ERROR_SHARE * this.#text.length);
  }

  /**
   * False if every part of the word surely differs in too many letters: each letter that the word lacks is an error. Most words
   * need no closer look.
   * @param signature the word's, from `signatureOf`
   */
  mayOccurIn(signature: number): boolean {
    let missing = this.#signature & ~signature;
    let count = 0;
    for (; missing !== 0; missing &= missing - 1) if (++count > this.#maxErrors) return false;
    return true;
  }

  /** The share of the pattern's letters that are right in the word, or in the part of it that is most like it; 0 with too many errors. */
  likenessTo(word: string): number {
    const { isMatch, score = 0 } = Fuse.match(this.#text, word, OPTIONS);
    return isMatch ? 1 - Math.max(MIN_DISTANCE, score) : 0;
  }
}

/** The letters of a word as bits; several letters share one. */
export function signatureOf(word: string): number {
  let signature = 0;
  for (let at = 0; at < word.length; at++) signature |= 1 << (word.charCodeAt(at) & 31);
  return signature;
}
