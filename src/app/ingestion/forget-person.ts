import type { Article } from '../../domain/article.ts';
import type { LibraryStore } from '../../domain/store.ts';
import type { Library } from '../../retrieval/library.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import type { PersonTraces } from '../ports.ts';
import { isPostedBy, placesOf, withoutPlaces } from './locations.ts';

/** What the library holds of a person; see `Ingestion.tracesOf`. */
export function tracesOf(library: Library, person: string): PersonTraces {
  const isTheirs = isPostedBy(person);
  const articles = library.readings().map((reading) => reading.article);
  const posted = articles.filter((article) => placesOf(article).some(isTheirs));
  const stays = (article: Article) => placesOf(article).some((place) => !isTheirs(place) && !place.isUnchecked);
  return {
    gone: posted.filter((article) => !stays(article)),
    staying: posted.filter(stays),
    brought: articles.filter((article) =>
      placesOf(article).some((place) => place.ingestedBy === person && !isTheirs(place)),
    ).length,
    mentioning: articles.filter(
      (article) => article.text.includes(person) && (!posted.includes(article) || stays(article)),
    ),
  };
}

/**
 * Removes what a person posted, so that it does not come back by an edit, and the person's id everywhere. If it
 * fails among many articles, some of them are gone, and doing it again does the rest.
 * @returns what there was
 */
export async function forgetPerson(library: StoredLibrary, store: LibraryStore, person: string): Promise<PersonTraces> {
  const traces = tracesOf(library.catalogue, person);
  const isTheirs = isPostedBy(person);
  const places = [...traces.gone, ...traces.staying].flatMap(placesOf);
  await store.erasePerson(person, {
    gone: traces.gone.map(({ id }) => id),
    left: traces.staying.flatMap((article) => withoutPlaces(article, isTheirs) ?? []),
    origins: places.filter(isTheirs).map(({ origin }) => origin),
  });
  await library.refresh();
  return traces;
}
