import type { Mention, Quote, Reading, Sentence } from '../../domain/article.ts';
import type { Library } from '../../retrieval/library.ts';
import { termsOf, tokensIn } from '../../retrieval/terms.ts';
import { fold } from '../../text/fold.ts';
import type { Word } from '../../text/words.ts';

/** One sentence with what the rules look at. */
export interface Passage {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** Terms in order, stop words among them. */
  readonly terms: readonly string[];
  /** The words behind the terms, one for each. */
  readonly words: readonly Word[];
  /** The words folded. */
  readonly keys: readonly string[];
  readonly mentions: readonly Mention[];
  /** Quotations that touch the sentence. */
  readonly quotes: readonly Quote[];
  /**
   * True when somebody or something of a sentence before is meant: "he", "she", "they", "it", "this" among the first
   * words. Behind a person's name ("Lind said in their talk") they mean that person, or others told of by that person.
   */
  readonly pointsBack: boolean;
}

/** All sentences of an article, by sentence index. */
export interface Passages {
  readonly reading: Reading;
  /** The terms of every sentence. */
  readonly terms: readonly (readonly string[])[];
  /** Indices of the sentences that hold a term, rising. */
  holding(term: string): readonly number[];
  /** A sentence as the rules see it; the same one whenever it is asked for. */
  at(index: number): Passage;
}

/** Pronouns that stand for somebody named before, as terms. */
const POINTERS = new Set(termsOf('he she they it his her its their him them this that these those'));
const POINTER_WITHIN_WORDS = 8;

/** The passages of an article for one question: a sentence that no candidate stands for is never looked at. */
export function passagesOf(library: Library, reading: Reading): Passages {
  const terms = library.sentenceTerms(reading);
  const known: Passage[] = [];
  return {
    reading,
    terms,
    holding: (term) => library.sentencesWith(reading, term),
    at(index) {
      known[index] ??= new SentencePassage(reading, reading.sentences[index]!, terms[index] ?? []);
      return known[index];
    },
  };
}

/** Works out each part when a rule first looks at it: most rules look at few of a hundred candidates. */
class SentencePassage implements Passage {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly terms: readonly string[];
  #words: readonly Word[] | undefined;
  #keys: readonly string[] | undefined;
  #mentions: readonly Mention[] | undefined;
  #quotes: readonly Quote[] | undefined;

  constructor(reading: Reading, sentence: Sentence, terms: readonly string[]) {
    this.reading = reading;
    this.sentence = sentence;
    this.terms = terms;
  }

  get words(): readonly Word[] {
    this.#words ??= tokensIn(this.reading.article.text, this.sentence);
    return this.#words;
  }

  get keys(): readonly string[] {
    this.#keys ??= this.words.map((word) => fold(word.text));
    return this.#keys;
  }

  get mentions(): readonly Mention[] {
    const { start, end } = this.sentence;
    this.#mentions ??= this.reading.mentions.filter((m) => start <= m.start && m.end <= end);
    return this.#mentions;
  }

  get quotes(): readonly Quote[] {
    const { index } = this.sentence;
    this.#quotes ??= this.reading.quotes.filter((q) => q.sentences[0] <= index && index <= q.sentences[1]);
    return this.#quotes;
  }

  get pointsBack(): boolean {
    const at = this.terms.slice(0, POINTER_WITHIN_WORDS).findIndex((term) => POINTERS.has(term));
    if (at < 0) return false;
    const { start } = this.words[at]!;
    return !this.mentions.some((mention) => mention.kind === 'person' && mention.end <= start);
  }
}
