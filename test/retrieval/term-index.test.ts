import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { ARTICLE_BM25, type Bm25, SENTENCE_BM25 } from '../../src/retrieval/bm25.ts';
import { type Found, TermIndex } from '../../src/retrieval/term-index.ts';

const WORDS = ['barn', 'gate', 'bridge', 'ferry', 'harbour', 'salt'];
const document = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
const query = fc.uniqueArray(fc.constantFrom(...WORDS, 'bridgge', 'moon'), { minLength: 1, maxLength: 4 });

/** What MiniSearch itself says: its scores are multiplied by the number of matched terms. */
function oracle(documents: ReadonlyMap<number, readonly string[]>, terms: readonly string[], bm25: Bm25): Found[] {
  const index = new MiniSearch({ fields: ['text'], idField: 'key', tokenize: (text) => text.split(' ') });
  index.addAll([...documents].map(([key, words]) => ({ key, text: words.join(' ') })));
  const stands = (term: string) => [...documents.values()].some((words) => words.includes(term));
  return index
    .search(terms.join(' '), {
      bm25,
      fuzzy: (term) => (term.length >= 5 && !stands(term) ? 0.2 : false),
      weights: { fuzzy: 0.1, prefix: 0 },
    })
    .map((found) => ({ key: found.id as number, score: found.score / found.queryTerms.length }))
    .sort((a, b) => b.score - a.score || a.key - b.key);
}

const rounded = (found: readonly Found[]) => found.map(({ key, score }) => [key, score.toFixed(9)]);
const scores = (found: readonly Found[]) => found.map(({ score }) => score.toFixed(9));

describe.each([
  ['sentences', SENTENCE_BM25],
  ['articles', ARTICLE_BM25],
])('the index of %s', (_, bm25) => {
  it('finds what MiniSearch finds, with its scores, also after removals; the first of them when only some are wanted', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 9 }), fc.nat(9), query, fc.nat(5), (texts, removed, terms, most) => {
        const index = new TermIndex(bm25);
        texts.forEach((text, key) => {
          index.add(key, text);
        });
        const documents = new Map(texts.entries());
        if (documents.delete(removed)) index.remove(removed, texts[removed]!);
        const expected = oracle(documents, terms, bm25);
        expect(scores(index.search(terms))).toEqual(scores(expected));
        expect(new Set(rounded(index.search(terms)).map(String))).toEqual(new Set(rounded(expected).map(String)));
        expect(scores(index.search(terms, most))).toEqual(scores(expected.slice(0, most)));
        expect(new Set([...index.scores(terms)].map(([key, score]) => `${key},${score.toFixed(9)}`))).toEqual(
          new Set(rounded(expected).map(String)),
        );
      }),
    );
  });
});

describe('the terms of an index', () => {
  const index = new TermIndex(SENTENCE_BM25);
  index.add(0, ['explain', 'gate', 'explan']);
  index.add(2_000, ['explain', 'salt']);

  it('are found by their first five letters, shorter ones not at all', () => {
    expect(index.termsLike('explanatori')).toEqual(['explain', 'explan']);
    expect(index.termsLike('gate')).toEqual([]);
    expect(index.termsLike('bridge')).toEqual([]);
  });

  it('tell which documents hold all of them', () => {
    expect(index.holdingAll(['explain'])).toEqual(new Set([0, 2_000]));
    expect(index.holdingAll(['explain', 'gate'])).toEqual(new Set([0]));
    expect(index.holdingAll(['explain', 'moon'])).toEqual(new Set());
    expect(index.holdingAll([])).toEqual(new Set([0, 2_000]));
  });

  it('tell which documents of a stretch of keys hold one', () => {
    expect(index.holding('explain', 0, 2_001)).toEqual([0, 2_000]);
    expect(index.holding('explain', 1, 2_001)).toEqual([2_000]);
    expect(index.holding('explain', 1, 2_000)).toEqual([]);
    expect(index.holding('moon', 0, 2_001)).toEqual([]);
  });

  it('are forgotten with their last document', () => {
    const own = new TermIndex(SENTENCE_BM25);
    own.add(0, ['explain', 'explan']);
    own.add(1, ['explain']);
    own.remove(0, ['explain', 'explan']);
    expect([...own.vocabulary()]).toEqual(['explain']);
    expect(own.termsLike('explain')).toEqual(['explain']);
    own.remove(1, ['explain']);
    expect(own.termsLike('explain')).toEqual([]);
    expect(own.size).toBe(0);
  });
});
