import { isDeepStrictEqual } from 'node:util';
import type { Article, Reading } from '../../domain/article.ts';
import { TimeSlice } from '../../domain/steps.ts';
import type { Catalogue } from '../catalogue.ts';
import { restoreReading } from './kept-reading.ts';
import type { Reader } from './reader.ts';
import type { ReadingKeeper } from './reading-keeper.ts';

/** Kept readings that are fetched at once: together they may be larger than the library. */
const READINGS_AT_ONCE = 5;

/** What loading needs besides the catalogue; see `LibraryOptions`. */
interface LoaderOptions {
  readonly reader: Reader;
  readonly report: (error: unknown) => void;
  readonly pause: () => Promise<unknown>;
  readonly claimMemory: (bytes: number) => Promise<void>;
}

/** Brings readings of stored articles into a catalogue: those it has, those that were kept, and new ones, in that order. */
export class ReadingLoader {
  readonly #catalogue: Catalogue;
  readonly #keeper: ReadingKeeper;
  readonly #reader: Reader;
  readonly #report: (error: unknown) => void;
  readonly #pause: () => Promise<unknown>;
  readonly #claimMemory: (bytes: number) => Promise<void>;

  constructor(catalogue: Catalogue, keeper: ReadingKeeper, { reader, report, pause, claimMemory }: LoaderOptions) {
    this.#catalogue = catalogue;
    this.#keeper = keeper;
    this.#reader = reader;
    this.#report = report;
    this.#pause = pause;
    this.#claimMemory = claimMemory;
  }

  /** Reads articles into the catalogue, each replacing its previous reading, and yields to the event loop regularly. */
  async load(articles: readonly Article[], anew: boolean): Promise<void> {
    if (articles.length === 0) return;
    const slice = new TimeSlice(this.#pause);
    let kept: ReadonlyMap<string, string> = new Map();
    for (const [place, article] of articles.entries()) {
      if (!anew && place % READINGS_AT_ONCE === 0) {
        const next = articles.slice(place, place + READINGS_AT_ONCE).filter((each) => !this.known(each));
        kept = await this.#keeper.kept(next.map(({ id }) => id));
      }
      const known = anew ? undefined : this.known(article);
      const restored = known ? undefined : restoreReading(article, kept.get(article.id));
      const reading = known ?? restored?.reading ?? (await this.#readSafely(article));
      // Reading takes long, and several times as long while garbage is collected.
      if (!known && !restored) await slice.next();
      this.#catalogue.add(reading ?? { article, sentences: [], quotes: [], mentions: [] }, restored?.terms);
      if (slice.isOver) await slice.next();
      if (reading && !known && !restored?.terms) await this.#keeper.keep(reading);
      await this.#claimMemory(this.#catalogue.heapBytes);
      if (slice.isOver) await slice.next();
    }
    await this.#keeper.flush();
  }

  /** The Reading with exactly this id; aliases are not followed. */
  own(id: string): Reading | undefined {
    return this.#catalogue.has(id) ? this.#catalogue.reading(id) : undefined;
  }

  /** The current Reading if nothing that affects it has changed: the text and the date. */
  known(article: Article): Reading | undefined {
    const former = this.own(article.id);
    const isAlike = former?.article.text === article.text && former.article.publishedAt === article.publishedAt;
    return isAlike ? { ...former, article } : undefined;
  }

  /** True if the catalogue has this very article, with all its metadata. */
  isShown(article: Article): boolean {
    return isDeepStrictEqual(this.own(article.id)?.article, article);
  }

  async #readSafely(article: Article): Promise<Reading | undefined> {
    try {
      return await this.#reader.read(article);
    } catch (error) {
      this.#report(new Error(`article ${article.id} could not be read`, { cause: error }));
      return undefined;
    }
  }
}
