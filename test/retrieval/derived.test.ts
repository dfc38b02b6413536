import { expect, test } from 'vitest';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { derivedFrom } from '../../src/retrieval/derived.ts';
import { readArticle } from '../../src/text/read.ts';
import { article } from '../articles.ts';

test('what is derived from a library is worked out once for each state of it', () => {
  let times = 0;
  const titlesOf = derivedFrom((readings) => {
    times++;
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
