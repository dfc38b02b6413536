import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/domain/steps.ts';
import { ArticleIndex } from '../../../src/retrieval/inverted-index/article-index.ts';
import { articlePostings } from '../../../src/retrieval/inverted-index/article-postings.ts';

const WORDS = ['barn', 'gate', 'bridge', 'ferry', 'harbour', 'salt'];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
const query = fc.uniqueArray(fc.constantFrom(...WORDS, 'moon'), { minLength: 1, maxLength: 4 });

const frequencyIn = (texts: ReadonlyMap<number, readonly string[]>) => (term: string) =>
  [...texts.values()].filter((words) => words.includes(term)).length;

/** The terms of at most half of the texts, or all terms when no text contains any of those. */
function tellingTerms(texts: ReadonlyMap<number, readonly string[]>, terms: readonly string[]): readonly string[] {
  const frequency = frequencyIn(texts);
  const rare = terms.filter((term) => frequency(term) <= texts.size / 2);
  return rare.some((term) => frequency(term) > 0) ? rare : terms;
}

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
  it('scores them by BM25+ over the terms of few of them, also after removals', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 9 }), fc.nat(9), query, (all, removed, terms) => {
        const index = ArticleIndex.empty();
        all.forEach((words, key) => {
          index.add(key, words);
        });
        const texts = new Map(all.entries());
        if (texts.delete(removed)) index.remove(removed, all[removed]!);
        const { scores } = index.search(terms, frequencyIn(texts));
        expect(rounded(scores)).toEqual(rounded(sharesOf(texts, tellingTerms(texts, terms))));
      }),
    );
  });

  it('of many articles at once is the one that adding each of them makes, and changes like it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 9 }), text, query, async (all, added, terms) => {
        const one = ArticleIndex.empty();
        all.forEach((words, key) => {
          one.add(
            key,
            words.filter((word) => word !== 'salt'),
          );
        });
        // Salt is left out, as stop words are.
        const termOf = (id: number) => (WORDS[id] === 'salt' ? undefined : WORDS[id]);
        const numbered = all.map((words, key) => ({
          key,
          words: Uint32Array.from(words, (word) => WORDS.indexOf(word)),
        }));
        const other = await ArticleIndex.of(finish(articlePostings(numbered, WORDS.length, termOf)));
        for (const index of [one, other]) {
          index.add(20, added);
          index.remove(
            0,
            all[0]!.filter((word) => word !== 'salt'),
          );
        }
        const texts = new Map([...all.map((words) => words.filter((word) => word !== 'salt')).entries()].slice(1));
        texts.set(20, added);
        const [expected, actual] = [one, other].map((index) => index.search([...terms, 'harbuor'], frequencyIn(texts)));
        expect(other.size).toBe(one.size);
        expect(rounded(actual!.scores)).toEqual(rounded(expected!.scores));
        expect(actual!.resembling).toEqual(expected!.resembling);
      }),
      { numRuns: 40 },
    );
  });

  const index = ArticleIndex.empty();
  const texts = new Map([
    [1, ['skeleton', 'whale', 'schwarzen', 'ferric']],
    [2, ['skeleton', 'ferri']],
    [3, ['skeleton']],
  ]);
  for (const [key, words] of texts) index.add(key, words);
  const search = (...terms: string[]) => index.search(terms, frequencyIn(texts));

  it('matches an unknown, misspelt word and returns the matched terms', () => {
    expect([...search('skeletan').scores.keys()].toSorted()).toEqual([1, 2, 3]);
    expect(search('skeletan', 'whale').resembling).toEqual([{ term: 'skeleton', weight: 0.1 }]);
  });

  it('matches the beginning of a word', () => {
    expect(search('schwar').resembling).toEqual([{ term: 'schwarzen', weight: 0.3 }]);
    expect(search('sch').scores.size).toBe(0);
  });

  it('is not asked for a word of more than half of the articles beside a rarer one', () => {
    expect([...search('skeleton', 'ferri').scores.keys()]).toEqual([2]);
    expect([...search('skeleton').scores.keys()].toSorted()).toEqual([1, 2, 3]);
  });

  it('matches a known word only exactly', () => {
    expect(search('ferri')).toEqual({ scores: new Map([[2, 1]]), resembling: [] });
  });
});
