import { describe, expect, test } from 'vitest';
import { speakerOf } from '../../src/domain/answer.ts';
import { wordsOf } from '../../src/domain/article.ts';
import { searchQuotations } from '../../src/questions/quotation-search.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { readArticle } from '../../src/text/read.ts';
import { article } from '../articles.ts';

const TEXT = `Harbour master Odd Brekke accused the council of "lazy guesses" about the tide.
"These are lazy guesses, and they will sink a boat," he said on Monday.
Councillor Vesna Prodan said that lazy guesses had never sunk anything.
Lazy guesses is also the name of a pub.`;

const library = new Catalogue();
library.add(readArticle(article(TEXT, { title: 'Tide' })));
const speakers = (words: string) => searchQuotations(library, words).ranked.map((e) => speakerOf(e));

describe('who said the words', () => {
  test('gives words in marks in the order of the text, then reported ones', () => {
    expect(speakers('lazy guesses')).toEqual([
      { name: 'Odd Brekke', inferred: false },
      { name: 'Odd Brekke', inferred: true },
      { name: 'Vesna Prodan', inferred: false },
    ]);
  });

  test('forgives case, marks and accents', () => {
    expect(speakers('THESE ARE lazy guesses and they will')).toEqual([{ name: 'Odd Brekke', inferred: true }]);
  });

  test('shows the sentence and no speaker where nobody is quoted with them', () => {
    const { kind, ranked } = searchQuotations(library, 'the name of a pub');
    expect(kind).toBe('found');
    expect(ranked.map((e) => [wordsOf(e.article, e.passage), speakerOf(e)])).toEqual([
      ['Lazy guesses is also the name of a pub.', null],
    ]);
  });

  test('says so when the words stand nowhere', () => {
    expect(searchQuotations(library, 'a bridge to the moon')).toMatchObject({
      kind: 'nothing',
      confidence: 0,
      ranked: [],
    });
  });

  test('gives no more passages than asked for', () => {
    expect(searchQuotations(library, 'lazy guesses', { limit: 2 }).ranked).toHaveLength(2);
  });

  test('looks in one article when told to', () => {
    expect(searchQuotations(library, 'lazy guesses', { article: 'no-such-article' }).ranked).toEqual([]);
  });
});
