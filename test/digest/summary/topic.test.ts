import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/digest/chronology/newest.ts';
import type { SummarySize } from '../../../src/digest/summary/summary.ts';
import { topicSummary } from '../../../src/digest/summary/topic.ts';
import type { Evidence } from '../../../src/domain/answer.ts';
import { type Reading, wordsOf } from '../../../src/domain/article.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { finish } from '../../../src/domain/steps.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';
import { TOPICS, type Topic } from '../topics.ts';

function libraryOf(topics: readonly Topic[]): Catalogue {
  const library = new Catalogue();
  for (const { articles } of topics)
    for (const { text, ...rest } of articles) library.add(readArticle(article(text, rest)));
  return library;
}

const library = libraryOf(TOPICS);
const toldOf = (topic: string, size: SummarySize, isIn?: (reading: Reading) => boolean) =>
  finish(topicSummary(library, topic, size, isIn)).told;
const words = (told: readonly Evidence[]) => told.map((e) => wordsOf(e.article, e.passage));

/** Words of at least four letters and figures; deliberately independent of the product's own measure. */
function contentOf(sentence: string): Set<string> {
  return new Set(sentence.toLowerCase().match(/[\p{L}]{4,}|[\d.,]*\d/gu) ?? []);
}

function shareOfShorter(a: string, b: string): number {
  const [x, y] = [contentOf(a), contentOf(b)];
  return [...x].filter((word) => y.has(word)).length / Math.max(1, Math.min(x.size, y.size));
}

function figuresDiffer(a: string, b: string): boolean {
  const figures = (s: string) => [...contentOf(s)].filter((word) => /\d/.test(word)).join(' ');
  return figures(a) !== figures(b);
}

describe.each(TOPICS.map((topic) => [topic.topic, topic] as const))('the topic "%s"', (words_, { articles }) => {
  const told = toldOf(words_, { sentences: 8 });

  test('is told by several articles, in order of time', () => {
    expect(new Set(told.map(({ article: a }) => a.id)).size).toBeGreaterThanOrEqual(2);
    const days = told.map((e) => dayOf(e.article));
    expect(days).toEqual(days.toSorted());
  });

  test('has no sentence twice in nearly the same words', () => {
    const sentences = words(told);
    expect(sentences.length).toBeGreaterThanOrEqual(4);
    for (const [i, a] of sentences.entries())
      for (const b of sentences.slice(i + 1))
        if (!figuresDiffer(a, b)) expect(shareOfShorter(a, b), `${a}\n${b}`).toBeLessThan(0.75);
  });

  test('names a source for each sentence, and the other places of what is told twice', () => {
    for (const { article: source, alsoIn = [] } of told) {
      expect(articles.map(({ title }) => title)).toContain(source.title);
      expect(alsoIn.map((also) => also.article.id)).not.toContain(source.id);
    }
    expect(told.flatMap(({ alsoIn = [] }) => alsoIn).length).toBeGreaterThan(0);
  });
});

test('of the sample articles on one story is told by both, once, in order of time', () => {
  const samples = new Catalogue();
  for (const [name, publishedAt] of [
    ['flood-barrier-cost', '2026-03-14'],
    ['flood-barrier-vote', '2026-03-10'],
  ] as const) {
    const file = readFileSync(join(packageRoot(), 'data', 'articles', `${name}.txt`), 'utf8');
    samples.add(readArticle(article(file.slice(file.indexOf('\n\n')).trim(), { title: name, publishedAt })));
  }
  const { told } = finish(topicSummary(samples, 'the cost of the flood barrier', { sentences: 8 }));
  expect([...new Set(told.map((e) => e.article.title))]).toEqual(['flood-barrier-vote', 'flood-barrier-cost']);
  for (const [i, a] of words(told).entries())
    for (const b of words(told).slice(i + 1)) expect(shareOfShorter(a, b), `${a}\n${b}`).toBeLessThan(0.75);
});

describe('a topic', () => {
  test('merges what two newspapers tell in nearly the same words', () => {
    const [first] = toldOf('lighthouse fire', { sentences: 3 });
    expect([first!, ...first!.alsoIn!].map((e) => e.article.title).toSorted()).toEqual([
      'Fire destroys lighthouse of Skarvik',
      'Skarvik mourns its lighthouse',
    ]);
    expect(first!.alsoIn![0]!.sentences[0]).toBeLessThanOrEqual(1);
  });

  test('keeps both where the figures differ', () => {
    const told = words(toldOf('ferry strike', { sentences: 8 })).join(' ');
    expect(told).toContain('4,000 travellers');
    expect(told).toContain('6,000 travellers');
  });

  test('leaves out articles that only have one of its words', () => {
    const titles = toldOf('lighthouse fire', { sentences: 30 }).map((t) => t.article.title);
    expect(titles).not.toContain('Cake fair opens');
  });

  test('shows what a sentence points back to', () => {
    const told = toldOf('suspect', { sentences: 1 });
    expect(words(told)).toEqual(['But she named no suspect.']);
    expect(wordsOf(told[0]!.article, told[0]!.context)).toContain('Mette Soll');
  });

  test('keeps to its sentences, its characters and its articles', () => {
    expect(toldOf('lighthouse', { sentences: 2 })).toHaveLength(2);
    const told = toldOf('lighthouse', { sentences: 30, characters: 200 });
    expect(words(told).join('').length).toBeLessThanOrEqual(200);
    expect(told.length).toBeGreaterThan(0);
    const late = toldOf('lighthouse', { sentences: 30 }, ({ article: a }) => dayOf(a) > '2031-04-03');
    expect(new Set(late.map((e) => dayOf(e.article)))).toEqual(new Set(['2031-04-06']));
  });

  test('is no topic where its words only stand far apart', () => {
    const apart = new Catalogue();
    apart.add(readArticle(article('The lighthouse was painted. Nobody lit a fire.', { title: 'Paint' })));
    expect(finish(topicSummary(apart, 'lighthouse fire', { sentences: 2 })).isAbout).toBe(false);
  });

  test('of two words is not told by articles with the rarer one', () => {
    const rare = new Catalogue();
    for (const title of ['A', 'B', 'C'])
      rare.add(readArticle(article(`The lighthouse of ${title} was painted.`, { title })));
    rare.add(readArticle(article('A volcano slept.', { title: 'D' })));
    expect(finish(topicSummary(rare, 'lighthouse volcano', { sentences: 2 })).isAbout).toBe(false);
  });

  test('that no article is about has what comes closest, told as such', () => {
    const { isAbout, told } = finish(topicSummary(library, 'lighthouse volcano', { sentences: 2 }));
    expect(isAbout).toBe(false);
    expect(words(told).join(' ')).toContain('lighthouse');
    expect(finish(topicSummary(library, 'lighthouse fire', { sentences: 2 })).isAbout).toBe(true);
  });

  test('that a misspelt word names is found all the same; one that nobody tells of is not', () => {
    expect(toldOf('lighthuose', { sentences: 2 })).not.toEqual([]);
    expect(finish(topicSummary(library, 'volcano', { sentences: 2 }))).toEqual({ isAbout: false, told: [] });
    expect(finish(topicSummary(new Catalogue(), 'lighthouse', { sentences: 2 }))).toEqual({ isAbout: false, told: [] });
  });
});
