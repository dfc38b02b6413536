import { LRUCache } from 'lru-cache';
import type { Mention, Quote, Reading, Sentence, Span } from '../../domain/article.ts';
import { spansWithin } from '../../domain/sorted-spans.ts';
import { type AnalysedWord, analysed, contentTerms, termsOf, tokensIn } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { quotesAt } from '../../retrieval/quotes-at.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import type { Word } from '../../text/words.ts';

/** A sentence with its derived properties, as used by the rules. */
export interface Passage {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** Index terms in order, including stop words. */
  readonly terms: readonly string[];
  /** The words of the terms, at the same indices. */
  readonly words: readonly Word[];
  /** The folded words, at the same indices. */
  readonly keys: readonly string[];
  /** The distinct terms of the content words. */
  readonly content: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
  /** Quotations that overlap the sentence. */
  readonly quotes: readonly Quote[];
  /**
   * True when the sentence refers to something in an earlier one: "he", "she", "they", "it" or "this" among its first
   * words. After a person's name ("Lind said in their talk") the pronoun refers to that person, or to others mentioned
   * by them.
   */
  readonly pointsBack: boolean;
  /** Indices of the keys that hold a digit. */
  readonly figures: readonly number[];
  /** The keys that name people by what they are: "engineer", "police". */
  readonly roleNouns: readonly string[];
  /** The terms of the names of those who speak in its quotations. */
  readonly speakerTerms: ReadonlySet<string>;
  /** The terms of the content words within a span of the sentence. */
  contentIn(span: Span): readonly string[];
}

/** The passages of an article, by sentence index. */
export interface Passages {
  readonly reading: Reading;
  /** The passage of a sentence; the same object on every call. */
  at(index: number): Passage;
}

/** Pronouns and determiners that refer back, as index terms. */
const POINTERS = new Set(termsOf('he she they it his her its their him them this that these those'));
const POINTER_WITHIN_WORDS = 8;
const DIGIT = /\p{N}/u;

/**
 * Size of the LRU cache of passages, which helps because people ask about the same articles repeatedly. A passage takes
 * about 5 kB including its derived properties; a question to a library looks at 130.
 */
const MAX_KEPT = 4_000;
const kept = new LRUCache<Sentence, SentencePassage>({ max: MAX_KEPT });

/** The passages of an article, created lazily for the sentences that are candidates. */
export function passagesOf(library: Library, reading: Reading): Passages {
  // Those of a longer article would drive each other, and all others, out of the cache.
  if (reading.sentences.length > MAX_KEPT) return passagesOfLong(library, reading);
  // Of one question several rules look at the same passage.
  const seen: SentencePassage[] = [];
  return {
    reading,
    at(index) {
      seen[index] ??= passageOf(library, reading, reading.sentences[index]!);
      return seen[index];
    },
  };
}

function passageOf(library: Library, reading: Reading, sentence: Sentence): SentencePassage {
  const known = kept.get(sentence);
  // An article whose title or date is corrected has the same sentences but a new reading.
  if (known?.reading === reading) return known;
  const passage = new SentencePassage(library, reading, sentence);
  kept.set(sentence, passage);
  return passage;
}

/** The passages of an article for one question. */
function passagesOfLong(library: Library, reading: Reading): Passages {
  const passages = new Map<number, SentencePassage>();
  return {
    reading,
    at(index) {
      const passage = passages.get(index) ?? new SentencePassage(library, reading, reading.sentences[index]!);
      passages.set(index, passage);
      return passage;
    },
  };
}

/** Computes each property on first access: most rules look at few of a hundred candidates. */
class SentencePassage implements Passage {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly terms: readonly string[];
  #words: readonly Word[] | undefined;
  #analysed: readonly AnalysedWord[] | undefined;
  #keys: readonly string[] | undefined;
  #content: ReadonlySet<string> | undefined;
  #contents: Map<string, readonly string[]> | undefined;
  #mentions: readonly Mention[] | undefined;
  #pointsBack: boolean | undefined;
  #figures: readonly number[] | undefined;
  #roleNouns: readonly string[] | undefined;
  #speakerTerms: ReadonlySet<string> | undefined;

  constructor(library: Library, reading: Reading, sentence: Sentence) {
    this.reading = reading;
    this.sentence = sentence;
    this.terms = library.sentenceTerms(reading, sentence.index);
  }

  get words(): readonly Word[] {
    this.#words ??= tokensIn(this.reading.article.text, this.sentence);
    return this.#words;
  }

  get #analysedWords(): readonly AnalysedWord[] {
    this.#analysed ??= this.words.map((word) => analysed(word.text));
    return this.#analysed;
  }

  get keys(): readonly string[] {
    this.#keys ??= this.#analysedWords.map(({ folded }) => folded);
    return this.#keys;
  }

  get content(): ReadonlySet<string> {
    this.#content ??= new Set(this.#analysedWords.flatMap(({ isStop, term }) => (isStop ? [] : term)));
    return this.#content;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= spansWithin(this.reading.mentions, this.sentence);
    return this.#mentions;
  }

  get quotes(): readonly Quote[] {
    return quotesAt(this.reading, this.sentence.index);
  }

  contentIn({ start, end }: Span): readonly string[] {
    const key = `${start}-${end}`;
    this.#contents ??= new Map();
    const content = this.#contents.get(key) ?? contentTerms(tokensIn(this.reading.article.text.slice(start, end)));
    this.#contents.set(key, content);
    return content;
  }

  get pointsBack(): boolean {
    this.#pointsBack ??= this.#refersBack();
    return this.#pointsBack;
  }

  get figures(): readonly number[] {
    this.#figures ??= this.keys.flatMap((key, at) => (DIGIT.test(key) ? at : []));
    return this.#figures;
  }

  get roleNouns(): readonly string[] {
    this.#roleNouns ??= this.keys.filter(isRoleNoun);
    return this.#roleNouns;
  }

  get speakerTerms(): ReadonlySet<string> {
    this.#speakerTerms ??= new Set(this.quotes.flatMap(({ speakerName }) => (speakerName ? termsOf(speakerName) : [])));
    return this.#speakerTerms;
  }

  #refersBack(): boolean {
    const at = this.terms.slice(0, POINTER_WITHIN_WORDS).findIndex((term) => POINTERS.has(term));
    if (at < 0) return false;
    const { start } = this.words[at]!;
    return !this.mentions.some((mention) => mention.kind === 'person' && mention.end <= start);
  }
}
