import type { Span } from '../../domain/article.ts';
import type { Token } from './tokens.ts';
import { NOT_MEMOISED, type WordForm } from './word-forms.ts';

/**
 * Cheap precondition for long patterns: each is given a word (in lower case with straight apostrophes) that all of its
 * matches contain. Results are cached per word form, so that known words need no matching.
 */
export class TriggerWords {
  readonly #words: readonly RegExp[];
  /** By form id: which of the words the form matches, as bits. */
  readonly #known: number[] = [];

  /** @param words at most 31 */
  constructor(words: readonly RegExp[]) {
    if (words.length > MAX_WORDS) throw new Error(`${words.length} trigger words are more than ${MAX_WORDS}`);
    this.#words = words;
  }

  /** For each sentence, the words it contains: bit n for the n-th word. */
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
    const known = form.id === NOT_MEMOISED ? undefined : this.#known[form.id];
    if (known !== undefined) return known;
    let bits = 0;
    for (let i = 0; i < this.#words.length; i++) if (this.#words[i]!.test(form.word)) bits |= 1 << i;
    if (form.id !== NOT_MEMOISED) this.#known[form.id] = bits;
    return bits;
  }
}

/** Number of bits of a non-negative 32-bit integer. */
const MAX_WORDS = 31;
