import type { Steps } from '../../domain/steps.ts';

/** What of some articles an index of articles holds. */
export interface ArticlePostings {
  /** The keys of the articles. */
  readonly keys: readonly number[];
  /** For each article the number of its different terms. */
  readonly lengths: Uint32Array;
  /** Each term with the articles that contain it: how often, by field and by the article's place in `keys`. */
  entries(): Iterable<[term: string, fields: { readonly 0: Readonly<Record<number, number>> }]>;
}

/** An article as term ids. */
interface ArticleWords {
  readonly key: number;
  readonly words: Uint32Array;
}

/**
 * A prime number, so that the terms are given in an order that mixes frequent and rare ones: those that were met first are the frequent
 * ones, and reading all of them at once would take too long.
 */
const STRIDE = 7_919;

/**
 * The postings of articles by counting sort: two passes over their words, with a step for each article.
 * @param bound greater than every id
 * @param termOf the term of an id; undefined for one that is left out
 */
export function* articlePostings(
  articles: readonly ArticleWords[],
  bound: number,
  termOf: (id: number) => string | undefined,
): Steps<ArticlePostings> {
  const terms = Array.from({ length: bound }, (_, id) => termOf(id));
  yield;
  const counts = new Uint32Array(bound);
  const starts = new Uint32Array(bound + 1);
  const lengths = new Uint32Array(articles.length);
  for (const [at, { words }] of articles.entries()) {
    for (const id of new Set(words)) {
      starts[id + 1]!++;
      if (terms[id] !== undefined) lengths[at]!++;
    }
    yield;
  }
  for (let id = 0; id < bound; id++) starts[id + 1]! += starts[id]!;
  const holders = new Uint32Array(starts[bound]!);
  const times = new Uint32Array(starts[bound]!);
  const ends = starts.slice();
  for (const [at, { words }] of articles.entries()) {
    for (const id of words) counts[id]!++;
    for (const id of words) {
      if (counts[id] === 0) continue;
      holders[ends[id]!] = at;
      times[ends[id]!++] = counts[id]!;
      counts[id] = 0;
    }
    yield;
  }
  return {
    keys: articles.map(({ key }) => key),
    lengths,
    *entries() {
      for (let i = 0, id = 0; i < bound; i++, id = (id + STRIDE) % bound) {
        const term = terms[id];
        if (term === undefined || starts[id] === starts[id + 1]) continue;
        const holding: Record<number, number> = {};
        for (let place = starts[id]!; place < starts[id + 1]!; place++) holding[holders[place]!] = times[place]!;
        yield [term, { 0: holding }];
      }
    },
  };
}
