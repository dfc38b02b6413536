import { describe, expect, test } from 'vitest';
import { placeCount, storiesOf } from '../../../src/digest/similarity/stories.ts';
import { tellStories } from '../../../src/digest/summary/recent.ts';
import { wordsOf } from '../../../src/domain/article.ts';
import { finish } from '../../../src/domain/steps.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';
import { TOPICS } from '../topics.ts';

const library = new Catalogue();
for (const { articles } of TOPICS)
  for (const { text, ...rest } of articles) library.add(readArticle(article(text, rest)));

const titles = (readings: readonly { readonly article: { readonly title: string } }[]) =>
  readings.map((r) => r.article.title);

describe('stories', () => {
  test('hold the articles about the same events; the one with most articles stands first', () => {
    expect(finish(storiesOf(library, library.readings())).map(({ readings }) => titles(readings))).toEqual([
      ['Ferry crews begin strike', 'Travellers stranded by ferry strike', 'Ferry strike ends'],
      [
        'Fire destroys lighthouse of Skarvik',
        'Skarvik mourns its lighthouse',
        'Police: lighthouse fire was no accident',
      ],
      ['Cake fair opens'],
    ]);
  });

  test('count where else an article was published', () => {
    const alsoAt = [{ origin: 'link:https://a.example' }, { origin: 'link:https://b.example' }];
    const [reading] = library.readings();
    expect(placeCount({ readings: [{ ...reading!, article: { ...reading!.article, alsoAt } }] })).toBe(3);
  });

  test('of nothing are none', () => {
    expect(finish(storiesOf(library, []))).toEqual([]);
  });
});

describe('told', () => {
  const { shown, left } = finish(tellStories(library, library.readings(), { stories: 2, sentences: 3 }));

  test('are so many, the rest is counted', () => {
    expect(shown).toHaveLength(2);
    expect(left).toBe(1);
  });

  test('each story has so many sentences, none of them twice', () => {
    for (const { told } of shown) {
      expect(told).toHaveLength(3);
      const words = told.map((e) => wordsOf(e.article, e.passage));
      expect(new Set(words).size).toBe(3);
      expect(words.filter((w) => w.includes('kitchen')).length).toBeLessThan(2);
    }
  });
});
