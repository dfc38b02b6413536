import { LRUCache } from 'lru-cache';
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
  /** A sentence as the rules see it; the same one whenever it is asked for. */
  at(index: number): Passage;
}

/** Pronouns that stand for somebody named before, as terms. */
const POINTERS = new Set(termsOf('he she they it his her its their him them this that these those'));
const POINTER_WITHIN_WORDS = 8;

/**
 * Passages kept between questions, the last ones used: people ask about the same articles again. Some 5 kB each, with the
 * words and whatever else was worked out; a question to a library looks at 130.
 */
const MAX_KEPT = 4_000;
const kept = new LRUCache<Sentence, SentencePassage>({ max: MAX_KEPT });

/** The passages of an article: a sentence that no candidate stands for is never looked at. */
export function passagesOf(library: Library, reading: Reading): Passages {
  return {
    reading,
    at(index) {
      const sentence = reading.sentences[index]!;
      const known = kept.get(sentence);
      // An article whose title or date is corrected shares its sentences with the former one.
      if (known?.reading === reading) return known;
      const passage = new SentencePassage(library, reading, sentence);
      kept.set(sentence, passage);
      return passage;
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

  constructor(library: Library, reading: Reading, sentence: Sentence) {
    this.reading = reading;
    this.sentence = sentence;
    this.terms = library.sentenceTerms(reading, sentence.index);
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
