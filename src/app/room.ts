import type { Article } from '../domain/article.ts';
import type { StoredLibrary } from '../retrieval/stored-library.ts';
import type { Limits } from './limits.ts';
import type { Usage } from './ports.ts';

/** What a library may still take in; an article counts in place of the one with the same origin. */
export class Room {
  /** UTF-16 units by origin. */
  readonly #lengths: Map<string, number>;
  readonly #limits: Limits;
  #characters: number;

  constructor({ catalogue }: StoredLibrary, limits: Limits) {
    this.#lengths = new Map(catalogue.readings().map(({ article }) => [article.origin, article.text.length]));
    this.#characters = [...this.#lengths.values()].reduce((sum, length) => sum + length, 0);
    this.#limits = limits;
  }

  usage(): Pick<Usage, 'articles' | 'characters'> {
    const { libraryArticles, libraryCharacters } = this.#limits;
    return {
      articles: { used: this.#lengths.size, most: libraryArticles },
      characters: { used: this.#characters, most: libraryCharacters },
    };
  }

  /** Counts the article in; false, and not counted, when there is no room for it. */
  take({ origin, text }: Article): boolean {
    const former = this.#lengths.get(origin);
    const articles = this.#lengths.size + (former === undefined ? 1 : 0);
    const characters = this.#characters + text.length - (former ?? 0);
    if (articles > this.#limits.libraryArticles || characters > this.#limits.libraryCharacters) return false;
    this.#lengths.set(origin, text.length);
    this.#characters = characters;
    return true;
  }
}

/** True when the library holds this very content. */
export function holds({ catalogue }: StoredLibrary, { id }: Article): boolean {
  return catalogue.reading(id)?.article.id === id;
}
