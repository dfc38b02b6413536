import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quote, Reading } from '../../src/domain/article.ts';
import { queryTerms, termsOf } from '../../src/retrieval/analysis/terms.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { findPhrase } from '../../src/retrieval/phrases/phrases.ts';
import { readArticle } from '../../src/text/read.ts';
import { article } from '../articles.ts';

const bridge = readArticle(
  article('The harbour bridge opens in June.\nEngineers praised the ferry crews.', {
    title: 'Bridge to open',
    ingestedAt: '2031-05-01T00:00:00Z',
  }),
);
const museum = readArticle(
  article('The museum bought a whale skeleton.\nThe ferry museum is closed.', {
    title: 'Whale for the museum',
    ingestedAt: '2031-05-02T00:00:00Z',
  }),
);
const of = (...readings: Reading[]) => {
  const catalogue = new Catalogue();
  for (const reading of readings) catalogue.add(reading);
  return catalogue;
};
const sentence = (hit: { reading: Reading; sentence: { start: number; end: number } }) =>
  hit.reading.article.text.slice(hit.sentence.start, hit.sentence.end).trim();

describe('a catalogue', () => {
  test('finds sentences by their words, the rarer word first', () => {
    expect(of(bridge, museum).search('whales on a ferry', 1).map(sentence)).toEqual([
      'The museum bought a whale skeleton.',
    ]);
  });

  test('forgives one wrong letter in a long word', () => {
    expect(of(bridge, museum).search('skeletan', 5).map(sentence)).toEqual(['The museum bought a whale skeleton.']);
  });

  test('takes a word that stands somewhere as it is spelt', () => {
    const near = readArticle(article('The whale sleeps.\nThe whalebone was sold.', { title: 'Near' }));
    expect(of(near).search('whale', 5).map(sentence)).toEqual(['The whale sleeps.']);
    const nearer = readArticle(article('The ferry sails.\nThe ferrys sail.\nThe berry ripens.', { title: 'Nearer' }));
    expect(of(nearer).search('berry', 5).map(sentence)).toEqual(['The berry ripens.']);
  });

  test('gives a pool of the best sentences and their whole articles', () => {
    const pool = of(bridge, museum).pool(queryTerms('whale skeleton'), 3);
    expect(pool.map(sentence)).toEqual(['The museum bought a whale skeleton.', 'The ferry museum is closed.']);
    expect(pool.map((hit) => hit.articleScore)).toEqual([1, 1]);
    expect(pool[1]!.score).toBe(0);
  });

  test('keeps articles in the order they came', () => {
    expect(
      of(museum, bridge)
        .readings()
        .map((r) => r.article.title),
    ).toEqual(['Bridge to open', 'Whale for the museum']);
  });

  test('finds an article by id, the beginning of an id, its title, or something like it', () => {
    const catalogue = of(bridge, museum);
    const { id } = museum.article;
    for (const typed of [id, id.slice(0, 8), 'WHALE FOR THE MUSEUM', 'whale for teh museum'])
      expect(catalogue.findArticles(typed, 5)[0]?.id, typed).toBe(id);
    expect(catalogue.findArticles(id.slice(0, 3), 5).map((a) => a.id)).not.toContain(id);
    expect(catalogue.findArticles('', 5).map((a) => a.title)).toEqual(['Whale for the museum', 'Bridge to open']);
  });

  test('lets an older id lead to the new article', () => {
    const catalogue = of(bridge);
    catalogue.alias('old', bridge.article.id);
    expect(catalogue.reading('old')).toBe(bridge);
    expect(catalogue.has('old')).toBe(false);
  });

  test('leads an id of two edits ago to the newest one, and an edit back to the text that it names', () => {
    const catalogue = of(bridge);
    const latest = bridge.article.id;
    catalogue.alias('first', 'second');
    catalogue.alias('second', latest);
    expect(catalogue.reading('first')).toBe(bridge);
    catalogue.alias('second', 'first');
    expect(catalogue.reading('first')).toBeUndefined();
  });

  test('finds words inside quotations, with the place where they stand', () => {
    const text = 'She said, "The whale stays here."';
    const whale = article(text, { title: 'Whale' });
    const quote: Quote = {
      parts: [{ start: 10, end: text.length }],
      form: 'direct',
      open: false,
      nested: false,
      denied: false,
      sentences: [0, 0],
      speakerName: 'Ada Lind',
      inferred: true,
    };
    const catalogue = of({ article: whale, sentences: readArticle(whale).sentences, quotes: [quote], mentions: [] });
    expect(catalogue.quotesWith('the whale stays').map((f) => text.slice(f.span.start, f.span.end))).toEqual([
      'The whale stays',
    ]);
    expect(catalogue.quotesWith('she said')).toEqual([]);
    expect(catalogue.findSpeakers('lind', 3)).toEqual(['Ada Lind']);
  });

  test('finds words that follow one another wherever a plain look through all texts finds them', () => {
    const word = fc.constantFrom('the', 'US', 'us', 'ferry', "Lind's", 'Lind-Okoro', 'ferries', 'it', 'Köprü', 'is');
    const mark = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '.\n', ' “');
    const text = fc
      .array(fc.tuple(word, mark), { minLength: 1, maxLength: 30 })
      .map((all) => all.flat().join('').trim());
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 5 }), phrase, (all, words) => {
        const readings = all.map((each) => readArticle(article(each, { title: 'Ferry' })));
        const expected = of(...readings)
          .readings()
          .filter(({ article: { text: each } }) => {
            const terms = new Set(termsOf(each));
            return queryTerms(words).every((term) => terms.has(term));
          })
          .flatMap((reading) => findPhrase(reading.article.text, words).map((match) => ({ ...match, reading })));
        const catalogue = of(...readings);
        const found = (limit?: number) =>
          catalogue
            .occurrences(words, undefined, limit)
            .map(({ span, exact, reading }) => ({ ...span, exact, reading }));
        expect(found()).toEqual(expected);
        expect(found(2)).toEqual(expected.slice(0, 2));
      }),
      { numRuns: 200 },
    );
  });

  test('answers after any changes as a new one with the same articles would', () => {
    const texts = ['red ferry', 'blue ferry bridge', 'old museum', 'ferry museum bridge', 'whale'];
    const readings = texts.map((text) => readArticle(article(text, { title: text })));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat({ max: texts.length - 1 })), { maxLength: 25 }), (changes) => {
        const changed = new Catalogue();
        const held = new Set<number>();
        for (const [adds, i] of changes) {
          if (adds) changed.add(readings[i]!);
          else changed.remove(readings[i]!.article.id);
          held[adds ? 'add' : 'delete'](i);
        }
        const fresh = of(...[...held].map((i) => readings[i]!));
        const view = (c: Catalogue) => c.search('ferry bridge museum', 9).map((h) => [sentence(h), h.score.toFixed(9)]);
        expect(view(changed).sort()).toEqual(view(fresh).sort());
        expect(changed.sentenceFrequency('ferri')).toBe(fresh.sentenceFrequency('ferri'));
        expect(changed.sentenceCount).toBe(held.size);
        expect(changed.heapBytes).toBe(fresh.heapBytes);
        for (const reading of changed.readings()) {
          const found: number[] = [];
          changed.finder(['ferri'])(reading, (sentence) => found.push(sentence));
          const expected = reading.sentences.filter(({ index }) =>
            changed.sentenceTerms(reading, index).includes('ferri'),
          );
          expect(found).toEqual(expected.map(({ index }) => index));
        }
      }),
      { numRuns: 60 },
    );
  });
});
