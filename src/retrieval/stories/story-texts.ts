import { type Article, type Reading, storyOf } from '../../domain/article.ts';
import { inOrderOfArrival } from '../../domain/order-of-arrival.ts';
import { maintainedIndex } from '../derived-values/maintained-index.ts';
import type { Library } from '../library.ts';

/** The articles that joined a story, by its key. */
class JoinedArticles {
  readonly #byStory = new Map<string, Reading[]>();

  add(reading: Reading): void {
    const { story } = reading.article;
    if (story === undefined) return;
    const known = this.#byStory.get(story);
    if (known) known.push(reading);
    else this.#byStory.set(story, [reading]);
  }

  remove(reading: Reading): void {
    const { story = '' } = reading.article;
    const known = this.#byStory.get(story);
    known?.splice(known.indexOf(reading), 1);
    if (known?.length === 0) this.#byStory.delete(story);
  }

  joined(story: string): readonly Reading[] {
    return this.#byStory.get(story) ?? [];
  }
}

const joinedArticles = maintainedIndex(() => new JoinedArticles());

const unvouched = ({ article }: Reading) => Number(article.unvouched ?? false);

/**
 * All texts of an article's story that the library has, texts that are vouched for first, then in order of arrival; none if it has no
 * other one. The article itself may have been removed.
 */
export function storyTexts(library: Library, article: Article): readonly Reading[] {
  const key = storyOf(article);
  const joined = joinedArticles(library).joined(key);
  // The first text of a story does not name it: its own id is the key.
  const first = library.reading(key);
  const isThere = first?.article.id === key && first.article.story === undefined;
  const texts = isThere ? [first, ...joined] : joined;
  if (texts.every((text) => text.article.id === article.id)) return [];
  return [...texts].sort((a, b) => unvouched(a) - unvouched(b) || inOrderOfArrival(a, b));
}

/** Number of articles, where different texts of one story count once. */
export function storyCount(articles: Iterable<Pick<Article, 'id' | 'story'>>): number {
  return new Set(Array.from(articles, storyOf)).size;
}
