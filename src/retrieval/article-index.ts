import MiniSearch, { type SearchResult } from 'minisearch';

/** BM25+ in MiniSearch's terms: saturation k, length normalisation b, lower bound d. Chosen by recall on news questions. */
const BM25 = { k: 0.9, b: 0.5, d: 0.5 } as const;

/** A word that stands nowhere also matches terms with a fifth of its letters changed, when it has so many letters … */
const MIN_FUZZY_LENGTH = 5;
const MAX_EDIT_SHARE = 0.2;
/** … and terms that begin with it, when it has so many. */
const MIN_PREFIX_LENGTH = 4;

/** What a term that only resembles the word counts for, beside 1 for the word itself. */
const WEIGHTS = { fuzzy: 0.1, prefix: 0.3 } as const;

/** A term of the articles that may be meant by a word which stands nowhere. */
interface ResemblingTerm {
  readonly term: string;
  /** What it counts for, beside 1 for the word itself. */
  readonly weight: number;
}

/** What the articles say to a query. */
export interface ArticleScores {
  /** For each matching article, by key, its BM25+ score as a share of the best one's: 0..1. */
  readonly scores: ReadonlyMap<number, number>;
  readonly resembling: readonly ResemblingTerm[];
}

interface Document {
  readonly key: number;
  /** Terms, joined by spaces. */
  readonly terms: string;
}

/** MiniSearch over whole articles, title and text in one field, with terms that our own analyser made. */
export class ArticleIndex {
  readonly #index = new MiniSearch<Document>({
    idField: 'key',
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });

  add(key: number, terms: readonly string[]): void {
    this.#index.add({ key, terms: terms.join(' ') });
  }

  /** Removes an article; its terms must be those with which it was added. */
  remove(key: number, terms: readonly string[]): void {
    this.#index.remove({ key, terms: terms.join(' ') });
  }

  /**
   * Scores the articles that hold at least one of the distinct terms.
   * @param isKnown whether a term stands in some article: only others match by likeness
   */
  search(terms: readonly string[], isKnown: (term: string) => boolean): ArticleScores {
    const results = this.#index.search(terms.join(' '), {
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

  /** Terms of the articles that are spelt nearly like one that stands nowhere. */
  misspellingsOf(term: string): readonly string[] {
    return termsOf(this.#index.search(term, { fuzzy: editsOf(term) }));
  }
}

/** Letters that may differ, as a share; a short word has too many neighbours. */
function editsOf(term: string): number | false {
  return term.length >= MIN_FUZZY_LENGTH && MAX_EDIT_SHARE;
}

function sharesOf(results: readonly SearchResult[]): Map<number, number> {
  const scores = new Map<number, number>();
  let best = 0;
  for (const { id, score, queryTerms } of results) {
    // MiniSearch multiplies by the number of matched words of the query; the plain sum finds more answers.
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

/** The terms of the articles that matched. */
function termsOf(results: readonly SearchResult[]): string[] {
  return [...new Set(results.flatMap(({ terms }) => terms))];
}
