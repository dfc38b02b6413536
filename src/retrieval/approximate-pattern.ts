/** Letters of a pattern that are compared: as many as a machine word has bits without the sign. */
const MAX_PATTERN_LENGTH = 31;

/**
 * A word that is looked for inside of others with some errors: the fewest letters to insert, delete or replace. All columns
 * of the table of edit distances are held in the bits of two numbers: G. Myers, "A fast bit-vector algorithm for
 * approximate string matching based on dynamic programming" (1999).
 */
export class ApproximatePattern {
  /** UTF-16 units of the pattern. */
  readonly length: number;
  readonly #signature: number;
  /** For each UTF-16 unit a bit for every place of the pattern where it stands. */
  readonly #places = new Map<number, number>();

  /** @param pattern not empty; only its first 31 UTF-16 units count */
  constructor(pattern: string) {
    this.length = Math.min(pattern.length, MAX_PATTERN_LENGTH);
    for (let at = 0; at < this.length; at++) {
      const code = pattern.charCodeAt(at);
      this.#places.set(code, (this.#places.get(code) ?? 0) | (1 << at));
    }
    this.#signature = signatureOf(pattern.slice(0, this.length));
  }

  /**
   * False if every part of the word surely differs in more letters: each letter that the word lacks is an error.
   * @param signature the word's, from `signatureOf`
   */
  mayOccurIn(signature: number, maxErrors: number): boolean {
    let missing = this.#signature & ~signature;
    let count = 0;
    for (; missing !== 0; missing &= missing - 1) if (++count > maxErrors) return false;
    return true;
  }

  /** The fewest errors with which the pattern occurs in the word, or in a part of it. */
  errorsIn(word: string): number {
    const last = 1 << (this.length - 1);
    let [positive, negative, errors] = [-1, 0, this.length];
    let fewest = errors;
    for (let at = 0; at < word.length && fewest > 0; at++) {
      const equal = this.#places.get(word.charCodeAt(at)) ?? 0;
      const vertical = equal | negative;
      const horizontal = (((equal & positive) + positive) ^ positive) | equal;
      let up = negative | ~(horizontal | positive);
      let down = positive & horizontal;
      if (up & last) errors++;
      else if (down & last) errors--;
      up <<= 1;
      down <<= 1;
      positive = down | ~(vertical | up);
      negative = up & vertical;
      if (errors < fewest) fewest = errors;
    }
    return fewest;
  }
}

/** The letters of a word as bits; several letters share one. */
export function signatureOf(word: string): number {
  let signature = 0;
  for (let at = 0; at < word.length; at++) signature |= 1 << (word.charCodeAt(at) & 31);
  return signature;
}
