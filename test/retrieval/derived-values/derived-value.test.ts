import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reading } from '../../../src/domain/article.ts';
import { finish } from '../../../src/domain/steps.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { derivedFrom } from '../../../src/retrieval/derived-values/derived-value.ts';
import { maintainedIndex } from '../../../src/retrieval/derived-values/maintained-index.ts';
import { titlesOf } from '../../../src/retrieval/names/title-index.ts';
import { storyTexts } from '../../../src/retrieval/stories/story-texts.ts';
import { fold } from '../../../src/text/fold.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

test('what is derived from a library is worked out once for each state of it', () => {
  let times = 0;
  const titlesOf = derivedFrom(function* (readings) {
    times++;
    yield;
    return readings.map((reading) => reading.article.title);
  });
  const [one, other] = [new Catalogue(), new Catalogue()];
  for (const [library, title] of [
    [one, 'Ferry'],
    [other, 'Whale'],
  ] as const)
    library.add(readArticle(article(title, { title })));
  expect([titlesOf(one), titlesOf(other), titlesOf(one)]).toEqual([['Ferry'], ['Whale'], ['Ferry']]);
  expect(times).toBe(2);
  one.remove(one.readings()[0]!.article.id);
  expect(titlesOf(one)).toEqual([]);
});

test('what is derived in steps is that of the articles at the beginning, and kept for them alone', () => {
  const titlesOf = derivedFrom(function* (readings) {
    const titles: string[] = [];
    for (const { article } of readings) {
      titles.push(article.title);
      yield;
    }
    return titles;
  });
  const library = new Catalogue();
  for (const title of ['Ferry', 'Whale']) library.add(readArticle(article(title, { title })));
  const before = library.readings().map((reading) => reading.article.title);
  const steps = titlesOf.steps(library);
  steps.next();
  library.add(readArticle(article('Dam', { title: 'Dam' })));
  expect(finish(steps)).toEqual(before);
  expect(titlesOf(library)).toHaveLength(3);
  expect(titlesOf.steps(library).next()).toEqual({ done: true, value: titlesOf(library) });
});

test('a maintained index is made once and takes part in each change; of many changes it is made anew', () => {
  let made = 0;
  let changes = 0;
  const titlesOf = maintainedIndex(() => {
    made++;
    const titles = new Set<string>();
    return {
      titles,
      add: ({ article }: Reading) => {
        changes++;
        titles.add(article.title);
      },
      remove: ({ article }: Reading) => {
        changes++;
        titles.delete(article.title);
      },
    };
  });
  const library = new Catalogue();
  const add = (title: string) => library.add(readArticle(article(title, { title })));
  const expectAll = () =>
    expect([...titlesOf(library).titles].toSorted()).toEqual(
      library
        .readings()
        .map((reading) => reading.article.title)
        .toSorted(),
    );
  for (let i = 0; i < 60; i++) add(`Ferry ${i}`);
  expectAll();
  expect([made, changes]).toEqual([1, 60]);
  add('Whale');
  library.remove(library.readings().find((reading) => reading.article.title === 'Ferry 30')!.article.id);
  expectAll();
  expectAll();
  expect([made, changes]).toEqual([1, 62]);
  for (let i = 60; i < 111; i++) add(`Ferry ${i}`);
  expectAll();
  expect([made, changes]).toEqual([2, 62 + 111]);
});

test('a maintained index that is being made in steps is brought up to date by the next request', () => {
  const titlesOf = maintainedIndex(() => {
    const titles: string[] = [];
    return {
      titles,
      add: ({ article }: Reading) => titles.push(article.title),
      remove: ({ article }: Reading) => titles.splice(titles.indexOf(article.title), 1),
    };
  });
  const library = new Catalogue();
  for (const title of ['Ferry', 'Whale']) library.add(readArticle(article(title, { title })));
  const steps = titlesOf.steps(library);
  steps.next();
  library.add(readArticle(article('Dam', { title: 'Dam' })));
  expect(finish(steps).titles).toHaveLength(2);
  expect(titlesOf(library).titles.toSorted()).toEqual(['Dam', 'Ferry', 'Whale']);
});

const TITLES = ['US votes', 'us votes', 'The ferry left', 'Ferry left the harbour', 'Café opens', 'CAFE OPENS'];

test('titles and stories are those of the articles there are, whatever came and went', () => {
  const change = fc.record({
    id: fc.constantFrom('aaaa1', 'aaaa2', 'aaab3', 'bbbb4', 'cccc5'),
    title: fc.constantFrom(...TITLES),
    story: fc.option(fc.constantFrom('aaaa1', 'bbbb4', 'gone'), { nil: undefined }),
    unvouched: fc.option(fc.constant(true as const), { nil: undefined }),
    goes: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
      const library = new Catalogue();
      for (const { goes, ...fields } of changes) {
        if (goes) library.remove(fields.id);
        else library.add({ article: article('x', fields), sentences: [], quotes: [], mentions: [] });
        const all = library.readings();
        const titles = titlesOf(library);
        for (const title of TITLES)
          expect(titles.titled(title)).toEqual(all.filter((each) => fold(each.article.title) === fold(title)));
        expect(titles.withIdPrefix('AAAA')).toEqual(all.filter((each) => each.article.id.startsWith('aaaa')));
        expect(titles.withIdPrefix('aaaa2')).toEqual(all.filter((each) => each.article.id === 'aaaa2'));
        expect(titles.withIdPrefix('aaa')).toEqual([]);
        expect(titles.withWords('left ferry')).toEqual(all.filter((each) => /ferry/i.test(each.article.title)));
        expect(titles.withWords('us')).toEqual(all.filter((each) => /^us /i.test(each.article.title)));
        expect(titles.withWords('?!')).toEqual([]);
        for (const { article } of all) {
          const key = article.story ?? article.id;
          const texts = all.filter((each) => (each.article.story ?? each.article.id) === key);
          const isStory = texts.some((each) => each.article.id !== article.id);
          const vouched = texts.toSorted((a, b) => Number(a.article.unvouched ?? 0) - Number(b.article.unvouched ?? 0));
          expect(storyTexts(library, article)).toEqual(isStory ? vouched : []);
        }
      }
    }),
    { numRuns: 60 },
  );
});
