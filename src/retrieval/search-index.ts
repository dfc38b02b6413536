import type { Reading } from '../domain/article.ts';
import { minOf } from '../domain/extremes.ts';
import { inSlices, TimeSlice } from '../domain/steps.ts';
import { fold } from '../text/fold.ts';
import { isStopTerm, queryTerms, termOf, termsOf, tokensIn } from './analysis/terms.ts';
import type { TextTerms } from './analysis/text-terms.ts';
import { ArticleIndex } from './inverted-index/article-index.ts';
import { articlePostings } from './inverted-index/article-postings.ts';
import type { IndexedReading } from './inverted-index/indexed-reading.ts';
import type { IndexedArticle } from './inverted-index/postings.ts';
import { type FoundSentence, SentenceIndex, type SoughtTerm } from './inverted-index/sentence-index.ts';
import { topK } from './inverted-index/top-k.ts';
import { Vocabulary } from './inverted-index/vocabulary.ts';
import type { Hit, NearOccurrence, NearOptions } from './library.ts';
import { isAlike } from './near-phrases/likeness.ts';
import { occurrenceOf } from './near-phrases/near-occurrence.ts';
import { type NearIndex, nearChains } from './near-phrases/near-phrases.ts';
import { type SentenceRun, stretchesWith } from './phrases/term-sequences.ts';

/** Not a valid term id. */
const NONE = -1;

/** Articles from which on they are put into an empty index all at once. */
const MIN_LOADED = 100;

/** Full-text index of a library: the vocabulary, the sentence index and the article index, updated together. */
export class SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #sentences = new SentenceIndex<IndexedReading>();
  #articles = ArticleIndex.empty();
  /** Articles that are not in `#articles` yet: the first ones, which are many when a library is opened. */
  readonly #waiting = new Set<IndexedReading>();
  readonly #byKey = new Map<number, IndexedReading>();
  #nextKey = 0;

  /** @param terms the terms of the reading */
  add(reading: Reading, { distinct, words, starts }: TextTerms): IndexedReading {
    const title = termsOf(reading.article.title);
    const ids = new Map([...new Set([...distinct, ...title])].map((term) => [term, this.#vocabulary.acquire(term)]));
    const idsOfText = distinct.map((term) => ids.get(term)!);
    const all = new Uint32Array(title.length + words.length);
    all.set(title.map((term) => ids.get(term)!));
    for (let at = 0; at < words.length; at++) all[title.length + at] = idsOfText[words[at]!]!;
    const added = { key: this.#nextKey++, reading, words: all, starts: starts.map((start) => title.length + start) };
    this.#byKey.set(added.key, added);
    this.#sentences.add(added);
    if (this.#articles.size === 0) this.#waiting.add(added);
    else this.#articles.add(added.key, this.#contentOf(added));
    return added;
  }

  remove(article: IndexedReading): void {
    this.#byKey.delete(article.key);
    this.#sentences.remove(article);
    if (!this.#waiting.delete(article)) this.#articles.remove(article.key, this.#contentOf(article));
    for (const id of new Set(article.words)) this.#vocabulary.release(id);
  }

  /**
   * Does what the next query would have to do first after changes. The index may change meanwhile.
   * @param pause waited for between two time slices
   */
  async prepare(pause: () => Promise<unknown>): Promise<void> {
    await inSlices(this.#sentences.prepare(), pause);
    if (this.#waiting.size >= MIN_LOADED) await this.#load(pause);
    const slice = new TimeSlice(pause);
    for (const article of this.#waiting) {
      this.#index(article);
      if (slice.isOver) await slice.next();
    }
  }

  async #load(pause: () => Promise<unknown>): Promise<void> {
    const articles = [...this.#waiting];
    const { bound } = this.#vocabulary;
    const termOf = (id: number) => {
      const term = this.#vocabulary.termOf(id);
      return isStopTerm(term) ? undefined : term;
    };
    const loaded = await ArticleIndex.of(await inSlices(articlePostings(articles, bound, termOf), pause));
    // Otherwise somebody asked or changed something meanwhile, and they are added one by one.
    if (articles.length !== this.#waiting.size || !articles.every((each) => this.#waiting.has(each))) return;
    this.#articles = loaded;
    this.#waiting.clear();
  }

  #index(article: IndexedReading): void {
    this.#waiting.delete(article);
    this.#articles.add(article.key, this.#contentOf(article));
  }

  /** The index of articles with all of them in it. */
  #allArticles(): ArticleIndex {
    for (const article of this.#waiting) this.#index(article);
    return this.#articles;
  }

  /** Number of sentences. */
  get size(): number {
    return this.#sentences.size;
  }

  /** Number of terms of titles and sentences. */
  get termCount(): number {
    return this.#vocabulary.size;
  }

  sentenceFrequency(term: string): number {
    const id = this.#vocabulary.idOf(term);
    return id === undefined ? 0 : this.#sentences.frequency(id);
  }

  articleFrequency(term: string): number {
    return this.#vocabulary.articleFrequency(term);
  }

  /** See `Library.vocabulary`. */
  *vocabulary(isWanted: (term: string) => boolean = () => true): Iterable<string> {
    for (const [term, id] of this.#vocabulary.entries())
      if (isWanted(term) && this.#sentences.frequency(id) > 0) yield term;
  }

  /** Every term that shares its first five letters with this one, including itself; none when it is shorter. */
  sharingPrefix(term: string): readonly string[] {
    return this.#vocabulary.sharingPrefix(term);
  }

  /** See `Library.misspellingsOf`. */
  misspellingsOf(term: string): readonly string[] {
    return this.#allArticles().misspellingsOf(term);
  }

  /** The terms an article was added with. */
  textTerms({ words, starts }: IndexedArticle): TextTerms {
    const [first = 0] = starts;
    const text = words.subarray(first);
    const distinct = [...new Set(text)];
    const places = new Map(distinct.map((id, place) => [id, place]));
    return {
      distinct: distinct.map((id) => this.#vocabulary.termOf(id)),
      words: text.map((id) => places.get(id)!),
      starts: starts.map((start) => start - first),
    };
  }

  /** The terms of one sentence, in order. */
  sentenceTerms({ words, starts }: IndexedArticle, sentence: number): string[] {
    const terms: string[] = [];
    const end = starts[sentence + 1] ?? words.length;
    for (let at = starts[sentence]!; at < end; at++) terms.push(this.#vocabulary.termOf(words[at]!));
    return terms;
  }

  /** See `Library.finder`. */
  finder(terms: readonly string[]): (article: IndexedArticle, found: (sentence: number, term: number) => void) => void {
    /** For each term id its index in `terms` plus one; 0 for a term that is not sought. */
    const sought = new Uint16Array(this.#vocabulary.bound);
    terms.forEach((term, place) => {
      const id = this.#vocabulary.idOf(term);
      if (id !== undefined) sought[id] = place + 1;
    });
    return ({ words, starts }, found) => {
      for (let sentence = 0; sentence + 1 < starts.length; sentence++)
        for (let at = starts[sentence]!; at < starts[sentence + 1]!; at++) {
          const place = sought[words[at]!]!;
          if (place > 0) found(sentence, place - 1);
        }
    };
  }

  /** See `Library.sentencesWith`. */
  sentencesWith(term: string): Map<Reading, readonly number[]> {
    const id = this.#vocabulary.idOf(term);
    const holding = id === undefined ? [] : this.#sentences.holding(id);
    return new Map(Array.from(holding, ([{ reading }, sentences]) => [reading, sentences]));
  }

  /** See `Library.search`. */
  search(words: string, limit: number, only?: IndexedReading): Hit[] {
    const { sought, articleScores } = this.#lookUp(queryTerms(words));
    const scoreOf = ({ key }: IndexedReading) => articleScores.get(key) ?? 0;
    const found = only
      ? this.#sentences.searchIn(only, sought, limit, scoreOf(only))
      : this.#sentences.search(sought, limit, scoreOf);
    return found.map((each) => hitOf(each, articleScores));
  }

  /** See `Library.pool`. */
  pool(terms: readonly string[], size: number): Hit[] {
    const { sought, articleScores } = this.#lookUp(terms);
    const scoreOf = ({ key }: IndexedReading) => articleScores.get(key) ?? 0;
    const best = this.#sentences
      .search(sought, Math.ceil(size / 2), scoreOf)
      .map((found) => hitOf(found, articleScores));
    const chosen = new Set(best.map(({ sentence }) => sentence));
    const pool = [...best];
    for (const [key] of topK(articleScores, size, ([a, first], [b, second]) => (first - second || a - b) > 0)) {
      if (pool.length >= size) break;
      const article = this.#byKey.get(key)!;
      for (const sentence of article.reading.sentences)
        if (!chosen.has(sentence)) pool.push(hitOf({ article, sentence: sentence.index, score: 0 }, articleScores));
    }
    return pool;
  }

  /** The runs of sentences in which the words may occur in sequence, grouped by article, in no particular order. */
  stretchesWith(words: string): Map<IndexedReading, SentenceRun[]> {
    const sequence = tokensIn(words).map(({ text }) => this.#idsOf(text));
    const content = queryTerms(words).map((term) => this.#vocabulary.idOf(term) ?? NONE);
    const found = new Map<IndexedReading, SentenceRun[]>();
    if (sequence.length === 0 || content.includes(NONE)) return found;
    const frequencies = sequence.map((ids) => ids.reduce((sum, id) => sum + this.#sentences.frequency(id), 0));
    const anchor = frequencies.indexOf(minOf(frequencies));
    for (const article of this.#sentences.holdingAll(content)) {
      const stretches = stretchesWith(article, sequence, anchor);
      if (stretches.length > 0) found.set(article, stretches);
    }
    return found;
  }

  /** See `Library.nearOccurrences`. */
  nearOccurrences(
    words: string,
    { limit, inPart = false, likeness: least }: NearOptions,
    only?: IndexedReading,
  ): NearOccurrence[] {
    const { asked, found } = nearChains(this.#nearIndex, words, only);
    return found
      .filter(({ share, likeness }) => isAlike(inPart ? 1 : share, likeness, least))
      .slice(0, limit)
      .map((chain) => occurrenceOf(chain, asked));
  }

  get #nearIndex(): NearIndex<IndexedReading> {
    return {
      size: this.#sentences.size,
      idOf: (term) => this.#vocabulary.idOf(term),
      frequency: (id) => this.#sentences.frequency(id),
      bestSentences: (terms, limit, only) =>
        only ? this.#sentences.searchIn(only, terms, limit, 0) : this.#sentences.search(terms, limit, () => 0),
    };
  }

  /** The term ids of a word in any case: "US" and "us" are two terms. */
  #idsOf(word: string): number[] {
    const folded = fold(word);
    const terms = new Set([termOf(folded), termOf(folded.toUpperCase())]);
    return [...terms].flatMap((term) => this.#vocabulary.idOf(term) ?? []);
  }

  /** The article scores for some terms, and the terms to look up in the sentence index. */
  #lookUp(terms: readonly string[]): { articleScores: ReadonlyMap<number, number>; sought: SoughtTerm[] } {
    // A word of titles alone is unknown to the sentences.
    const frequency = (term: string) => (this.sentenceFrequency(term) > 0 ? this.articleFrequency(term) : 0);
    const { scores, resembling } = this.#allArticles().search(terms, frequency);
    const weighted = [...terms.map((term) => ({ term, weight: 1 })), ...resembling];
    const sought = weighted.flatMap(({ term, weight }) => {
      const id = this.#vocabulary.idOf(term);
      return id === undefined ? [] : [{ id, weight }];
    });
    return { articleScores: scores, sought };
  }

  /**
   * The part of an article that the article index stores: stop words occur in every article and are never queried
   * there.
   */
  #contentOf({ words }: IndexedArticle): string[] {
    return Array.from(words, (id) => this.#vocabulary.termOf(id)).filter((term) => !isStopTerm(term));
  }
}

function hitOf(
  { article: { reading, key }, sentence, score }: FoundSentence<IndexedReading>,
  articleScores: ReadonlyMap<number, number>,
): Hit {
  return { reading, sentence: reading.sentences[sentence]!, score, articleScore: articleScores.get(key) ?? 0 };
}
