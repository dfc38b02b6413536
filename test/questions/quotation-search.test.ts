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

  test('shows the real words of those remembered nearly, and what differs', () => {
    const { kind, ranked, words } = searchQuotations(library, 'these are lazy guesses, and they will sink a ship');
    expect(kind).toBe('found');
    const [first] = ranked;
    expect(wordsOf(first!.article, first!.answerSpan!)).toBe('These are lazy guesses, and they will sink a boat');
    expect(speakerOf(first!)).toEqual({ name: 'Odd Brekke', inferred: true });
    const [difference] = first!.differences!;
    expect(words!.slice(difference!.asked!.start, difference!.asked!.end)).toBe('ship');
    expect(wordsOf(first!.article, difference!.written!)).toBe('boat');
  });

  test('looks up the parts in quotation marks of a longer text, then its sentences', () => {
    const post = 'You will not believe it. "They will sink a boat," he writes! And who is he?';
    expect(speakers(post)).toEqual([{ name: 'Odd Brekke', inferred: true }]);
    expect(speakers('What a day at sea. These are lazy guesses and they will drown a boat. Who is it?')).toEqual([
      { name: 'Odd Brekke', inferred: true },
    ]);
    expect(speakers('What a day at sea. The moon is a cheese. Who is it?')).toEqual([]);
  });

  test('looks in one article when told to', () => {
    expect(searchQuotations(library, 'lazy guesses', { article: 'no-such-article' }).ranked).toEqual([]);
  });
});
