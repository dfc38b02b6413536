import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import pLimit from 'p-limit';
import type { Article, Reading } from '../domain/article.ts';
import type { LibraryStore, Removal } from '../domain/store.ts';
import { READER_VERSION } from '../text/reader-version.ts';
import { Catalogue } from './catalogue.ts';
import { restore, serialise } from './kept-reading.ts';
import { StoryIndex } from './story-index.ts';

/** How articles are read; tests and later readers bring their own. */
export interface Reader {
  /** Readings kept under another version are not used. */
  readonly version: number;
  read(article: Article): Reading | Promise<Reading>;
}

/** A library whose readings are all kept never loads the readers. */
const DEFAULT_READER: Reader = {
  version: READER_VERSION,
  read: async (article) => (await import('../text/read.ts')).readArticle(article),
};

/** Milliseconds of work on end, after which others get their turn: a heartbeat must not wait for a large library. */
const MAX_STRETCH_MS = 20;

/**
 * Readings that are written in one transaction: a few milliseconds. So many wait for one another, for each transaction
 * costs a write to the disk; those that a crash takes are read again.
 */
const READINGS_PER_TRANSACTION = 20;

/** What became of an article that was put. */
export interface Added {
  readonly outcome: 'added' | 'replaced' | 'duplicate';
  readonly reading: Reading;
}

/**
 * The one owner of a library: store, readings and indexes change together here, one change after the other. The store
 * goes first, so a crash can cost derived data only.
 */
export class StoredLibrary {
  readonly catalogue = new Catalogue();
  readonly stories = new StoryIndex();
  readonly #store: LibraryStore;
  readonly #reader: Reader;
  readonly #report: (error: unknown) => void;
  #version = -1;
  #isLoading = false;
  /** Fresh readings that are not written yet. */
  #unkept: Reading[] = [];
  /** Changes run one after the other. */
  readonly #inTurn = pLimit(1);

  private constructor(store: LibraryStore, reader: Reader, report: (error: unknown) => void) {
    this.#store = store;
    this.#reader = reader;
    this.#report = report;
  }

  /**
   * Loads all articles of the store with their readings. One that the reader fails on is kept without sentences, so
   * that it can be seen and removed, and the fault goes to `report`.
   */
  static async open(
    store: LibraryStore,
    { reader = DEFAULT_READER, report = () => {} }: { reader?: Reader; report?: (error: unknown) => void } = {},
  ): Promise<StoredLibrary> {
    const library = new StoredLibrary(store, reader, report);
    await library.refresh();
    return library;
  }

  /** The store's version that the catalogue shows. */
  get version(): number {
    return this.#version;
  }

  /**
   * Takes over what another process changed since the last look; cheap when nothing did. While many articles are being
   * read nobody waits for that: the catalogue is whole at any time, if not new.
   */
  refresh(): Promise<void> {
    if (this.#isLoading && this.#version >= 0) return Promise.resolve();
    return this.#inTurn(async () => {
      if ((await this.#store.version()) !== this.#version) await this.#load();
    });
  }

  /**
   * Stores and indexes an article; see `LibraryStore.put` for duplicates and replacements. It is read first: what
   * cannot be read is not stored.
   */
  add(article: Article): Promise<Added> {
    return this.#inTurn(async () => {
      const reading = await this.#reader.read(article);
      const { version, added, replaced } = await this.#store.put(article);
      if (!added) {
        if (!this.catalogue.has(article.id)) await this.#load();
        return { outcome: 'duplicate', reading: this.catalogue.reading(article.id) ?? reading };
      }
      this.#take(reading, replaced);
      await this.#changed(version, [reading]);
      return { outcome: replaced === undefined ? 'added' : 'replaced', reading };
    });
  }

  /** Stores and indexes many articles in one transaction. */
  addAll(articles: readonly Article[]): Promise<{ readonly added: number; readonly replaced: number }> {
    return this.#inTurn(async () => {
      const { added, replaced } = await this.#store.putAll(articles);
      await this.#load();
      return { added: added.length - replaced.length, replaced: replaced.length };
    });
  }

  /**
   * Stores anew what is known about an article, see `LibraryStore.amend`; it is read again when its date changed.
   * Gives its Reading, or nothing when there is no such article.
   */
  amend(article: Article): Promise<Reading | undefined> {
    return this.#inTurn(async () => {
      if (!this.catalogue.has(article.id)) await this.#load();
      const former = this.#own(article.id);
      if (!former) return undefined;
      const amended = amendedOf(former.article, article);
      const reading = this.#known(amended) ?? (await this.#reader.read(amended));
      const change = await this.#store.amend(amended);
      if (change.amended) this.catalogue.add(reading);
      await this.#changed(change.version, change.amended ? [reading] : []);
      return this.#own(article.id);
    });
  }

  /**
   * Stores an article in the place of another one, see `LibraryStore.replace`. Gives its Reading, or nothing when there
   * is no article of that id any more.
   */
  replace(id: string, article: Article): Promise<Reading | undefined> {
    return this.#inTurn(async () => {
      const reading = this.#known(article) ?? (await this.#reader.read(article));
      const { version, replaced } = await this.#store.replace(id, article);
      if (replaced.length === 0) return undefined;
      for (const old of replaced) {
        this.catalogue.remove(old);
        if (old !== article.id) this.catalogue.alias(old, article.id);
      }
      this.catalogue.add(reading);
      await this.#changed(version, [reading]);
      return this.#own(article.id);
    });
  }

  /** Removes an article by full id; with `forget`, a reload of its source does not bring it back. */
  remove(id: string, options: Removal): Promise<boolean> {
    return this.#inTurn(async () => {
      const { version, removed } = await this.#store.remove(id, options);
      this.catalogue.remove(this.catalogue.reading(id)?.article.id ?? id);
      await this.#changed(version, []);
      return removed;
    });
  }

  /**
   * Takes notice of changes of our own that touched no article, so that the next look does not compare all of them.
   * @param version the store's version after them; when another process changed something between, nothing is passed over
   */
  passOver(changes: number, version: number): void {
    if (this.#version + changes === version) this.#version = version;
  }

  /** Reads every article again, whatever readings were kept. Returns how many there are. */
  reread(): Promise<number> {
    return this.#inTurn(async () => {
      await this.#load({ anew: true });
      return this.catalogue.readings().length;
    });
  }

  /** Brings the catalogue to the state of the store: one look at its version first, so a later change is seen again. */
  async #load({ anew = false } = {}): Promise<void> {
    this.#isLoading = true;
    try {
      await this.#takeOver(anew);
    } finally {
      this.#isLoading = false;
    }
  }

  async #takeOver(anew: boolean): Promise<void> {
    const version = await this.#store.version();
    const articles = await this.#store.articles();
    const stored = new Set(articles.map((article) => article.id));
    for (const { article } of this.catalogue.readings()) if (!stored.has(article.id)) this.catalogue.remove(article.id);
    const isShown = (article: Article) => isDeepStrictEqual(this.#own(article.id)?.article, article);
    await this.#read(anew ? articles : articles.filter((article) => !isShown(article)), anew);
    for (const [old, id] of await this.#store.aliases()) this.catalogue.alias(old, id);
    this.#version = version;
  }

  /** Reads articles into the catalogue, each in place of its former reading, with pauses for everybody else. */
  async #read(articles: readonly Article[], anew: boolean): Promise<void> {
    if (articles.length === 0) return;
    const needsKept = !anew && !articles.every((article) => this.#known(article));
    const kept = needsKept ? await this.#store.readings(this.#reader.version) : new Map<string, string>();
    let since = performance.now();
    for (const article of articles) {
      const known = anew ? undefined : this.#known(article);
      const restored = known ? undefined : restore(article, kept.get(article.id));
      const reading = known ?? restored?.reading ?? (await this.#readSafely(article));
      this.catalogue.add(reading ?? { article, sentences: [], quotes: [], mentions: [] }, restored?.terms);
      if (reading && !known && !restored?.terms) await this.#keep([reading]);
      if (performance.now() - since > MAX_STRETCH_MS) {
        await setImmediate();
        since = performance.now();
      }
    }
    if (this.#unkept.length > 0) await this.#keepSome();
  }

  /** The Reading of the very id, not of what an alias leads to. */
  #own(id: string): Reading | undefined {
    return this.catalogue.has(id) ? this.catalogue.reading(id) : undefined;
  }

  /** The article's Reading when nothing of it changed that the reader sees: its text and its date. */
  #known(article: Article): Reading | undefined {
    const former = this.#own(article.id);
    const isAlike = former?.article.text === article.text && former.article.publishedAt === article.publishedAt;
    return isAlike ? { ...former, article } : undefined;
  }

  async #readSafely(article: Article): Promise<Reading | undefined> {
    try {
      return await this.#reader.read(article);
    } catch (error) {
      this.#report(new Error(`article ${article.id} could not be read`, { cause: error }));
      return undefined;
    }
  }

  #take(reading: Reading, replaced: string | undefined): void {
    if (replaced !== undefined) {
      this.catalogue.remove(replaced);
      this.catalogue.alias(replaced, reading.article.id);
    }
    this.catalogue.add(reading);
  }

  /** After a change of our own: if another process changed something meanwhile, the version skipped ahead. */
  async #changed(version: number, fresh: readonly Reading[]): Promise<void> {
    await this.#keep(fresh);
    if (version === this.#version + 1) this.#version = version;
    else if (version !== this.#version) await this.#load();
  }

  async #keep(readings: readonly Reading[]): Promise<void> {
    this.#unkept.push(...readings);
    while (this.#unkept.length >= READINGS_PER_TRANSACTION) {
      await this.#keepSome();
      await setImmediate();
    }
  }

  async #keepSome(): Promise<void> {
    const some = this.#unkept.splice(0, READINGS_PER_TRANSACTION);
    const entries = some.flatMap((reading) => {
      const terms = this.catalogue.textTerms(reading);
      // Without terms it was removed again meanwhile.
      return terms ? [[reading.article.id, serialise(reading, terms)] as const] : [];
    });
    await this.#store.saveReadings(this.#reader.version, entries);
  }
}

/** The article as it is stored, with what is known about it as given. */
function amendedOf({ id, text, origin, ingestedAt, ingestedBy, parts }: Article, given: Article): Article {
  const { text: _, parts: __, ...known } = given;
  return { ...known, id, text, origin, ingestedAt, ingestedBy, ...(parts && { parts }) };
}
