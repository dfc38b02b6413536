import type { Article } from '../../domain/article.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { type Message, message } from '../languages/messages.ts';
import type { Limits } from '../limits.ts';
import type { Usage } from '../ports.ts';

/** Share of the memory for libraries that one server may fill: a last article takes some more. */
const FULL_SHARE = 0.7;

/** The remaining capacity of a library. An article replaces the one with the same origin in the count. */
export class Quota {
  /** UTF-16 units by origin. */
  readonly #lengths: Map<string, number>;
  readonly #limits: Limits;
  readonly #heapBytes: number;
  #characters: number;

  constructor({ catalogue }: StoredLibrary, limits: Limits) {
    this.#lengths = new Map(catalogue.readings().map(({ article }) => [article.origin, article.text.length]));
    this.#characters = [...this.#lengths.values()].reduce((sum, length) => sum + length, 0);
    this.#heapBytes = catalogue.heapBytes;
    this.#limits = limits;
  }

  usage(): Pick<Usage, 'articles' | 'characters'> {
    const { libraryArticles, libraryCharacters } = this.#limits;
    return {
      articles: { used: this.#lengths.size, max: libraryArticles },
      characters: { used: this.#characters, max: libraryCharacters },
    };
  }

  /** Why the article does not fit, in one sentence; undefined if it does. */
  fault(article: Article): Message | undefined {
    const { articles, characters } = this.#with(article);
    const { libraryArticles, libraryCharacters } = this.#limits;
    if (this.#heapBytes > FULL_SHARE * this.#limits.memoryBytes) {
      return message('full-memory', { articles: message('count-articles', { count: this.#lengths.size }) });
    }
    if (articles > libraryArticles) {
      return message('full-articles', { used: this.#lengths.size, most: libraryArticles });
    }
    if (characters <= libraryCharacters) return undefined;
    const left = libraryCharacters - this.#characters;
    return message('full-characters', { left, length: article.text.length });
  }

  /** Counts the article; returns false, without counting it, if it does not fit. */
  add(article: Article): boolean {
    if (this.fault(article) !== undefined) return false;
    this.#characters = this.#with(article).characters;
    this.#lengths.set(article.origin, article.text.length);
    return true;
  }

  /** The size of the library including the article. */
  #with({ origin, text }: Article): { readonly articles: number; readonly characters: number } {
    const former = this.#lengths.get(origin);
    return {
      articles: this.#lengths.size + (former === undefined ? 1 : 0),
      characters: this.#characters + text.length - (former ?? 0),
    };
  }
}

/** True if the library has an article with this content. */
export function holds({ catalogue }: StoredLibrary, { id }: Article): boolean {
  return catalogue.reading(id)?.article.id === id;
}
