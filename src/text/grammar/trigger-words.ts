import type { Span } from '../../domain/article.ts';
import type { Token } from './tokens.ts';
import { UNKNOWN, type WordForm } from './word-forms.ts';

/**
 * Tells cheaply which of some long patterns can match in a sentence: each has a word, in lower case with straight
 * apostrophes, that all its matches hold. A look at a word that is known costs no pattern at all.
 */
export class TriggerWords {
  readonly #words: readonly RegExp[];
  /** By the id of a form: those of the words that it is, as bits. */
  readonly #known: number[] = [];

  /** @param words 31 at most */
  constructor(words: readonly RegExp[]) {
    if (words.length > MAX_WORDS) throw new Error(`${words.length} trigger words are more than ${MAX_WORDS}`);
    this.#words = words;
  }

  /** For each sentence, which of the words it holds: the n-th is bit n. */
  bitsIn(sentences: readonly Span[], tokens: readonly Token[]): number[] {
    let next = 0;
    return sentences.map(({ end }) => {
      let bits = 0;
      for (; next < tokens.length && tokens[next]!.start < end; next++) bits |= this.#bitsOf(tokens[next]!.form);
      return bits;
    });
  }

  #bitsOf(form: WordForm): number {
    if (form.kind === 'sign') return 0;
    const known = form.id === UNKNOWN ? undefined : this.#known[form.id];
    if (known !== undefined) return known;
    let bits = 0;
    for (let i = 0; i < this.#words.length; i++) if (this.#words[i]!.test(form.word)) bits |= 1 << i;
    if (form.id !== UNKNOWN) this.#known[form.id] = bits;
    return bits;
  }
}

/** Bits of a number that stays above 0. */
const MAX_WORDS = 31;
