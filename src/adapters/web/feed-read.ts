import { createHash } from 'node:crypto';
import { parseFeed } from 'feedsmith';
import { withoutReferences } from '../../app/ingestion/markup.ts';
import { parsePublished } from '../../app/ingestion/published.ts';
import { plainLink } from '../../app/ingestion/web-link.ts';
import { refusal } from '../../app/languages/refusal.ts';
import type { FeedContent, FeedItem } from '../../domain/feeds.ts';
import { escapedHtml, type ParsedFeed, type RawItem, rawFeed } from './feed-items.ts';
import { feedLinksOf } from './feed-links.ts';
import type { WebLimits } from './limits.ts';

/** The input of the feed worker. */
export interface FeedOrder {
  readonly content: string;
  /** Where it was found; the base of relative links. */
  readonly url: string;
  /** In milliseconds since 1970; later publication dates are invalid. */
  readonly now: number;
  readonly limits: Pick<WebLimits, 'feedItems' | 'newestItems' | 'urlCharacters'>;
}

/** A feed, or the feeds that a page links to. */
export type ReadFeed =
  | { readonly kind: 'feed'; readonly feed: FeedContent; readonly ttlMs?: number }
  | { readonly kind: 'page'; readonly feeds: readonly string[] };

/** Maximum UTF-16 units of a feed's or an item's title; longer ones are cut. */
const TITLE_LENGTH = 300;

/** Systems print the beginning of their epoch for a missing date: no item is that old. */
const FIRST_YEAR = '1990';

/** Milliseconds that a date may be in the future: clocks may be wrong by time zones. */
const MAX_FUTURE_MS = 24 * 60 * 60 * 1000;

const PAGE = /^\s{0,100}(?:<!--[^>]{0,500}-->\s{0,100})?<(?:!doctype\s{1,10}html|html)[\s>]/i;

/**
 * Parses a feed of any kind. For the worker thread only: its running time is unbounded.
 * @throws UserError `unreadable` if it is neither a feed nor a page that links to one
 */
export function readFeed({ content, url, now, limits }: FeedOrder): ReadFeed {
  if (PAGE.test(content)) return pageOf(content, url);
  refuseManyItems(content, limits);
  const parsed = parse(content);
  if (!parsed) return pageOf(content, url);
  const { title, ttl, items } = rawFeed(parsed);
  const named = label(title);
  const newest = newestFirst(items.slice(0, limits.feedItems)).slice(0, limits.newestItems);
  return {
    kind: 'feed',
    feed: { ...(named && { title: named }), items: itemsOf(newest, baseOf(content, url), now, limits) },
    ...(ttl !== undefined && Number.isFinite(ttl) && ttl > 0 && { ttlMs: ttl * 60_000 }),
  };
}

function pageOf(content: string, url: string): ReadFeed {
  const feeds = feedLinksOf(content, url);
  if (feeds.length > 0) return { kind: 'page', feeds };
  throw refusal('unreadable', 'feed-none-here');
}

/** The base that an Atom feed declares for its relative links, else its own address. */
function baseOf(content: string, url: string): string {
  const declared = /<feed\b[^>]{0,2000}?\sxml:base\s{0,5}=\s{0,5}["']([^"'<>]{1,2000})["']/i.exec(content)?.[1];
  return declared && URL.canParse(declared, url) ? new URL(declared, url).href : url;
}

/** Counts items before parsing, which takes a third of a millisecond per item. */
function refuseManyItems(content: string, { feedItems }: Pick<WebLimits, 'feedItems'>): void {
  let count = 0;
  for (const _ of content.matchAll(/<(?:\w{1,20}:)?(?:item|entry)[\s>]/gi)) {
    count++;
    if (count > feedItems) throw refusal('too-long', 'feed-items', { count: feedItems });
  }
}

/** Undefined if it is not a feed. */
function parse(content: string): ParsedFeed | undefined {
  try {
    return parseFeed(content);
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    if (cause instanceof Error && cause.name === 'DetectError') return undefined;
    throw refusal('unreadable', 'feed-broken', {}, { cause });
  }
}

/** By date if every item has one; else in the feed's own order, which by convention is newest first. */
function newestFirst(items: readonly RawItem[]): readonly RawItem[] {
  const times = new Map(items.map((item) => [item, Date.parse(item.date ?? '')]));
  if ([...times.values()].some(Number.isNaN)) return items;
  return items.toSorted((a, b) => times.get(b)! - times.get(a)!);
}

function itemsOf(items: readonly RawItem[], url: string, now: number, limits: FeedOrder['limits']): FeedItem[] {
  const drafts = items.map((item) => draftOf(item, url, now, limits));
  const often = new Map<string, number>();
  for (const key of drafts.flatMap(({ keys }) => keys)) often.set(key, (often.get(key) ?? 0) + 1);
  const taken = new Set<string>();
  return drafts.flatMap(({ keys, ...item }) => {
    // Some feeds give all items the same guid or link: such keys identify nothing.
    const own = keys.filter((key) => often.get(key) === 1);
    const sure = own.length > 0 ? own : [keyOf('text', `${item.title} ${item.link} ${item.html}`)];
    if (taken.has(sure[0]!)) return [];
    taken.add(sure[0]!);
    return [{ ...item, keys: sure }];
  });
}

function draftOf(item: RawItem, url: string, now: number, limits: FeedOrder['limits']): FeedItem {
  const title = label(item.title);
  const content = contentOf(item.content ?? '');
  const link = webAddress(item.link, url, limits);
  const publishedAt = dateOf(item.date, now);
  const name = item.name?.trim();
  return {
    keys: [...(name ? [keyOf('name', name)] : []), ...(link ? [keyOf('link', plainLink(link))] : [])],
    ...(title && { title }),
    ...(link && { link }),
    ...(content && { html: htmlPage(title, content) }),
    words: withoutTags(content).length,
    ...(publishedAt && { publishedAt }),
  };
}

/** The content as HTML: without the marks of a CDATA section that was escaped; plain text in paragraphs. */
function contentOf(written: string): string {
  const content = written
    .trim()
    .replace(/^<!\[CDATA\[([\s\S]*?)\]\]>$/, '$1')
    .trim();
  if (/<[a-z]/i.test(content) || !/\n[ \t\r]{0,20}\n/.test(content)) return content;
  return content
    .split(/\n[ \t\r]{0,20}\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}

/** A hash, so that keys have the same length whatever the feed contains. */
function keyOf(kind: 'name' | 'link' | 'text', value: string): string {
  return `${kind}:${createHash('sha256').update(value.toWellFormed()).digest('base64url').slice(0, 24)}`;
}

function webAddress(
  written: string | undefined,
  base: string,
  { urlCharacters }: FeedOrder['limits'],
): string | undefined {
  const link = written?.trim();
  if (!link || link.length > urlCharacters || !URL.canParse(link, base)) return undefined;
  const { protocol, username, password, href } = new URL(link, base);
  return (protocol === 'https:' || protocol === 'http:') && !username && !password ? href : undefined;
}

function dateOf(written: string | undefined, now: number): string | undefined {
  const date = written && parsePublished(written);
  return date && date > FIRST_YEAR && Date.parse(date) <= now + MAX_FUTURE_MS ? date : undefined;
}

/** One line without markup and invisible characters. */
function label(written: string | undefined): string {
  const text = withoutReferences(withoutTags(written ?? ''))
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH - 1).toWellFormed()}…`;
}

function withoutTags(html: string): string {
  return html
    .replace(/<(?:\/?[a-z!?][^<>]{0,2000}|!--[^<>]{0,2000}--)>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function htmlPage(title: string, content: string): string {
  const heading = escapedHtml(title);
  return `<!DOCTYPE html><html><head><title>${heading}</title></head><body><article><h1>${heading}</h1>${content}</article></body></html>`;
}
