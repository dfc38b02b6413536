import { type Article, namesOfSpeakers, type Reading } from '../../domain/article.ts';
import { UserError } from '../../domain/errors.ts';
import type { LibraryStore } from '../../domain/store.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import type { GivenFile } from '../given-file.ts';
import { Refusal, refusal, wordsOfError } from '../languages/refusal.ts';
import type { Limits } from '../limits.ts';
import type { FileOutcome, GivenText, Ingested, Ingestion, LinkOptions, ManyOptions, Reloaded } from '../ports.ts';
import { amendArticle, withCorrections } from './amend.ts';
import { draftArticle } from './draft.ts';
import type { FileContent, FoundText } from './files/found.ts';
import { readFound, refuseFileSize } from './files/read.ts';
import { forgetPerson, tracesOf } from './forget-person.ts';
import type { ForgottenArticles } from './forgotten-articles.ts';
import { readHeader } from './header.ts';
import {
  addLocation,
  articleOf,
  articlesAt,
  locationOf,
  placeAtLink,
  placesOf,
  publishedAtLink,
  removeLocations,
} from './locations.ts';
import { withPage, withReadPage } from './page-text.ts';
import { addPlaces, storeText } from './store-text.ts';
import { type ReloadParts, syncFolder } from './sync-folder.ts';
import { linkOrigin } from './web-link.ts';

/** The dependencies of one server's ingestion. */
export interface IngestionParts extends ReloadParts {
  /** Runs changes of this server one at a time. */
  inTurn<T>(change: () => Promise<T>): Promise<T>;
  /**
   * The last check before something is stored, within the turn; default: none.
   * @throws UserError if nothing may be taken from this origin
   */
  refuseOrigin?(origin: string | undefined): Promise<void>;
  /** Holds what was forgotten for a while; default: it is final at once. */
  readonly forgotten?: ForgottenArticles;
}

/** Creates the ingestion of one server's library. */
export function createIngestion(parts: IngestionParts): Ingestion {
  return {
    text: (given) => add(parts, given),
    file: (file, by, title) => ingestFile(parts, file, by, title),
    articlesOf: (file, by, options = {}) => ingestAll(parts, file, by, options),
    link: (url, by, title, options = {}) => ingestLink(parts, url, by, title, options),
    reload: () => parts.inTurn(() => reload(parts)),
    forget: (id) => parts.inTurn(() => forget(parts, id)),
    restore: (id) => parts.inTurn(() => restore(parts, id)),
    tracesOf: (person) => tracesOf(parts.library.catalogue, person),
    forgetPerson: (person) =>
      parts.inTurn(() => {
        parts.forgotten?.clear();
        return forgetPerson(parts.library, parts.store, person);
      }),
    withdraw: (origin) => parts.inTurn(() => withdraw(parts, origin)),
    amend: (id, amendment) => parts.inTurn(() => amendArticle(parts.library, id, amendment)),
  };
}

/** Stores the article of a text or web page. */
async function add(parts: IngestionParts, given: GivenText): Promise<Ingested> {
  // Parsing a page is slow, so it happens before the server's turn.
  const plain = await withReadPage(parts.web, given);
  return parts.inTurn(() => ingestText(parts, plain));
}

/** Stores the article of a file that contains exactly one. */
async function ingestFile(parts: IngestionParts, file: GivenFile, by: string, title?: string): Promise<Ingested> {
  const [found, another] = await readGiven(file, parts.limits);
  if (!found || another) throw refusal('bad-option', 'several-articles-in-file');
  return ingestFound(parts, found, { by, title, origin: file.origin, unvouched: file.unvouched });
}

async function ingestFound(parts: IngestionParts, found: FileContent, said: OuterMetadata): Promise<Ingested> {
  if ('refused' in found) throw new Refusal('unreadable', found.refused);
  return add(parts, givenText(found, said));
}

async function ingestAll(
  parts: IngestionParts,
  file: GivenFile,
  by: string,
  { title, publishedAt, postedOn, onProgress, unlessForgotten, isBounded }: ManyOptions,
): Promise<readonly FileOutcome[]> {
  const found = await readGiven(file, parts.limits);
  const [only, another] = found;
  const { link, unvouched } = file;
  if (only && !another) {
    const said = { by, title, publishedAt, postedOn, origin: file.origin, link, unlessForgotten, isBounded, unvouched };
    return [{ name: only.name, ingested: await ingestFound(parts, only, said) }];
  }
  const outcomes: FileOutcome[] = [];
  for (const one of found) {
    // Articles of a file on disk are distinguished by their names within it.
    const origin = file.origin && `${file.origin}#${one.name}`;
    outcomes.push(
      await attempt(one.name, () =>
        ingestFound(parts, one, {
          by,
          postedOn,
          origin,
          unlessForgotten,
          isBounded,
          unvouched,
          ...(unvouched && { link }),
        }),
      ),
    );
    onProgress?.(outcomes.length, found.length);
  }
  return outcomes;
}

async function attempt(name: string, work: () => Promise<Ingested>): Promise<FileOutcome> {
  try {
    return { name, ingested: await work() };
  } catch (error) {
    if (error instanceof UserError) return { name, refused: wordsOfError(error) };
    throw error;
  }
}

/** Metadata of an article from outside its file. */
interface OuterMetadata {
  readonly by: string;
  readonly title?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly postedOn?: string | undefined;
  readonly origin?: string | undefined;
  /** Where the file was published; a link in the file's own text takes precedence. */
  readonly link?: string | undefined;
  readonly unlessForgotten?: boolean | undefined;
  readonly isBounded?: boolean | undefined;
  readonly unvouched?: true | undefined;
}

/** Metadata given by a person takes precedence over the file's. */
function givenText({ name: _, ...found }: FoundText, said: OuterMetadata): GivenText {
  const isItsLink = said.unvouched || !readHeader(found.text).header.link;
  return {
    ...(said.link && isItsLink && { link: said.link }),
    ...found,
    ...(said.unvouched && { unvouched: true }),
    by: said.by,
    ...(said.title && { title: said.title }),
    ...(said.publishedAt && { publishedAt: said.publishedAt }),
    ...(said.postedOn && { postedOn: said.postedOn }),
    ...(said.origin && { origin: said.origin }),
    ...(said.unlessForgotten && { unlessForgotten: true }),
    ...(said.isBounded && { isBounded: true }),
  };
}

async function ingestLink(
  parts: IngestionParts,
  url: string,
  by: string,
  title: string | undefined,
  { origin, publishedAt, unlessForgotten = false, isBounded = false }: LinkOptions,
): Promise<Ingested> {
  const former = parts.web?.formerLink(url);
  const known = findLink(parts.library, url) ?? findLink(parts.library, former);
  if (known) return parts.inTurn(() => duplicateOf(parts, known, findLink(parts.library, url) ? url : former!, origin));
  // A page is not even fetched for a closed channel.
  await parts.refuseOrigin?.(origin);
  if (unlessForgotten) await refuseForgotten(parts.store, [linkOrigin(url)]);
  if (!parts.web) throw refusal('unavailable', 'links-not-read');
  const page = await parts.web.page(url);
  const said = {
    by,
    origin: origin ?? linkOrigin(page.link),
    ...(title && { title }),
    ...(publishedAt && { publishedAt }),
  };
  const given = { ...withPage(said, page), isFromLink: true as const, unlessForgotten, isBounded };
  return parts.inTurn(() => ingestText(parts, given));
}

async function duplicateOf(
  { library, refuseOrigin }: IngestionParts,
  known: Reading,
  url: string,
  origin: string | undefined,
): Promise<Ingested> {
  if (origin === undefined) return ingested('duplicate', known);
  await refuseOrigin?.(origin);
  // What is known of the page holds for each post that links to it, but not the messages that a moderator posted it in.
  const { parts: _, ...atPage } = placesOf(known.article).find(placeAtLink(url)) ?? locationOf(known.article);
  await withdrawFrom(library, origin, known.article.id);
  return ingested('duplicate', await addLocation(library, known, { ...atPage, origin }));
}

function findLink(library: StoredLibrary, url: string | undefined): Reading | undefined {
  if (url === undefined) return undefined;
  const isAtLink = publishedAtLink(url);
  return library.catalogue.readings().find(({ article }) => isAtLink(article));
}

async function ingestText(
  { library, store, limits, now, refuseOrigin }: IngestionParts,
  given: GivenText,
): Promise<Ingested> {
  await refuseOrigin?.(given.origin);
  const draft = draftArticle(given, limits, now());
  const article = withCorrections(draft, articleOf(library, draft.origin));
  const { id, origin } = article;
  if (given.unlessForgotten)
    await refuseForgotten(store, [id, origin, ...(article.link ? [linkOrigin(article.link)] : [])]);
  const known = library.catalogue.has(id) ? library.catalogue.reading(id) : undefined;
  // A text pasted again without an origin says nothing new about an article that is vouched for.
  if (known && given.origin === undefined && !known.article.unvouched) return ingested('duplicate', known);
  if (known) return ingested('duplicate', await addPlaces(library, known, article, given));
  const { outcome, reading } = await storeText(library, article, limits, given);
  return ingested(outcome, reading);
}

function ingested(outcome: Ingested['outcome'], reading: Reading): Ingested {
  return { outcome, article: reading.article, ...countsOf(reading) };
}

/** @throws UserError `forgotten` */
async function refuseForgotten(store: LibraryStore, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (await store.isForgotten(key)) throw refusal('forgotten', 'removed-by-moderator');
  }
}

/** The origin has another text now: its former article loses this place. */
async function withdrawFrom(library: StoredLibrary, origin: string, except?: string): Promise<void> {
  for (const article of articlesAt(library, origin)) {
    if (article.id !== except) await removeLocations(library, article, (place) => place.origin === origin);
  }
}

async function readGiven(file: GivenFile, limits: Limits): Promise<readonly FileContent[]> {
  refuseFileSize(file.name, file.size, limits);
  const bytes = await file.bytes();
  refuseFileSize(file.name, bytes.byteLength, limits);
  return readFound(file.name, bytes, limits, { isVouched: !file.unvouched });
}

function countsOf(reading: Reading): Pick<Ingested, 'sentences' | 'quotes' | 'speakers'> {
  const names = reading.quotes.flatMap(namesOfSpeakers);
  return { sentences: reading.sentences.length, quotes: reading.quotes.length, speakers: new Set(names).size };
}

async function forget({ library, forgotten }: IngestionParts, id: string): Promise<Article> {
  const reading = library.catalogue.reading(id);
  if (!reading) throw refusal('unknown-article', 'no-such-article');
  const { article } = reading;
  const places = (article.alsoAt ?? []).map((place) => place.origin);
  await library.remove(article.id, { forget: true, also: [...places, ...linkOriginsOf(article)] });
  forgotten?.keep(article);
  return article;
}

/** Its pages as origins: forgotten with it, they are not taken from another place. */
function linkOriginsOf(article: Article): readonly string[] {
  return placesOf(article).flatMap(({ link }) => (link === undefined ? [] : linkOrigin(link)));
}

async function restore(parts: IngestionParts, id: string): Promise<Article> {
  const { library, store, limits, refuseOrigin, forgotten } = parts;
  const article = forgotten?.find(id);
  if (!article) throw refusal('unknown-article', 'undo-too-late');
  for (const { origin } of placesOf(article)) await refuseOrigin?.(origin);
  const known = library.catalogue.reading(article.id);
  const { reading } = known ? { reading: known } : await storeText(library, article, limits, {});
  // Else the next edit of its post would be refused, and the article lost.
  await store.unforget(linkOriginsOf(article));
  // Last: whoever meets an error before can try again.
  forgotten?.drop(article);
  return reading.article;
}

async function withdraw({ library }: IngestionParts, origin: string): Promise<Article | undefined> {
  const [article] = articlesAt(library, origin);
  await withdrawFrom(library, origin);
  return article;
}

async function reload(parts: IngestionParts): Promise<Reloaded> {
  // Reread first: `syncFolder` reads what it adds, which would otherwise be read twice.
  await parts.library.reread();
  const compared = await syncFolder(parts);
  return { ...compared, articles: parts.library.catalogue.readings().length };
}
