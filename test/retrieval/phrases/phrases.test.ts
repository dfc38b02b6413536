import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrase } from '../../../src/retrieval/phrases/phrases.ts';

const found = (text: string, phrase: string) =>
  findPhrase(text, phrase).map(({ start, end, exact }) => ({ words: text.slice(start, end), exact }));

describe('a phrase in a text', () => {
  test('stands whatever the case, accents and marks', () => {
    expect(found('The “Işıklı Köprü” opens.', 'isikli kopru')).toEqual([{ words: 'Işıklı Köprü', exact: true }]);
  });

  test('is found across punctuation, and said to be inexact', () => {
    expect(found('It is a dream, a bridge to the moon.', 'a dream a bridge')).toEqual([
      { words: 'a dream, a bridge', exact: false },
    ]);
  });

  test('is exact with its own punctuation, whatever stands at its edges', () => {
    expect(found('It is a dream, a bridge.', '"a dream, a bridge."')).toEqual([
      { words: 'a dream, a bridge', exact: true },
    ]);
  });

  test('is found across a line break', () => {
    expect(found('a bridge\r\nto the moon', 'bridge to the')).toEqual([{ words: 'bridge\r\nto the', exact: true }]);
  });

  test('is found at every place, also overlapping', () => {
    expect(found('no no no', 'no no')).toHaveLength(2);
  });

  test('is not found in parts of words or in another order', () => {
    expect(found('a bridgehead', 'bridge')).toEqual([]);
    expect(found('moon bridge', 'bridge moon')).toEqual([]);
  });

  test('needs a word', () => {
    expect(found('anything', '?!')).toEqual([]);
  });

  test('is found wherever it was cut from, at word boundaries', () => {
    const word = fc.stringMatching(/^[a-zé]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (words, a, b) => {
        const from = a % words.length;
        const to = from + 1 + (b % (words.length - from));
        const text = words.join(' ');
        const start = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        expect(findPhrase(text, words.slice(from, to).join(' ')).map((m) => m.start)).toContain(start);
      }),
    );
  });
});

describe('a phrase that repeats itself', () => {
  const placesOf = (text: string, phrase: string) => findPhrase(text, phrase).map(({ start, exact }) => [start, exact]);

  test('is found at each of its occurrences, also where they overlap', () => {
    expect(placesOf('No, no no, no.', 'no no')).toEqual([
      [0, false],
      [4, true],
      [7, false],
    ]);
    expect(placesOf('a b a b a c a b a b a b a', 'a b a b a')).toEqual([
      [0, true],
      [12, true],
      [16, true],
    ]);
  });

  test('is compared as typed, whatever is dropped or expanded in folding', () => {
    expect(placesOf('ha \u200Bha, Straße ha', 'ha ha')).toEqual([[0, true]]);
    expect(placesOf('ha, Straße Straße', 'STRASSE strasse')).toEqual([[4, true]]);
    expect(placesOf('ha  ha ha’s', 'ha ha')).toEqual([[0, true]]);
  });
});
