import type { Article, Reading } from '../domain/article.ts';
import { UserError } from '../domain/errors.ts';
import type { StoredLibrary } from '../retrieval/stored-library.ts';
import type { GivenFile } from './command.ts';
import { decode } from './decode.ts';
import { draftArticle } from './draft.ts';
import { isHtml } from './fit-text.ts';
import { refuseFileSize } from './folder.ts';
import type { Limits } from './limits.ts';
import type { GivenText, Ingested, Ingestion, Reloaded, Web, WebPage } from './ports.ts';
import { compareFolder, type ReloadParts } from './reload.ts';
import { holds, Room } from './room.ts';
import { linkOrigin } from './web-link.ts';

/** What the ingestion of one server works with. */
export interface IngestionParts extends ReloadParts {
  /** Runs one change of this server after the other. */
  inTurn<T>(change: () => Promise<T>): Promise<T>;
  /** What reads web pages; without it they are refused. */
  readonly web?: Web;
}

/** How articles get into one server's library, and out of it. */
export function createIngestion(parts: IngestionParts): Ingestion {
  return {
    text: (given) => add(parts, given),
    file: async (file, by, title) => {
      const text = await readGiven(file, parts.limits);
      return add(parts, { text, by, ...(title && { title }), ...(file.origin && { origin: file.origin }) });
    },
    link: (url, by, title) => ingestLink(parts, url, by, title),
    reload: () => parts.inTurn(() => reload(parts)),
    forget: (id) => parts.inTurn(() => forget(parts, id)),
  };
}

/** Reads what is a web page and stores the article; pages are read before the server's turn, for that takes long. */
async function add(parts: IngestionParts, given: GivenText): Promise<Ingested> {
  const plain = parts.web && isHtml(given.text) ? withPage(given, await parts.web.html(given.text)) : given;
  return parts.inTurn(() => ingestText(parts, plain));
}

/** What a person said about an article goes before what its page says. */
function withPage(given: Omit<GivenText, 'text'>, page: WebPage): GivenText {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...page, ...Object.fromEntries(said), text: page.text, by: given.by };
}

async function ingestLink(parts: IngestionParts, url: string, by: string, title?: string): Promise<Ingested> {
  const known = findLink(parts.library, url) ?? findLink(parts.library, parts.web?.formerLink(url));
  if (known) return { outcome: 'duplicate', article: known.article, ...countsOf(known) };
  if (!parts.web) throw new UserError('unavailable', 'Links are not read here; give the article as a file or a text.');
  const page = await parts.web.page(url);
  const given = withPage({ by, origin: linkOrigin(page.link), ...(title && { title }) }, page);
  return parts.inTurn(() => ingestText(parts, given));
}

function findLink(library: StoredLibrary, url: string | undefined): Reading | undefined {
  if (url === undefined) return undefined;
  const origin = linkOrigin(url);
  return library.catalogue
    .readings()
    .find(({ article }) => article.origin === origin || (article.link && linkOrigin(article.link) === origin));
}

async function ingestText({ library, limits, now }: IngestionParts, given: GivenText): Promise<Ingested> {
  const article = draftArticle(given, limits, now());
  refuseFullLibrary(library, article, limits);
  const { outcome, reading } = await library.add(article);
  if (outcome === 'duplicate') await removeSuperseded(library, article);
  return { outcome, article: reading.article, ...countsOf(reading) };
}

async function readGiven(file: GivenFile, limits: Limits): Promise<string> {
  refuseFileSize(file.size, limits);
  const bytes = await file.bytes();
  refuseFileSize(bytes.byteLength, limits);
  return decode(bytes);
}

function refuseFullLibrary(library: StoredLibrary, article: Article, limits: Limits): void {
  if (holds(library, article) || new Room(library, limits).take(article)) return;
  throw new UserError('limit-reached', 'The library is full; /forget an article before adding another.');
}

// An edit made the source the same as another article: what the source held before is no longer anywhere to be read.
async function removeSuperseded(library: StoredLibrary, { id, origin }: Article): Promise<void> {
  const former = library.catalogue.readings().find(({ article }) => article.origin === origin && article.id !== id);
  if (former) await library.remove(former.article.id, { forget: false });
}

function countsOf(reading: Reading): Pick<Ingested, 'sentences' | 'quotes' | 'speakers'> {
  const names = reading.quotes.flatMap((quote) => quote.speakerName ?? []);
  return { sentences: reading.sentences.length, quotes: reading.quotes.length, speakers: new Set(names).size };
}

async function forget({ library }: IngestionParts, id: string): Promise<Article> {
  const reading = library.catalogue.reading(id);
  if (!reading) throw new UserError('unknown-article', 'There is no such article.');
  await library.remove(reading.article.id, { forget: true });
  return reading.article;
}

async function reload(parts: IngestionParts): Promise<Reloaded> {
  const compared = await compareFolder(parts);
  return { ...compared, articles: await parts.library.reread() };
}
