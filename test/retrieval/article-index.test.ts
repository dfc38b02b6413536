import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleIndex } from '../../src/retrieval/article-index.ts';

const WORDS = ['barn', 'gate', 'bridge', 'ferry', 'harbour', 'salt'];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
const query = fc.uniqueArray(fc.constantFrom(...WORDS, 'moon'), { minLength: 1, maxLength: 4 });

/** Textbook BM25+ with k = 0.9, b = 0.5, δ = 0.5, relative to the best score. */
function sharesOf(texts: ReadonlyMap<number, readonly string[]>, terms: readonly string[]): Map<number, number> {
  const lengths = new Map([...texts].map(([key, words]) => [key, new Set(words).size]));
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / texts.size;
  const sums = new Map<number, number>();
  for (const term of terms) {
    const holding = [...texts].filter(([, words]) => words.includes(term));
    const idf = Math.log(1 + (texts.size - holding.length + 0.5) / (holding.length + 0.5));
    for (const [key, words] of holding) {
      const times = words.filter((word) => word === term).length;
      const saturated = (times * 1.9) / (times + 0.9 * (0.5 + (0.5 * lengths.get(key)!) / mean));
      sums.set(key, (sums.get(key) ?? 0) + idf * (0.5 + saturated));
    }
  }
  const best = Math.max(...sums.values());
  return new Map([...sums].map(([key, sum]) => [key, sum / best]));
}

const rounded = (scores: ReadonlyMap<number, number>) =>
  new Map([...scores].map(([key, score]) => [key, score.toFixed(9)]));

describe('the article index', () => {
  it('scores them by BM25+, also after removals', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 9 }), fc.nat(9), query, (all, removed, terms) => {
        const index = new ArticleIndex();
        all.forEach((words, key) => {
          index.add(key, words);
        });
        const texts = new Map(all.entries());
        if (texts.delete(removed)) index.remove(removed, all[removed]!);
        const { scores } = index.search(terms, (term) => [...texts.values()].some((words) => words.includes(term)));
        expect(rounded(scores)).toEqual(rounded(sharesOf(texts, terms)));
      }),
    );
  });

  const index = new ArticleIndex();
  index.add(1, ['skeleton', 'whale', 'schwarzen', 'ferric']);
  index.add(2, ['skeleton', 'ferri']);
  const known = new Set(['skeleton', 'whale', 'schwarzen', 'ferri', 'ferric']);
  const search = (...terms: string[]) => index.search(terms, (term) => known.has(term));

  it('matches an unknown, misspelt word and returns the matched terms', () => {
    expect([...search('skeletan').scores.keys()].toSorted()).toEqual([1, 2]);
    expect(search('skeletan', 'whale').resembling).toEqual([{ term: 'skeleton', weight: 0.1 }]);
  });

  it('matches the beginning of a word', () => {
    expect(search('schwar').resembling).toEqual([{ term: 'schwarzen', weight: 0.3 }]);
    expect(search('sch').scores.size).toBe(0);
  });

  it('matches a known word only exactly', () => {
    expect(search('ferri')).toEqual({ scores: new Map([[2, 1]]), resembling: [] });
  });
});
