import type { Article } from '../domain/article.ts';
import { inSlices, TimeSlice } from '../domain/steps.ts';
import type { BrokenArticle, LibraryStore } from '../domain/store.ts';
import { type BrokenArticles, changedText } from './broken-articles.ts';
import type { Catalogue } from './catalogue.ts';
import type { ReadingLoader } from './reading-loader.ts';

/** What updating needs besides the store and the catalogue; see `LibraryOptions`. */
interface UpdateParts {
  readonly loader: ReadingLoader;
  readonly broken: BrokenArticles;
  readonly isIntact: (article: Article) => boolean;
  readonly pause: () => Promise<unknown>;
}

/** Brings a catalogue up to date with its store: only articles that are new, changed or gone cost time. */
export class CatalogueUpdate {
  readonly #store: LibraryStore;
  readonly #catalogue: Catalogue;
  readonly #loader: ReadingLoader;
  readonly #broken: BrokenArticles;
  readonly #isIntact: (article: Article) => boolean;
  readonly #pause: () => Promise<unknown>;

  constructor(store: LibraryStore, catalogue: Catalogue, { loader, broken, isIntact, pause }: UpdateParts) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#loader = loader;
    this.#broken = broken;
    this.#isIntact = isIntact;
    this.#pause = pause;
  }

  /**
   * Updates the catalogue, yielding to the event loop regularly.
   * @param anew reads every article again, ignoring kept readings
   * @returns the store's version that the catalogue then reflects; it is fetched first, so that changes made meanwhile are
   * detected again
   */
  async run(anew: boolean): Promise<number> {
    const version = await this.#store.version();
    const broken: BrokenArticle[] = [];
    const readable = await this.#store.articles((row) => broken.push(row));
    const stored = new Set<string>();
    const changed: Article[] = [];
    const slice = new TimeSlice(this.#pause);
    for (const article of readable) {
      const isShown = this.#loader.isShown(article);
      if (!isShown && !this.#isIntact(article)) broken.push(changedText(article));
      else {
        stored.add(article.id);
        if (anew || !isShown) changed.push(article);
      }
      if (slice.isOver) await slice.next();
    }
    this.#broken.update(broken);
    for (const { article } of this.#catalogue.readings().filter((reading) => !stored.has(reading.article.id))) {
      this.#catalogue.remove(article.id);
      if (slice.isOver) await slice.next();
    }
    await this.#loader.load(changed, anew);
    for (const [old, id] of await this.#store.aliases()) this.#catalogue.alias(old, id);
    await inSlices(this.#catalogue.prepare(), this.#pause);
    return version;
  }
}
