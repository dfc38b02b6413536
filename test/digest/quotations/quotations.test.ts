import { describe, expect, test } from 'vitest';
import { everyQuotation, quotationList } from '../../../src/digest/quotations/every-quotation.ts';
import { quotationsFor, quotationsOf, speakersNamed } from '../../../src/digest/quotations/quotations.ts';
import type { Evidence } from '../../../src/domain/answer.ts';
import { wordsOf } from '../../../src/domain/article.ts';
import { finish } from '../../../src/domain/steps.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

function libraryOf(...texts: readonly (readonly [title: string, date: string, text: string])[]): Catalogue {
  const catalogue = new Catalogue();
  for (const [title, publishedAt, text] of texts) catalogue.add(readArticle(article(text, { title, publishedAt })));
  return catalogue;
}

const LATER = [
  'Later',
  '2031-05-03',
  'Mayor Ada Lind spoke on Monday. "The harbour is closed," Lind said. "Ships must wait," she added. Engineer Per Holm disagreed. "The harbour is deep enough," Holm said.',
] as const;
const EARLIER = ['Earlier', '2031-05-01', '"The ferry sinks slowly," Ada Lind said. Nobody answered.'] as const;
const OTHER = ['Other', '2031-05-04', '"I sell cakes," said Nils Lind.'] as const;

const words = (found: readonly Evidence[]) => found.map((e) => wordsOf(e.article, e.passage));
const named = (library: Catalogue, typed: string) => finish(speakersNamed(library, typed)).map((s) => s.name);

describe('speakers', () => {
  const library = libraryOf(LATER, EARLIER);

  test.each(['Ada Lind', 'ada lind', 'Lind', ' LIND ', 'Ádá Lind'])('%s is one person', (typed) => {
    expect(named(library, typed)).toEqual(['Ada Lind']);
  });

  test('a surname of two people means both', () => {
    expect(named(libraryOf(LATER, OTHER), 'Lind').toSorted()).toEqual(['Ada Lind', 'Nils Lind']);
    expect(named(libraryOf(LATER, OTHER), 'Nils Lind')).toEqual(['Nils Lind']);
  });

  test.each(['Ada', 'Somebody Else', 'ind', ''])('nobody is called %j', (typed) => {
    expect(named(library, typed)).toEqual([]);
  });

  test('a bare surname elsewhere is the same person, unless two bear it', () => {
    const bare = ['Bare', '2031-05-02', '"We row home," Lind said.'] as const;
    const [ada] = finish(speakersNamed(libraryOf(EARLIER, bare), 'Ada Lind'));
    expect(words(finish(quotationsOf(libraryOf(EARLIER, bare), { speaker: ada! })))).toHaveLength(2);
    const both = libraryOf(EARLIER, bare, OTHER);
    expect(words(finish(quotationsOf(both, { speaker: finish(speakersNamed(both, 'Ada Lind'))[0]! })))).toHaveLength(1);
  });
});

describe('quotations', () => {
  const library = libraryOf(LATER, EARLIER);
  const [ada] = finish(speakersNamed(library, 'Lind'));

  test('of one speaker stand article by article in the order of dates, each in the order of the text', () => {
    expect(words(finish(quotationsOf(library, { speaker: ada! })))).toEqual([
      '"The ferry sinks slowly," Ada Lind said.',
      '"The harbour is closed," Lind said.',
      '"Ships must wait," she added.',
    ]);
  });

  test('have the quoted words as the answer span and are their own context', () => {
    const [first] = finish(quotationsOf(library, { speaker: ada! }));
    expect(wordsOf(first!.article, first!.answerSpan!)).toContain('The ferry sinks slowly');
    expect(first!.context).toEqual(first!.passage);
  });

  test('about something hold all of its words, else any of them', () => {
    expect(words(finish(quotationsOf(library, { about: 'the closed harbour' })))).toEqual([
      '"The harbour is closed," Lind said.',
    ]);
    expect(words(finish(quotationsOf(library, { about: 'ferries and cakes' })))).toEqual([
      '"The ferry sinks slowly," Ada Lind said.',
    ]);
    expect(finish(quotationsOf(library, { about: 'volcanoes' }))).toEqual([]);
    expect(finish(quotationsOf(library, { about: '?!' }))).toEqual(finish(quotationsOf(library, {})));
  });

  test('of one article', () => {
    const earlier = library.readings().find((r) => r.article.title === 'Earlier')!.article.id;
    expect(words(finish(quotationsOf(library, { article: earlier })))).toEqual([
      '"The ferry sinks slowly," Ada Lind said.',
    ]);
    expect(finish(quotationsOf(library, { article: 'unknown' }))).toEqual([]);
  });

  test('that several newspapers report stand once, with where they stand too', () => {
    const papers = libraryOf(
      ['First', '2031-05-01', 'Ada Lind said the ferry would not sail before Monday morning. "No," Lind said.'],
      ['Second', '2031-05-02', 'Ada Lind said that the ferry would not sail before Monday morning. "No," Lind said.'],
      ['Third', '2031-05-03', 'Jonas Holm said the ferry would not sail before Monday morning.'],
    );
    const found = finish(quotationsOf(papers, {}));
    expect(found.map((e) => e.article.title)).toEqual(['First', 'First', 'Second', 'Third']);
    expect(found[0]?.alsoIn?.map((e) => e.article.title)).toEqual(['Second']);
    expect(words(found).filter((w) => w.includes('No'))).toHaveLength(2);
  });

  test('of a whole library are the same list, page by page', () => {
    const query = { order: 'newest' } as const;
    const list = everyQuotation.newest(library);
    const all = finish(quotationsOf(library, query));
    expect(list.length).toBe(all.length);
    expect([...list.slice(0, 2), ...list.slice(2, 9)]).toEqual(all);
    expect(finish(list.shares())).toEqual(finish(quotationList(finish(quotationsFor(library, query))).shares()));
    expect(everyQuotation.oldest(library).slice(0, 9)).toEqual(finish(quotationsOf(library, {})));
  });

  test('of which there are too many to look for repeats are made for the page that is shown alone', () => {
    const ferry = (n: number) => `"Ferry number ${n} sinks slowly and nobody is on board," Ada Lind said.`;
    const texts = Array.from({ length: 60 }, (_, i) => Array.from({ length: 90 }, (_, k) => ferry(i + k)).join('\n'));
    const many = libraryOf(
      ...texts.map((text, i) => [`T${i}`, `2031-05-${String(1 + (i % 28)).padStart(2, '0')}`, text] as const),
    );
    const list = everyQuotation.oldest(many);
    const all = finish(quotationsOf(many, {}));
    expect(list.length).toBe(5400);
    expect(list.articles).toEqual([...new Set(all.map((each) => each.article))]);
    for (const [from, to] of [
      [0, 10],
      [85, 95],
      [180, 181],
      [5395, 5400],
    ] as const)
      expect(list.slice(from, to)).toEqual(all.slice(from, to));
    expect(finish(list.shares())).toEqual(finish(quotationList(finish(quotationsFor(many, {}))).shares()));
  });

  test('about a topic count words in what runs on beyond the sentences, too', () => {
    const reading = readArticle(article('"The pier is closed," Ada Lind said. Rain fell.', { title: 'T' }));
    const [quote] = reading.quotes;
    const rain = reading.sentences[1]!;
    const catalogue = new Catalogue();
    catalogue.add({
      ...reading,
      quotes: [{ ...quote!, parts: [...quote!.parts, { start: rain.start, end: rain.end }] }],
    });
    catalogue.add(readArticle(article('"The pier is open," Ada Lind said.', { title: 'U' })));
    const titles = (about: string) => finish(quotationsOf(catalogue, { about })).map((each) => each.article.title);
    expect(titles('pier rain')).toEqual(['T']);
    expect(titles('pier snow').toSorted()).toEqual(['T', 'U']);
  });

  test('that deny what another paper reports are no repeats', () => {
    const papers = libraryOf(
      ['First', '2031-05-01', 'Ada Lind said the ferry would sail before Monday morning.'],
      ['Second', '2031-05-02', 'Ada Lind said the ferry would not sail before Monday morning.'],
      ['Third', '2031-05-03', 'Ada Lind said that the ferry would sail before Monday morning.'],
    );
    const found = finish(quotationsOf(papers, {}));
    expect(found.map((e) => [e.article.title, e.alsoIn?.map((also) => also.article.title)])).toEqual([
      ['First', ['Third']],
      ['Second', undefined],
    ]);
  });

  test('two fragments of one sentence stand together once', () => {
    const torn = libraryOf([
      'Torn',
      '2031-05-01',
      'Ada Lind said the pier was "rotten" and the crane "a danger" to all.',
    ]);
    const found = finish(quotationsOf(torn, {}));
    expect(words(found)).toEqual(['Ada Lind said the pier was "rotten" and the crane "a danger" to all.']);
  });
});
