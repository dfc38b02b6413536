import type { Article } from '../../domain/article.ts';
import { TimeSlice } from '../../domain/steps.ts';
import type { BrokenArticle, LibraryStore } from '../../domain/store.ts';
import type { Catalogue } from '../catalogue.ts';
import { type BrokenArticles, changedText } from './broken-articles.ts';
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
   * @param since the version that the catalogue reflects; below 1 for an empty one
   * @param anew reads every article again, ignoring kept readings
   * @returns the store's version that the catalogue then reflects; it is fetched first, so that changes made meanwhile are
   * detected again
   */
  async run(since: number, anew: boolean): Promise<number> {
    const version = await this.#store.version();
    // A version below the known one: the library was erased, and has begun anew.
    const canFollow = !anew && since >= 1 && version >= since;
    if (!canFollow || !(await this.#takeChanges(since))) await this.#compareAll(anew);
    return version;
  }

  /** Loads only what changed after a version. Changes nothing and returns false if that would not be all there is to do. */
  async #takeChanges(since: number): Promise<boolean> {
    let isWhole = !this.#broken.isAny;
    const changed = await this.#store.articlesSince(since, () => {
      isWhole = false;
    });
    if (!changed || !isWhole || !changed.every((article) => this.#loader.isShown(article) || this.#isIntact(article)))
      return false;
    const aliases = await this.#store.aliases();
    const replaced = [...aliases.keys()].filter((id) => this.#catalogue.has(id));
    const added = changed.filter(({ id }) => !this.#catalogue.has(id)).length;
    // Articles that were removed are not among the changed ones: then the numbers differ.
    const expected = this.#catalogue.readings().length + added - replaced.length;
    if ((await this.#store.articleCount()) !== expected) return false;
    for (const id of replaced) this.#catalogue.remove(id);
    await this.#complete(changed, false, aliases);
    return true;
  }

  async #compareAll(anew: boolean): Promise<void> {
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
    await this.#complete(changed, anew, await this.#store.aliases());
  }

  async #complete(changed: readonly Article[], anew: boolean, aliases: ReadonlyMap<string, string>): Promise<void> {
    await this.#loader.load(changed, anew);
    for (const [old, id] of aliases) this.#catalogue.alias(old, id);
    await this.#catalogue.prepare(this.#pause);
  }
}
