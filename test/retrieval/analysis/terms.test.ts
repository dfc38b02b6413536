import { describe, expect, test } from 'vitest';
import { isStopWord, queryTerms, termOf, termsOf, tokensIn } from '../../../src/retrieval/analysis/terms.ts';

describe('the analyser', () => {
  test('folds and stems alike for index and query', () => {
    expect(termsOf('Üsküpçi’s agreements')).toEqual(termsOf('uskupci agreement'));
  });

  test('keeps the country apart from the pronoun', () => {
    expect(termOf('US')).toBe(termOf('U.S.'));
    expect(termOf('us')).not.toBe(termOf('US'));
    expect(isStopWord('US')).toBe(false);
    expect(isStopWord('us')).toBe(true);
  });

  test('keeps "news" apart from "new"', () => {
    expect(termOf('news')).not.toBe(termOf('new'));
  });

  test('parts hyphened names, with the place of each part', () => {
    const text = 'the Lind-Okoro pact';
    expect(tokensIn(text).map((word) => text.slice(word.start, word.end))).toEqual(['the', 'Lind', 'Okoro', 'pact']);
  });

  test('drops stop words from a query, each term once', () => {
    expect(queryTerms('Who was the mayor and the mayor of Torvik?')).toEqual(['mayor', 'torvik']);
  });

  test('falls back to stop words when nothing else is left', () => {
    expect(queryTerms('who are you')).toEqual(['who', 'are', 'you']);
  });

  test('gives no term for a text without words', () => {
    expect(termsOf(' … — !')).toEqual([]);
    expect(queryTerms('')).toEqual([]);
  });
});
