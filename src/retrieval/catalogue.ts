import { type Article, overlaps, type Reading, type Sentence } from '../domain/article.ts';
import { fold } from '../text/fold.ts';
import { ARTICLE_BM25, SENTENCE_BM25 } from './bm25.ts';
import { FuzzyNames } from './fuzzy-names.ts';
import type { FoundQuote, Hit, Library, Occurrence } from './library.ts';
import { findPhrase } from './phrases.ts';
import { TermIndex } from './term-index.ts';
import { queryTerms, termsOf } from './terms.ts';
import { topK } from './top-k.ts';

interface Entry {
  readonly key: number;
  readonly reading: Reading;
  /** One after another. */
  readonly sentenceKeys: readonly number[];
  readonly sentenceTerms: readonly (readonly string[])[];
}

interface Place {
  readonly entry: Entry;
  readonly sentence: Sentence;
}

/** From this many characters on a typed text counts as the beginning of an article's id. */
export const MIN_ID_PREFIX = 4;

/** Readings and their indexes in memory, changed together: the derived half of a library. */
export class Catalogue implements Library {
  readonly #entries = new Map<string, Entry>();
  readonly #aliases = new Map<string, string>();
  readonly #places = new Map<number, Place>();
  readonly #byArticleKey = new Map<number, Entry>();
  readonly #sentences = new TermIndex(SENTENCE_BM25);
  readonly #articles = new TermIndex(ARTICLE_BM25);
  #nextArticleKey = 0;
  #nextSentenceKey = 0;
  #ordered: readonly Reading[] | undefined;
  #titles: FuzzyNames<Article> | undefined;
  #speakers: FuzzyNames<string> | undefined;

  /** Adds an article's Reading; one with the same id takes the place of the former. */
  add(reading: Reading): void {
    this.remove(reading.article.id);
    const { article, sentences } = reading;
    const sentenceTerms = sentences.map((s) => termsOf(article.text.slice(s.start, s.end)));
    const key = this.#nextArticleKey++;
    const sentenceKeys = sentences.map(() => this.#nextSentenceKey++);
    const entry = { key, reading, sentenceKeys, sentenceTerms };
    this.#entries.set(article.id, entry);
    this.#byArticleKey.set(key, entry);
    this.#articles.add(key, articleTerms(entry));
    sentences.forEach((sentence, i) => {
      this.#places.set(sentenceKeys[i]!, { entry, sentence });
      this.#sentences.add(sentenceKeys[i]!, sentenceTerms[i]!);
    });
    this.#forgetOrder();
  }

  remove(id: string): boolean {
    const entry = this.#entries.get(id);
    if (!entry) return false;
    this.#entries.delete(id);
    this.#byArticleKey.delete(entry.key);
    this.#articles.remove(entry.key, articleTerms(entry));
    entry.sentenceKeys.forEach((key, i) => {
      this.#places.delete(key);
      this.#sentences.remove(key, entry.sentenceTerms[i]!);
    });
    this.#forgetOrder();
    return true;
  }

  /** Lets an older id of an edited article, and all that led to it, lead to the new one. */
  alias(oldId: string, id: string): void {
    for (const [older, target] of this.#aliases) if (target === oldId) this.#aliases.set(older, id);
    this.#aliases.set(oldId, id);
    // An edit back to an older text.
    this.#aliases.delete(id);
  }

  /** True for the very id, not for an alias. */
  has(id: string): boolean {
    return this.#entries.has(id);
  }

  readings(): readonly Reading[] {
    this.#ordered ??= [...this.#entries.values()]
      .map((entry) => entry.reading)
      .sort((a, b) => compare(a.article.ingestedAt, b.article.ingestedAt) || compare(a.article.id, b.article.id));
    return this.#ordered;
  }

  reading(id: string): Reading | undefined {
    return (this.#entries.get(id) ?? this.#entries.get(this.#aliases.get(id) ?? ''))?.reading;
  }

  get sentenceCount(): number {
    return this.#sentences.size;
  }

  sentenceFrequency(term: string): number {
    return this.#sentences.documentFrequency(term);
  }

  vocabulary(): Iterable<string> {
    return this.#sentences.vocabulary();
  }

  termsLike(term: string): readonly string[] {
    return this.#sentences.termsLike(term);
  }

  articleFrequency(term: string): number {
    return this.#articles.documentFrequency(term);
  }

  sentenceTerms(reading: Reading): readonly (readonly string[])[] {
    return this.#entries.get(reading.article.id)?.sentenceTerms ?? [];
  }

  sentencesWith(reading: Reading, term: string): readonly number[] {
    const keys = this.#entries.get(reading.article.id)?.sentenceKeys ?? [];
    const [first] = keys;
    return first === undefined
      ? []
      : this.#sentences.holding(term, first, first + keys.length).map((key) => key - first);
  }

  findArticles(typed: string, limit: number): readonly Article[] {
    const wanted = typed.trim();
    const byId = wanted.length >= MIN_ID_PREFIX ? this.#articlesWithId(wanted.toLowerCase()) : [];
    const byTitle = this.#articlesTitled(wanted);
    const alike = this.#titleFinder().find(wanted, limit);
    return [...new Set([...byId, ...byTitle, ...alike])].slice(0, limit);
  }

  findSpeakers(typed: string, limit: number): readonly string[] {
    return this.#speakerFinder().find(typed, limit);
  }

  search(words: string, limit: number): readonly Hit[] {
    const terms = queryTerms(words);
    const articleScores = this.#articleScores(terms);
    return this.#sentences.search(terms, limit).map((found) => this.#hit(found.key, found.score, articleScores));
  }

  pool(words: string, size: number): readonly Hit[] {
    const terms = queryTerms(words);
    const scores = new Map(this.#sentences.search(terms, Math.ceil(size / 2)).map((f) => [f.key, f.score]));
    const articleScores = this.#articleScores(terms);
    const keys = new Set(scores.keys());
    const byScore = (a: number, b: number) => articleScores.get(a)! - articleScores.get(b)! || b - a;
    for (const articleKey of topK([...articleScores.keys()], size, (a, b) => byScore(a, b) > 0)) {
      if (keys.size >= size) break;
      for (const key of this.#byArticleKey.get(articleKey)!.sentenceKeys) keys.add(key);
    }
    return [...keys].map((key) => this.#hit(key, scores.get(key) ?? 0, articleScores));
  }

  occurrences(words: string, articleId?: string): readonly Occurrence[] {
    const only = articleId === undefined ? undefined : this.reading(articleId);
    const holding = this.#articles.holdingAll(queryTerms(words));
    return this.readings()
      .filter((reading) => articleId === undefined || reading === only)
      .filter((reading) => holding.has(this.#entries.get(reading.article.id)!.key))
      .flatMap((reading) =>
        findPhrase(reading.article.text, words).map(({ start, end, exact }) => ({
          reading,
          span: { start, end },
          exact,
        })),
      );
  }

  quotesWith(words: string, articleId?: string): readonly FoundQuote[] {
    return this.occurrences(words, articleId).flatMap((occurrence) =>
      occurrence.reading.quotes
        .filter((quote) => quote.parts.some((part) => overlaps(part, occurrence.span)))
        .map((quote) => ({ ...occurrence, quote })),
    );
  }

  #articlesWithId(prefix: string): Article[] {
    const aliased = this.#aliases.get(prefix);
    return [...this.#entries.values()]
      .map((entry) => entry.reading.article)
      .filter((article) => article.id.startsWith(prefix) || article.id === aliased);
  }

  #articlesTitled(title: string): Article[] {
    const wanted = fold(title);
    if (wanted === '') return [];
    return this.readings()
      .map((reading) => reading.article)
      .filter((article) => fold(article.title) === wanted);
  }

  /** Articles that hold a term, with shares of the best one's score. */
  #articleScores(terms: readonly string[]): Map<number, number> {
    const scores = this.#articles.scores(terms);
    let best = 0;
    for (const score of scores.values()) best = Math.max(best, score);
    for (const [key, score] of scores) scores.set(key, score / best);
    return scores;
  }

  #hit(key: number, score: number, articleScores: ReadonlyMap<number, number>): Hit {
    const { entry, sentence } = this.#places.get(key)!;
    return { reading: entry.reading, sentence, score, articleScore: articleScores.get(entry.key) ?? 0 };
  }

  #titleFinder(): FuzzyNames<Article> {
    this.#titles ??= new FuzzyNames(
      [...this.readings()].reverse().map(({ article }) => ({ name: article.title, value: article })),
    );
    return this.#titles;
  }

  #speakerFinder(): FuzzyNames<string> {
    this.#speakers ??= new FuzzyNames(speakersByCount(this.readings()).map((name) => ({ name, value: name })));
    return this.#speakers;
  }

  #forgetOrder(): void {
    this.#ordered = undefined;
    this.#titles = undefined;
    this.#speakers = undefined;
  }
}

/** Of the title and the text: what the article index holds. */
function articleTerms({ reading, sentenceTerms }: Entry): string[] {
  return [...termsOf(reading.article.title), ...sentenceTerms.flat()];
}

function speakersByCount(readings: readonly Reading[]): string[] {
  const counts = new Map<string, number>();
  for (const { quotes } of readings)
    for (const { speakerName } of quotes) if (speakerName) counts.set(speakerName, (counts.get(speakerName) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name]) => name);
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
