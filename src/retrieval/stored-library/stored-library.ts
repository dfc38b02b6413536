import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Article, Reading } from '../../domain/article.ts';
import type { LibraryStore, Removal, Shelving } from '../../domain/store.ts';
import { Catalogue } from '../catalogue.ts';
import { StoryIndex } from '../stories/story-index.ts';
import { BrokenArticles } from './broken-articles.ts';
import { CatalogueUpdate } from './catalogue-update.ts';
import { DEFAULT_READER, type Reader } from './reader.ts';
import { ReadingKeeper } from './reading-keeper.ts';
import { ReadingLoader } from './reading-loader.ts';

/** Articles that are stored without a turn of the event loop. */
const STORED_AT_ONCE = 50;

/** Parts of a library that tests replace, or that the application supplies. */
interface LibraryOptions {
  readonly reader?: Reader;
  /** Receives what goes wrong without a person being told, for the log. */
  readonly report?: (error: unknown) => void;
  /** False for an article whose text is not the one that it was stored with; such an article is left out. */
  readonly isIntact?: (article: Article) => boolean;
  /** Waited for between two time slices of long work; default: one turn of the event loop. */
  readonly pause?: () => Promise<unknown>;
  /**
   * Told while articles are loaded how many bytes of memory the library takes.
   * @returns resolves when there are so many; rejects if that will not be, and the library is not loaded
   */
  readonly claimMemory?: (bytes: number) => Promise<void>;
}

/** Outcome of adding an article. */
export interface Added {
  readonly outcome: 'added' | 'replaced' | 'duplicate';
  readonly reading: Reading;
}

/**
 * The single owner of a library: store, readings and indexes are changed together here, one change at a time. The store
 * is written first, so a crash can only lose derived data.
 */
export class StoredLibrary {
  readonly catalogue = new Catalogue();
  readonly stories = new StoryIndex();
  readonly #store: LibraryStore;
  readonly #reader: Reader;
  readonly #report: (error: unknown) => void;
  readonly #keeper: ReadingKeeper;
  readonly #loader: ReadingLoader;
  readonly #broken: BrokenArticles;
  readonly #update: CatalogueUpdate;
  readonly #pause: () => Promise<unknown>;
  #version = -1;
  #isLoading = false;
  /** True while the store cannot be asked for changes. */
  #isCutOff = false;
  /** Serialises changes. */
  readonly #inTurn = pLimit(1);

  private constructor(
    store: LibraryStore,
    {
      reader = DEFAULT_READER,
      report = () => {},
      isIntact = () => true,
      pause = setImmediate,
      claimMemory = async () => {},
    }: LibraryOptions,
  ) {
    this.#store = store;
    this.#reader = reader;
    this.#report = report;
    this.#pause = pause;
    this.#keeper = new ReadingKeeper(store, this.catalogue, { version: reader.version, report, pause });
    this.#loader = new ReadingLoader(this.catalogue, this.#keeper, { reader, report, pause, claimMemory });
    this.#broken = new BrokenArticles(report);
    this.#update = new CatalogueUpdate(store, this.catalogue, {
      loader: this.#loader,
      broken: this.#broken,
      isIntact,
      pause,
    });
  }

  /**
   * Loads all articles of the store with their readings. An article whose row is damaged is left out. One on which the
   * reader fails is kept without sentences, so that it can be listed and removed. Both are passed to `report`.
   */
  static async open(store: LibraryStore, options: LibraryOptions = {}): Promise<StoredLibrary> {
    const library = new StoredLibrary(store, options);
    await library.refresh();
    return library;
  }

  /** Version of the store that the catalogue reflects. */
  get version(): number {
    return this.#version;
  }

  /**
   * Loads changes made by another process; cheap when there are none. Does not wait for a load that is already in
   * progress: the catalogue is always consistent, though it may be out of date. Once the library is loaded, a store that
   * cannot be read is reported, and what is loaded is used.
   */
  refresh(): Promise<void> {
    if (this.#isLoading && this.#version >= 0) return Promise.resolve();
    return this.#inTurn(async () => {
      try {
        if ((await this.#store.version()) !== this.#version) await this.#load();
        this.#isCutOff = false;
      } catch (error) {
        if (this.#version < 0) throw error;
        if (!this.#isCutOff) this.#report(new Error('changes of a library cannot be loaded', { cause: error }));
        this.#isCutOff = true;
      }
    });
  }

  /**
   * Stores and indexes an article; see `LibraryStore.put` for duplicates and replacements. The article is read first,
   * so that one the reader fails on is not stored.
   */
  add(article: Article): Promise<Added> {
    return this.#inTurn(async () => {
      const reading = await this.#reader.read(article);
      if (await this.#mend(reading)) return { outcome: 'added', reading };
      const { version, added, replaced } = await this.#store.put(article);
      if (!added) {
        if (!this.catalogue.has(article.id)) await this.#load();
        return { outcome: 'duplicate', reading: this.catalogue.reading(article.id) ?? reading };
      }
      this.#take(reading, replaced === undefined ? [] : [replaced]);
      await this.#changed(version, [reading]);
      return { outcome: replaced === undefined ? 'added' : 'replaced', reading };
    });
  }

  /** Stores and indexes many articles, some in each transaction. */
  addAll(articles: readonly Article[]): Promise<{ readonly added: number; readonly replaced: number }> {
    return this.#inTurn(async () => {
      const count = { added: 0, replaced: 0 };
      for (let from = 0; from < articles.length; from += STORED_AT_ONCE) {
        const { added, replaced } = await this.#store.putAll(articles.slice(from, from + STORED_AT_ONCE));
        count.added += added.length - replaced.length;
        count.replaced += replaced.length;
        await this.#pause();
      }
      const broken = articles.filter(({ id }) => this.#broken.has(id));
      for (const { id, ...article } of broken) await this.#store.replace(id, { id, ...article });
      await this.#catchUp();
      return { ...count, added: count.added + broken.length };
    });
  }

  /**
   * Updates an article's metadata, see `LibraryStore.amend`; the article is read again when its date changed. Returns
   * its Reading, or undefined when there is no such article.
   */
  amend(article: Article): Promise<Reading | undefined> {
    return this.#inTurn(async () => {
      if (!this.catalogue.has(article.id)) await this.#load();
      const former = this.#loader.own(article.id);
      if (!former) return undefined;
      const amended = amendedOf(former.article, article);
      const reading = this.#loader.known(amended) ?? (await this.#reader.read(amended));
      const change = await this.#store.amend(amended);
      if (change.amended) this.catalogue.add(reading);
      await this.#changed(change.version, change.amended ? [reading] : []);
      return this.#loader.own(article.id);
    });
  }

  /**
   * Replaces one article by another, see `LibraryStore.replace`. Returns the new Reading, or undefined when no article
   * has this id any more.
   */
  replace(id: string, article: Article): Promise<Reading | undefined> {
    return this.#inTurn(async () => {
      const reading = this.#loader.known(article) ?? (await this.#reader.read(article));
      const { version, replaced } = await this.#store.replace(id, article);
      if (replaced.length === 0) return undefined;
      this.#take(reading, replaced);
      await this.#changed(version, [reading]);
      return this.#loader.own(article.id);
    });
  }

  /** Removes an article by full id; with `forget`, reloading its source does not restore it. */
  remove(id: string, options: Removal): Promise<boolean> {
    return this.#inTurn(async () => {
      const { version, removed } = await this.#store.remove(id, options);
      this.catalogue.remove(this.catalogue.reading(id)?.article.id ?? id);
      await this.#changed(version, []);
      return removed;
    });
  }

  /**
   * Moves articles, or some of their places, to the shelf of a channel, see `LibraryStore.shelve`. They are found no more
   * as soon as they are there.
   */
  shelve(channel: string, moves: readonly Shelving[]): Promise<void> {
    return this.#inTurn(async () => {
      const staying: Reading[] = [];
      for (const { left } of moves) if (left) staying.push(this.#loader.known(left) ?? (await this.#reader.read(left)));
      const { version } = await this.#store.shelve(channel, moves);
      for (const { id } of moves) this.catalogue.remove(id);
      for (const reading of staying) this.catalogue.add(reading);
      await this.#changed(version, staying);
    });
  }

  /** Leaves nothing of the order in which articles came and went; see `Catalogue.reindex`. */
  reindex(): Promise<void> {
    return this.#inTurn(() => this.catalogue.reindex(this.#pause));
  }

  /**
   * Records changes made by this process that affected no article, so that the next refresh does not compare all of
   * them.
   * @param version the store's version after them; changes made by another process in between are not skipped
   */
  passOver(changes: number, version: number): void {
    if (this.#version + changes === version) this.#version = version;
  }

  /** Reads every article again, ignoring stored readings. Returns the number of articles. */
  reread(): Promise<number> {
    return this.#inTurn(async () => {
      await this.#load({ anew: true });
      return this.catalogue.readings().length;
    });
  }

  async #load({ anew = false } = {}): Promise<void> {
    this.#isLoading = true;
    try {
      this.#version = await this.#update.run(this.#version, anew);
    } finally {
      this.#isLoading = false;
    }
  }

  /** Stores an article in place of its broken row; false if it has none. */
  async #mend(reading: Reading): Promise<boolean> {
    const { article } = reading;
    if (!this.#broken.has(article.id)) return false;
    const { version, replaced } = await this.#store.replace(article.id, article);
    if (replaced.length === 0) return false;
    this.#broken.mended(article.id);
    this.#take(reading, replaced);
    await this.#changed(version, [reading]);
    return true;
  }

  #take(reading: Reading, replaced: readonly string[]): void {
    const { id } = reading.article;
    for (const old of replaced) {
      this.catalogue.remove(old);
      if (old !== id) this.catalogue.alias(old, id);
    }
    this.catalogue.add(reading);
  }

  /**
   * Called after a change by this process was committed; whatever fails from here on must not turn that into an error.
   * Reloads when the version shows that another process made changes too.
   */
  async #changed(version: number, fresh: readonly Reading[]): Promise<void> {
    for (const reading of fresh) await this.#keeper.keep(reading);
    await this.catalogue.prepare(this.#pause);
    if (version === this.#version + 1) this.#version = version;
    else if (version !== this.#version) await this.#catchUp();
  }

  /** Loads what is stored; if that fails, the next refresh tries again. */
  async #catchUp(): Promise<void> {
    try {
      await this.#load();
    } catch (error) {
      this.#report(error);
    }
  }
}

/** The stored article with its metadata taken from `given`. */
function amendedOf({ id, text, origin, ingestedAt, ingestedBy, parts }: Article, given: Article): Article {
  const { text: _, parts: __, ...known } = given;
  return { ...known, id, text, origin, ingestedAt, ingestedBy, ...(parts && { parts }) };
}
