import { expect, test } from 'vitest';
import { finish } from '../../src/domain/steps.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { derivedFrom } from '../../src/retrieval/derived.ts';
import { readArticle } from '../../src/text/read.ts';
import { article } from '../articles.ts';

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
