import type { Article } from '../../domain/article.ts';
import { UserError } from '../../domain/errors.ts';
import type { FeedContent, FeedItem, Follower } from '../../domain/feeds.ts';
import type { Library } from '../../retrieval/library.ts';
import { publishedAtLink } from '../ingestion/locations.ts';
import { isSameSite, linkOrigin } from '../ingestion/web-link.ts';
import type { Words } from '../languages/messages.ts';
import { wordsOfError } from '../languages/refusal.ts';
import { MIN_WHOLE_TEXT } from '../limits.ts';
import type { Ingested, Ingestion } from '../ports.ts';
import type { GuildLibrary } from '../runtime/guild-library.ts';
import { metadataOf } from './memoised-web.ts';

/** The outcome for one item; `later` if a retry may succeed. */
export type ItemOutcome =
  | { readonly kind: 'added'; readonly article: Article }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused' | 'later'; readonly reason: Words };

/** Error codes that are temporary and say nothing about the item. */
const TEMPORARY: ReadonlySet<string> = new Set(['slow-down', 'unavailable', 'limit-reached']);

/** Adds the article of one item to a server's library; fetches nothing if the article is already there. */
export async function ingestItem(
  { library, ingestion }: GuildLibrary,
  item: FeedItem,
  feed: FeedContent,
  follower: Follower,
): Promise<ItemOutcome> {
  if (item.link && holdsLink(library, item.link)) return { kind: 'known' };
  try {
    const { outcome, article } = await ingest(ingestion, item, feed, follower);
    return outcome === 'added' || outcome === 'replaced' ? { kind: 'added', article } : { kind: 'known' };
  } catch (error) {
    return failureOutcome(error);
  }
}

/**
 * The outcome for an item that failed. Internal errors have been reported by then and must not block the next items.
 * @throws any error that is not a `UserError`
 */
export function failureOutcome(error: unknown): ItemOutcome {
  if (!(error instanceof UserError)) throw error;
  if (error.code === 'forgotten') return { kind: 'known' };
  return { kind: TEMPORARY.has(error.code) ? 'later' : 'refused', reason: wordsOfError(error) };
}

function holdsLink(library: Library, link: string): boolean {
  const isAtLink = publishedAtLink(link);
  return library.readings().some(({ article }) => isAtLink(article));
}

/**
 * Uses the feed's own text if there is no link, or if it is the whole article of a page on the feed's own site; otherwise
 * fetches the linked page: a feed could give any words as those of another site's page.
 */
async function ingest(
  ingestion: Ingestion,
  item: FeedItem,
  feed: FeedContent,
  { address, by }: Follower,
): Promise<Ingested> {
  const { link } = item;
  const origin = link ? linkOrigin(link) : `feed:${address}#${item.keys[0]}`;
  if (!link || (isWhole(item) && isOfSite(link, address))) {
    const given = {
      ...metadataOf(item, feed),
      text: item.html ?? '',
      by,
      origin,
      ...(link && { link, isFromLink: true as const }),
      unlessForgotten: true,
    };
    const ingested = ingestion.text(given);
    return link ? ingested.catch((error) => unlessUnreadable(error, () => fromPage(ingestion, link, by))) : ingested;
  }
  return fromPage(ingestion, link, by);
}

function isOfSite(link: string, address: string): boolean {
  return URL.canParse(link) && URL.canParse(address) && isSameSite(new URL(link), new URL(address));
}

function fromPage(ingestion: Ingestion, link: string, by: string): Promise<Ingested> {
  return ingestion.link(link, by, undefined, { unlessForgotten: true });
}

/** Falls back to the page if the feed's text cannot be read, for example because it holds only pictures. */
function unlessUnreadable(error: unknown, work: () => Promise<Ingested>): Promise<Ingested> {
  if (error instanceof UserError && (error.code === 'unreadable' || error.code === 'empty')) return work();
  throw error;
}

/** Truncation marks such as "…" or "Read more" at the end of a text, before its closing tags. */
const TRUNCATED =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:read|continue|full)\s{1,5}(?:more|reading|story|article)\W{0,10})(?:\s{0,20}<\/?\w{1,10}>){0,20}\s{0,20}$/i;

/** Length of a text's end, in UTF-16 units, that is searched for a truncation mark. */
const END_LENGTH = 300;

function isWhole({ words, html = '' }: FeedItem): boolean {
  return words >= MIN_WHOLE_TEXT && !TRUNCATED.test(html.slice(-END_LENGTH));
}
