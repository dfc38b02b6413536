import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import type { ArticlePostings } from './article-postings.ts';

/**
 * BM25+ parameters as MiniSearch names them: saturation k, length normalisation b, lower bound d. Tuned for recall on
 * news questions.
 */
const BM25 = { k: 0.9, b: 0.5, d: 0.5 } as const;

/** Minimum length, in letters, for fuzzy matching of an unknown word: up to a fifth of its letters may differ. */
const MIN_FUZZY_LENGTH = 5;
const MAX_EDIT_SHARE = 0.2;
/** Minimum length, in letters, for prefix matching of an unknown word. */
const MIN_PREFIX_LENGTH = 4;

/** Weights of terms that only resemble a query word; an exact match weighs 1. */
const WEIGHTS = { fuzzy: 0.1, prefix: 0.3 } as const;

/**
 * Maximum share of the articles that may contain a term which brings in articles. A term of more than half of them tells
 * articles apart worse than chance (its Robertson/Sparck Jones weight is negative), and in news most query time would
 * go to such terms.
 */
const MAX_ARTICLE_SHARE = 0.5;

/** An indexed term that may be meant by an unknown query word. */
interface ResemblingTerm {
  readonly term: string;
  /** Weight relative to an exact match, which weighs 1. */
  readonly weight: number;
}

/** Article-level result of a query. */
export interface ArticleScores {
  /** BM25+ score of each matching article, by key, relative to the best one: 0..1. */
  readonly scores: ReadonlyMap<number, number>;
  readonly resembling: readonly ResemblingTerm[];
}

interface Document {
  readonly key: number;
  /** Terms, joined by spaces. */
  readonly terms: string;
}

const OPTIONS: Options<Document> = {
  idField: 'key',
  fields: ['terms'],
  tokenize: (terms) => terms.split(' '),
  processTerm: (term) => term,
};

/** MiniSearch index over whole articles: title and text in one field, tokenised by the project's own analyser. */
export class ArticleIndex {
  readonly #index: MiniSearch<Document>;

  private constructor(index: MiniSearch<Document>) {
    this.#index = index;
  }

  static empty(): ArticleIndex {
    return new ArticleIndex(new MiniSearch(OPTIONS));
  }

  /**
   * The index of many articles at once, in a fifth of the time that adding each takes: MiniSearch then looks every term up once,
   * and not at each of its occurrences. The event loop turns meanwhile.
   */
  static async of(postings: ArticlePostings): Promise<ArticleIndex> {
    return new ArticleIndex(await MiniSearch.loadJSAsync(serialised(postings), OPTIONS));
  }

  /** Number of articles. */
  get size(): number {
    return this.#index.documentCount;
  }

  add(key: number, terms: readonly string[]): void {
    this.#index.add({ key, terms: terms.join(' ') });
  }

  /** Removes an article; `terms` must be those it was added with. */
  remove(key: number, terms: readonly string[]): void {
    this.#index.remove({ key, terms: terms.join(' ') });
  }

  /**
   * Scores the articles that contain at least one of the distinct terms which few articles contain, or of all terms
   * when many articles contain each of them.
   * @param frequency the number of articles that contain a term; only unknown terms are matched by similarity
   */
  search(terms: readonly string[], frequency: (term: string) => number): ArticleScores {
    const isKnown = (term: string) => frequency(term) > 0;
    const rare = terms.filter((term) => frequency(term) <= MAX_ARTICLE_SHARE * this.#index.documentCount);
    const results = this.#index.search((rare.some(isKnown) ? rare : terms).join(' '), {
      bm25: BM25,
      fuzzy: (term) => !isKnown(term) && editsOf(term),
      prefix: (term) => !isKnown(term) && term.length >= MIN_PREFIX_LENGTH,
      weights: WEIGHTS,
    });
    return {
      scores: sharesOf(results),
      resembling: resemblingTerms(
        terms.filter((term) => !isKnown(term)),
        terms,
        results,
      ),
    };
  }

  /** Indexed terms that an unknown term may be a misspelling of. */
  misspellingsOf(term: string): readonly string[] {
    return termsOf(this.#index.search(term, { fuzzy: editsOf(term) }));
  }
}

/** The form in which MiniSearch writes an index to a file. Its terms are made one after the other while they are read. */
function serialised({ keys, lengths, entries }: ArticlePostings): AsPlainObject {
  // A text without terms is split into one empty word.
  const words = Array.from(lengths, (length) => Math.max(1, length));
  const numbered = <T>(values: Iterable<T>) => Object.fromEntries(Array.from(values, (value, at) => [at, value]));
  return {
    documentCount: keys.length,
    nextId: keys.length,
    documentIds: numbered(keys),
    fieldIds: { terms: 0 },
    fieldLength: numbered(words.map((length) => [length])),
    // Step by step as MiniSearch does, so that the scores are the same to the last bit.
    averageFieldLength: [words.reduce((mean, length, count) => (mean * count + length) / (count + 1), 0)],
    storedFields: {},
    dirtCount: 0,
    index: entries() as unknown as AsPlainObject['index'],
    serializationVersion: 2,
  };
}

/** Maximum share of letters that may differ; short words have too many neighbours. */
function editsOf(term: string): number | false {
  return term.length >= MIN_FUZZY_LENGTH && MAX_EDIT_SHARE;
}

function sharesOf(results: readonly SearchResult[]): Map<number, number> {
  const scores = new Map<number, number>();
  let best = 0;
  for (const { id, score, queryTerms } of results) {
    // MiniSearch multiplies by the number of matched query terms; the plain sum finds more answers.
    const sum = score / queryTerms.length;
    best = Math.max(best, sum);
    scores.set(id as number, sum);
  }
  for (const [key, sum] of scores) scores.set(key, sum / best);
  return scores;
}

function resemblingTerms(
  unknown: readonly string[],
  terms: readonly string[],
  results: readonly SearchResult[],
): ResemblingTerm[] {
  if (unknown.length === 0) return [];
  const matched = termsOf(results.filter(({ queryTerms }) => queryTerms.some((term) => unknown.includes(term))));
  const isBegun = (term: string) => unknown.some((beginning) => term.startsWith(beginning));
  return matched
    .filter((term) => !terms.includes(term))
    .map((term) => ({ term, weight: isBegun(term) ? WEIGHTS.prefix : WEIGHTS.fuzzy }));
}

/** The indexed terms that matched. */
function termsOf(results: readonly SearchResult[]): string[] {
  return [...new Set(results.flatMap(({ terms }) => terms))];
}
