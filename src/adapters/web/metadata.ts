import { parsePublished } from '../../app/ingestion/published.ts';
import type { SchemaArticle } from '../../app/ingestion/schema-org.ts';
import type { PageDocument } from './dom.ts';
import { linkedArticle } from './json-ld.ts';

/** What a page says about its article outside of the text. */
export interface Metadata {
  readonly source?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
  /** The address under which the publisher wants the page to be known, as written. */
  readonly canonical?: string;
  /** False when the text is for subscribers only. */
  readonly free?: boolean;
  /** Open Graph's kind of page: `article`, `video.other` … */
  readonly kind?: string;
}

/** Names of `<meta>` elements that hold the date of publication, the commonest first. */
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
 * Elements that hold it, the surest first. A class that only says "date" is not among them: it may be the day on which
 * the page is read, at its head.
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

/** Systems without a date print the first day of their calendar, 0001-01-01 or 1970-01-01: no page is that old. */
const FIRST_PAGE = '1990';

/** Reads it before Readability does, which takes the page apart. */
export function readMetadata(document: PageDocument): Metadata {
  const metas = metasOf(document);
  const linked = linkedArticle(document) ?? {};
  const publishedAt = firstDate(datesOf(document, metas, linked));
  const source = metas.get('og:site_name')?.trim() || linked.publisher?.trim();
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') || metas.get('og:url');
  const kind = metas.get('og:type');
  return {
    ...(source && { source }),
    ...(publishedAt && { publishedAt }),
    ...(canonical && { canonical }),
    ...(linked.free !== undefined && { free: linked.free }),
    ...(kind && { kind }),
  };
}

/** The contents of `<meta>` elements by their name in lower case; the first of a name counts. */
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
    yield time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? time?.textContent ?? undefined;
  }
}

function firstDate(candidates: Iterable<string | undefined>): string | undefined {
  for (const written of candidates) {
    const date = written && parsePublished(written);
    if (date && date > FIRST_PAGE) return date;
  }
  return undefined;
}
