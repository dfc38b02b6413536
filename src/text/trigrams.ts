/** Places of the table: enough that few of a long article's triples share one. */
const SIZE = 1 << 15;

/**
 * Which runs of three characters a text has: a look at a few of them tells of most words that they do not stand in it,
 * without a search of the text for each.
 */
export class Trigrams {
  readonly #has = new Uint8Array(SIZE);

  constructor(text: string) {
    for (let i = 0; i + 2 < text.length; i++) this.#has[placeOf(text, i)] = 1;
  }

  /** False only where the text does not hold the words; words of less than three characters may always stand there. */
  mayHold(words: string): boolean {
    for (let i = 0; i + 2 < words.length; i++) if (this.#has[placeOf(words, i)] === 0) return false;
    return true;
  }
}

function placeOf(text: string, at: number): number {
  return ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) & (SIZE - 1);
}
