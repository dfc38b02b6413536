import { type Article, type Reading, storyOf } from '../domain/article.ts';
import type { Steps } from '../domain/steps.ts';
import { derivedFrom } from './derived.ts';
import type { Library } from './library.ts';

/** The texts of each story that has more than one, texts that are vouched for first, then in order of arrival. */
const textsByStory = derivedFrom(function* (readings): Steps<ReadonlyMap<string, readonly Reading[]>> {
  const texts = new Map<string, Reading[]>();
  const keys = new Set(readings.flatMap(({ article }) => article.story ?? []));
  yield;
  for (const reading of keys.size > 0 ? readings : []) {
    const key = storyOf(reading.article);
    if (keys.has(key)) texts.set(key, [...(texts.get(key) ?? []), reading]);
  }
  for (const each of texts.values()) each.sort((a, b) => unvouched(a) - unvouched(b));
  return texts;
});

const unvouched = ({ article }: Reading) => Number(article.unvouched ?? false);

/** All texts of an article's story, texts that are vouched for first, then in order of arrival. */
export function storyTexts(library: Library, article: Article): readonly Reading[] {
  return textsByStory(library).get(storyOf(article)) ?? [];
}

/** Number of articles, where different texts of one story count once. */
export function storyCount(articles: Iterable<Pick<Article, 'id' | 'story'>>): number {
  return new Set(Array.from(articles, storyOf)).size;
}
