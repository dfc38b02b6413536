import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FoundSentence,
  SentenceIndex,
  type SoughtTerm,
} from '../../../src/retrieval/inverted-index/sentence-index.ts';

/** Number of term ids; low, so that the words of an article repeat. */
const TERMS = 8;

interface Article {
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly sentences: readonly (readonly number[])[];
}

function articleOf(title: readonly number[], sentences: readonly (readonly number[])[]): Article {
  const starts = new Uint32Array(sentences.length + 1);
  let end = title.length;
  sentences.forEach((sentence, index) => {
    starts[index] = end;
    end += sentence.length;
  });
  starts[sentences.length] = end;
  return { words: Uint32Array.from([...title, ...sentences.flat()]), starts, sentences };
}

/** An arbitrary article score. */
const scoreOf = ({ words }: Article) => (words.length % 3) / 2;

/** Reference implementation, sentence by sentence. */
class SlowIndex {
  readonly articles: readonly Article[];

  constructor(articles: readonly Article[]) {
    this.articles = articles;
  }

  get size(): number {
    return this.articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
  }

  frequency(id: number): number {
    return this.articles.flatMap(({ sentences }) => sentences.filter((sentence) => sentence.includes(id))).length;
  }

  search(terms: readonly SoughtTerm[], limit: number, only = this.articles): FoundSentence<Article>[] {
    const idf = (id: number) => Math.log(1 + (this.size - this.frequency(id) + 0.5) / (this.frequency(id) + 0.5));
    const worths = terms.map(({ id, weight }) => ({ id, worth: weight * idf(id) }));
    const found = only
      .flatMap((article) =>
        article.sentences.map((words, sentence) => ({
          article,
          sentence,
          sum: worths.reduce((sum, { id, worth }) => sum + (words.includes(id) ? worth : 0), 0),
        })),
      )
      .filter(({ sum }) => sum > 0);
    const largest = Math.max(...found.map(({ sum }) => sum));
    return found
      .map(({ article, sentence, sum }) => ({ article, sentence, score: sum / largest + 0.5 * scoreOf(article) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  holdingAll(ids: readonly number[]): Set<Article> {
    return new Set(
      this.articles.filter(({ sentences }) => ids.every((id) => sentences.some((sentence) => sentence.includes(id)))),
    );
  }
}

const word = fc.nat(TERMS - 1);
const sentence = fc.array(word, { maxLength: 5, size: 'max' });
const article = fc
  .tuple(fc.array(word, { maxLength: 2 }), fc.array(sentence, { maxLength: 4, size: 'max' }))
  .map(([title, sentences]) => articleOf(title, sentences));
/** Rebuilds the main postings every few articles. */
const MAX_CHANGED = 12;
const change = fc.oneof(
  fc.record({ add: article }),
  fc.record({ remove: fc.nat() }),
  fc.record({ prepare: fc.nat(6) }),
  fc.record({ ask: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), limit: fc.nat(6) }),
);

describe('the index of sentences', () => {
  it('says what a plain look at every sentence says, whatever was added and removed before', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 20, maxLength: 60, size: 'max' }), (changes) => {
        const index = new SentenceIndex<Article>(MAX_CHANGED);
        let held: Article[] = [];
        let preparing = index.prepare();
        for (const each of changes) {
          if ('add' in each) {
            index.add(each.add);
            held = [...held, each.add];
          } else if ('remove' in each) {
            const gone = held[each.remove % Math.max(1, held.length)];
            if (!gone) continue;
            index.remove(gone);
            held = held.filter((one) => one !== gone);
          } else if ('prepare' in each) {
            // The other changes happen between its steps.
            if (preparing.next().done) preparing = index.prepare();
            for (let step = 0; step < each.prepare; step++) preparing.next();
          } else {
            const slow = new SlowIndex(held);
            const terms = each.ask.map((id, i) => ({ id, weight: i === 0 ? 1 : 0.5 }));
            expect(index.size).toBe(slow.size);
            expect(each.ask.map((id) => index.frequency(id))).toEqual(each.ask.map((id) => slow.frequency(id)));
            expect(index.search(terms, each.limit, scoreOf)).toEqual(slow.search(terms, each.limit));
            expect(index.holdingAll(each.ask)).toEqual(slow.holdingAll(each.ask));
            for (const one of held.slice(0, 2))
              expect(index.searchIn(one, terms, each.limit, scoreOf(one))).toEqual(
                slow.search(terms, each.limit, [one]),
              );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('prepares in a step for each article at least, after which a query builds nothing', () => {
    const count = 40;
    const index = new SentenceIndex<Article>(MAX_CHANGED);
    let reads = 0;
    for (let i = 0; i < count; i++) {
      const { words, starts, sentences } = articleOf([0], [[1, 2], [i % TERMS]]);
      index.add({
        get words() {
          reads++;
          return words;
        },
        starts,
        sentences,
      });
    }
    expect([...index.prepare()].length).toBeGreaterThanOrEqual(count);
    expect([...index.prepare()]).toEqual([]);
    reads = 0;
    index.frequency(1);
    expect(reads).toBe(0);
  });
});
