import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/domain/article.ts';
import { queryTerms } from '../../src/retrieval/analysis/terms.ts';
import { termsOfText } from '../../src/retrieval/analysis/text-terms.ts';
import { SearchIndex } from '../../src/retrieval/search-index.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { article } from '../articles.ts';

function readingOf(text: string, title: string): Reading {
  const made = article(text, { title });
  return { article: made, sentences: findSentences(made.text), quotes: [], mentions: [] };
}

const word = fc.constantFrom('ferry', 'bridge', 'harbour', 'museum', 'whale');
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `The ${words.join(' ')}.`);
const texts = fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

describe('a pool', () => {
  it('is half the best sentences, then the articles with a score whole until it is full, the newest first among equals', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 1, max: 12 }),
        fc.uniqueArray(word, { minLength: 1 }),
        (all, size, words) => {
          const index = new SearchIndex();
          const readings = all.map((lines, at) => readingOf(lines.join('\n'), `${at}`));
          for (const reading of readings) index.add(reading, termsOfText(reading));
          const query = words.join(' ');
          const found = index.search(query, Number.POSITIVE_INFINITY);
          const pool = index.pool(queryTerms(query), size);
          const top = found.slice(0, Math.ceil(size / 2));
          expect(pool.slice(0, top.length)).toEqual(top);
          const scores = new Map(found.map(({ reading, articleScore }) => [reading, articleScore]));
          const best = [...scores.keys()]
            .filter((reading) => scores.get(reading)! > 0)
            .sort((a, b) => scores.get(b)! - scores.get(a)! || readings.indexOf(b) - readings.indexOf(a));
          const expected = new Set(top.map(({ sentence }) => sentence));
          for (const reading of best) {
            if (expected.size >= size) break;
            for (const sentence of reading.sentences) expected.add(sentence);
          }
          expect(pool.map(({ sentence }) => sentence)).toEqual([...expected]);
          for (const hit of pool.slice(top.length))
            expect([hit.score, hit.articleScore]).toEqual([0, scores.get(hit.reading)]);
        },
      ),
    );
  });
});

describe('the terms of an article', () => {
  const index = new SearchIndex();
  const reading = readingOf('The ferry sails.\nThe ferries sail again.', 'Ferry of the harbour');
  const added = index.add(reading, termsOfText(reading));

  it('are returned as they were added', () => {
    expect(index.textTerms(added)).toEqual(termsOfText(reading));
    expect(index.sentenceTerms(added, 1)).toEqual(['the', 'ferri', 'sail', 'again']);
  });

  it('count title terms in article frequencies but not in sentence frequencies', () => {
    expect(['harbour', 'ferri', 'moon'].map((term) => index.articleFrequency(term))).toEqual([1, 1, 0]);
    expect(['harbour', 'ferri', 'moon'].map((term) => index.sentenceFrequency(term))).toEqual([0, 2, 0]);
    expect(new Set(index.vocabulary())).toEqual(new Set(['the', 'ferri', 'sail', 'again']));
  });

  it('are found at every occurrence', () => {
    const found: [number, number][] = [];
    index.finder(['moon', 'sail', 'the'])(added, (sentence, term) => found.push([sentence, term]));
    expect(found).toEqual([
      [0, 2],
      [0, 1],
      [1, 2],
      [1, 1],
    ]);
  });
});
