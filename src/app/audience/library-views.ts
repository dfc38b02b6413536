import pLimit, { type LimitFunction } from 'p-limit';
import type { ArticleLocation, Reading } from '../../domain/article.ts';
import { TimeSlice } from '../../domain/steps.ts';
import type { LibraryStore } from '../../domain/store.ts';
import { Catalogue } from '../../retrieval/catalogue.ts';
import type { Library } from '../../retrieval/library.ts';
import { DEFAULT_READER } from '../../retrieval/stored-library/reader.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { isForAdults } from '../audience.ts';
import type { GuildSettings } from '../guild-settings.ts';
import { atPlaces, placesOf } from '../ingestion/locations.ts';
import { postOfOrigin } from '../ingestion/message-origins.ts';
import type { Requester } from '../requester.ts';
import { knownThreads } from './threads.ts';

/** Changed articles up to which a view is changed in place; for more it is made anew. */
const MAX_CHANGED_IN_PLACE = 20;

/** A library without some places. */
interface View {
  /** What is left out, as one text. */
  readonly key: string;
  /** The readings of the library that the view was made of, by id. */
  readonly taken: Map<string, Reading>;
  readonly catalogue: Catalogue;
  /** All readings of the library at that time: the list changes with every change of the library. */
  source: readonly Reading[];
}

/**
 * What is shown of libraries outside of age-restricted channels. A view has indexes of its own, so that words, counts and
 * names of what it leaves out are not in it. Most servers have nothing to leave out: they need no view.
 */
export class LibraryViews {
  readonly #views = new WeakMap<StoredLibrary, View>();
  readonly #turns = new WeakMap<StoredLibrary, LimitFunction>();

  /**
   * The library as far as the requester may see it at the place of the request.
   * @param pause waited for between two time slices while a view is made
   */
  async shownTo(
    { isAgeRestricted }: Requester,
    { library, store }: { readonly library: StoredLibrary; readonly store: LibraryStore },
    { audiences }: GuildSettings,
    pause: () => Promise<unknown>,
  ): Promise<Library> {
    const channels = [...audiences].filter(([, audience]) => isForAdults(audience)).map(([channel]) => channel);
    if (isAgeRestricted || channels.length === 0) return library.catalogue;
    const threads = [...(await knownThreads(store))].filter(([, channel]) => channels.includes(channel));
    const leftOut = new Set([...channels, ...threads.map(([thread]) => thread)]);
    const turn = this.#turns.get(library) ?? pLimit(1);
    this.#turns.set(library, turn);
    return turn(() => this.#without(library, leftOut, pause));
  }

  async #without(
    library: StoredLibrary,
    leftOut: ReadonlySet<string>,
    pause: () => Promise<unknown>,
  ): Promise<Library> {
    const { catalogue } = library;
    const key = [...leftOut].sort().join();
    const former = this.#views.get(library);
    const source = catalogue.readings();
    if (former?.key === key && former.source === source) return former.catalogue;
    const view = isCloseTo(former, key, source)
      ? { ...former, source }
      : { key, source, taken: new Map(), catalogue: new Catalogue() };
    const isLeftOut = ({ origin }: ArticleLocation) => leftOut.has(postOfOrigin(origin)?.channel ?? '');
    await update(view, catalogue, isLeftOut, pause);
    this.#views.set(library, view);
    return view.catalogue;
  }
}

function isCloseTo(view: View | undefined, key: string, source: readonly Reading[]): view is View {
  if (view?.key !== key) return false;
  const added = source.filter((reading) => view.taken.get(reading.article.id) !== reading).length;
  return added + Math.abs(view.taken.size - source.length) <= MAX_CHANGED_IN_PLACE;
}

/** Brings a view up to date with its source. */
async function update(
  { source, taken, catalogue }: View,
  library: Catalogue,
  isLeftOut: (place: ArticleLocation) => boolean,
  pause: () => Promise<unknown>,
): Promise<void> {
  const slice = new TimeSlice(pause);
  const there = new Set(source.map(({ article }) => article.id));
  for (const id of [...taken.keys()].filter((each) => !there.has(each))) {
    catalogue.remove(id);
    taken.delete(id);
  }
  for (const reading of source) {
    const { id } = reading.article;
    if (taken.get(id) === reading) continue;
    catalogue.remove(id);
    const shown = await shownPart(reading, isLeftOut);
    if (shown) catalogue.add(shown, library.textTerms(reading));
    taken.set(id, reading);
    if (slice.isOver) await slice.next();
  }
  for (const [old, id] of library.aliases()) if (catalogue.has(id)) catalogue.alias(old, id);
  await catalogue.prepare(pause);
}

/** The article at the places that are shown; undefined if it has none. */
async function shownPart(
  reading: Reading,
  isLeftOut: (place: ArticleLocation) => boolean,
): Promise<Reading | undefined> {
  const places = placesOf(reading.article);
  if (!places.some(isLeftOut)) return reading;
  const article = atPlaces(
    reading.article,
    places.filter((place) => !isLeftOut(place)),
  );
  if (!article) return undefined;
  return article.publishedAt === reading.article.publishedAt ? { ...reading, article } : DEFAULT_READER.read(article);
}
