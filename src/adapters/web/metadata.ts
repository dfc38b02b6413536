import { parsePublished } from '../../app/ingestion/published.ts';
import type { SchemaArticle } from '../../app/ingestion/schema-org.ts';
import type { PageDocument } from './dom.ts';
import { linkedArticle } from './json-ld.ts';

/** A page's metadata about its article. */
export interface Metadata {
  readonly source?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
  /** The canonical address declared by the publisher, as written. */
  readonly canonical?: string;
  /** False if the text is for subscribers only. */
  readonly free?: boolean;
  /** The article's text and title as the publisher gives them to programs; the text may hold HTML. */
  readonly body?: string;
  readonly headline?: string;
  /** Open Graph's type of the page: `article`, `video.other` … */
  readonly kind?: string;
}

/** Names of `<meta>` elements with the publication date, most common first. */
const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'date',
] as const;

/**
 * Elements with the publication date, most reliable first. A class of just "date" is excluded: it may be today's date
 * in the page header.
 */
const TIMES = [
  'time[itemprop~="datePublished"]',
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'time[datetime]',
  '[class*="publish-date"]',
  '[class*="published"]',
  '[class*="pub-date"]',
  '[class*="post-date"]',
  '[class*="entry-date"]',
  '[class*="article-date"]',
] as const;

/** Systems print the beginning of their epoch, 0001-01-01 or 1970-01-01, for a missing date: no page is that old. */
const FIRST_PAGE = '1990';

/** Must run before Readability, which modifies the document. */
export function readMetadata(document: PageDocument): Metadata {
  const metas = metasOf(document);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') || metas.get('og:url');
  const heads = [
    document.querySelector('title')?.textContent,
    metas.get('og:title'),
    document.querySelector('h1')?.textContent,
  ];
  const titles = heads.flatMap((title) => title?.replace(/\s+/g, ' ').trim() || []);
  const linked = linkedArticle(document, { canonical, titles }) ?? {};
  const publishedAt = firstDate(datesOf(document, metas, linked));
  const source = metas.get('og:site_name')?.trim() || linked.publisher?.trim();
  const kind = metas.get('og:type');
  return {
    ...(source && { source }),
    ...(publishedAt && { publishedAt }),
    ...(canonical && { canonical }),
    ...(linked.free !== undefined && { free: linked.free }),
    ...(linked.text && { body: linked.text }),
    ...(linked.title && { headline: linked.title }),
    ...(kind && { kind }),
  };
}

/** The contents of `<meta>` elements by lower-case name; the first of a name counts. */
function metasOf(document: PageDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = ['property', 'name', 'itemprop'].map((key) => meta.getAttribute(key)).find(Boolean);
    const content = meta.getAttribute('content');
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

function* datesOf(document: PageDocument, metas: ReadonlyMap<string, string>, linked: SchemaArticle) {
  yield linked.published;
  for (const name of DATE_NAMES) yield metas.get(name);
  for (const selector of TIMES) {
    const time = document.querySelector(selector);
    for (const name of ['datetime', 'content', 'title']) yield time?.getAttribute(name) ?? undefined;
    yield time?.textContent ?? undefined;
  }
}

function firstDate(candidates: Iterable<string | undefined>): string | undefined {
  for (const written of candidates) {
    const date = written && parsePublished(written);
    if (date && date > FIRST_PAGE) return date;
  }
  return undefined;
}
