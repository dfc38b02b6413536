import { finish, type Steps } from '../../domain/steps.ts';

/** An article's words as term ids of its library's vocabulary. */
export interface IndexedArticle {
  /** The words of the title, then those of each sentence. */
  readonly words: Uint32Array;
  /** For each sentence the index of its first word in `words`, followed by the total number of words. */
  readonly starts: Uint32Array;
}

/**
 * Immutable postings: which sentences of a set of articles contain which terms. Sentences are numbered consecutively,
 * article by article.
 */
export class Postings<T extends IndexedArticle> {
  readonly articles: readonly T[];
  /** Number of words, including titles. */
  readonly words: number;
  /** For each article the number of its first sentence, followed by the total number of sentences. */
  readonly #firsts: Uint32Array;
  /** For each sentence the index of its article in `articles`. */
  readonly #slots: Uint32Array;
  /** For each term id the index of its first entry in `#sentences`, followed by the total number of entries. */
  readonly #starts: Uint32Array;
  /** The sentence numbers of each term, ascending and distinct, term after term. */
  readonly #sentences: Uint32Array;

  private constructor(
    articles: readonly T[],
    { firsts, slots }: Numbering,
    starts: Uint32Array,
    sentences: Uint32Array,
  ) {
    this.articles = articles;
    this.words = articles.reduce((sum, { words }) => sum + words.length, 0);
    this.#firsts = firsts;
    this.#slots = slots;
    this.#starts = starts;
    this.#sentences = sentences;
  }

  static of<T extends IndexedArticle>(articles: readonly T[]): Postings<T> {
    return finish(Postings.steps(articles));
  }

  /** As `of`, with a step for each article. Built by counting sort: two passes over the words. */
  static *steps<T extends IndexedArticle>(articles: readonly T[]): Steps<Postings<T>> {
    const bound = yield* boundOf(articles);
    const starts = new Uint32Array(bound + 1);
    yield* eachTerm(articles, bound, (id) => starts[id + 1]!++);
    for (let id = 0; id < bound; id++) starts[id + 1]! += starts[id]!;
    yield;
    const sentences = new Uint32Array(starts[bound]!);
    const ends = starts.slice();
    yield;
    yield* eachTerm(articles, bound, (id, sentence) => {
      sentences[ends[id]!++] = sentence;
    });
    return new Postings(articles, yield* numbering(articles), starts, sentences);
  }

  /** Number of sentences. */
  get size(): number {
    return this.#firsts[this.articles.length]!;
  }

  /** Number of sentences that contain a term. */
  frequency(id: number): number {
    return id + 1 < this.#starts.length ? this.#starts[id + 1]! - this.#starts[id]! : 0;
  }

  /** The numbers of the sentences that contain a term, ascending. */
  holding(id: number): Uint32Array {
    const start = this.#starts[id] ?? 0;
    return this.#sentences.subarray(start, start + this.frequency(id));
  }

  /**
   * The sentence numbers of an article, as a half-open range.
   * @param slot the article's index in `articles`
   */
  rangeOf(slot: number): readonly [from: number, to: number] {
    return [this.#firsts[slot]!, this.#firsts[slot + 1]!];
  }

  /** The article that contains a sentence. */
  articleOf(sentence: number): T {
    return this.articles[this.#slots[sentence]!]!;
  }

  /** The index of a sentence in its article. */
  indexOf(sentence: number): number {
    return sentence - this.#firsts[this.#slots[sentence]!]!;
  }
}

/** How the sentences of articles are numbered; see `Postings`. */
interface Numbering {
  readonly firsts: Uint32Array;
  readonly slots: Uint32Array;
}

function* numbering(articles: readonly IndexedArticle[]): Steps<Numbering> {
  const firsts = new Uint32Array(articles.length + 1);
  for (const [slot, { starts }] of articles.entries()) {
    firsts[slot + 1] = firsts[slot]! + starts.length - 1;
    yield;
  }
  const slots = new Uint32Array(firsts[articles.length]!);
  for (let slot = 0; slot < articles.length; slot++) {
    slots.fill(slot, firsts[slot], firsts[slot + 1]);
    yield;
  }
  return { firsts, slots };
}

/** One more than the largest term id. */
function* boundOf(articles: readonly IndexedArticle[]): Steps<number> {
  let bound = 0;
  for (const { words } of articles) {
    for (const id of words) if (id >= bound) bound = id + 1;
    yield;
  }
  return bound;
}

/** Calls `visit` once for each distinct term of each sentence, sentence by sentence. */
function* eachTerm(
  articles: readonly IndexedArticle[],
  bound: number,
  visit: (id: number, sentence: number) => void,
): Steps<void> {
  /** For each term the last sentence it was found in, counted from 1. */
  const met = new Uint32Array(bound);
  let sentence = 0;
  for (const { words, starts } of articles) {
    for (let index = 0; index + 1 < starts.length; index++, sentence++) {
      for (let at = starts[index]!; at < starts[index + 1]!; at++) {
        const id = words[at]!;
        if (met[id] === sentence + 1) continue;
        met[id] = sentence + 1;
        visit(id, sentence);
      }
    }
    yield;
  }
}
