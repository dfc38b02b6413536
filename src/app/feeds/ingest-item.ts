import type { Article } from '../../domain/article.ts';
import { UserError } from '../../domain/errors.ts';
import type { FeedContent, FeedItem, Follower } from '../../domain/feeds.ts';
import type { Library } from '../../retrieval/library.ts';
import { standingAt } from '../ingestion/locations.ts';
import { linkOrigin } from '../ingestion/web-link.ts';
import { WHOLE_TEXT } from '../limits.ts';
import type { Ingested, Ingestion } from '../ports.ts';
import type { GuildLibrary } from '../runtime/guild-library.ts';
import { saidOf } from './memoised-web.ts';

/** What became of an item: `later` for what may go better another time. */
export type Taken =
  | { readonly kind: 'added'; readonly article: Article }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused' | 'later'; readonly reason: string };

/** Refusals that are about now and not about the item. */
const PASSING: ReadonlySet<string> = new Set(['slow-down', 'unavailable', 'limit-reached']);

/** Takes the article of one item into a server's library; nothing is fetched for one that is there. */
export async function ingestItem(
  { library, ingestion }: GuildLibrary,
  item: FeedItem,
  feed: FeedContent,
  follower: Follower,
): Promise<Taken> {
  if (item.link && holdsLink(library, item.link)) return { kind: 'known' };
  try {
    const { outcome, article } = await ingest(ingestion, item, feed, follower);
    return outcome === 'added' || outcome === 'replaced' ? { kind: 'added', article } : { kind: 'known' };
  } catch (error) {
    return refusalOf(error);
  }
}

/**
 * A fault that stands in the way of one item: what is ours is on record by then, and must not hold up the next items.
 * @throws what is no `UserError`
 */
export function refusalOf(error: unknown): Taken {
  if (!(error instanceof UserError)) throw error;
  if (error.code === 'forgotten') return { kind: 'known' };
  return { kind: PASSING.has(error.code) ? 'later' : 'refused', reason: error.message };
}

function holdsLink(library: Library, link: string): boolean {
  const stands = standingAt(link);
  return library.readings().some(({ article }) => stands(article));
}

/** From the feed itself when it carries the whole article, or nothing else; else from the page it leads to. */
async function ingest(
  ingestion: Ingestion,
  item: FeedItem,
  feed: FeedContent,
  { address, by }: Follower,
): Promise<Ingested> {
  const { link } = item;
  const origin = link ? linkOrigin(link) : `feed:${address}#${item.keys[0]}`;
  if (!link || isWhole(item)) {
    const given = {
      ...saidOf(item, feed),
      text: item.html ?? '',
      by,
      origin,
      ...(link && { link }),
      unlessForgotten: true,
    };
    const ingested = ingestion.text(given);
    return link ? ingested.catch((error) => unlessUnreadable(error, () => fromPage(ingestion, link, by))) : ingested;
  }
  return fromPage(ingestion, link, by);
}

function fromPage(ingestion: Ingestion, link: string, by: string): Promise<Ingested> {
  return ingestion.link(link, by, undefined, { unlessForgotten: true });
}

/** A feed may carry pictures alone, or a text that no reader makes out: its page is better then. */
function unlessUnreadable(error: unknown, work: () => Promise<Ingested>): Promise<Ingested> {
  if (error instanceof UserError && (error.code === 'unreadable' || error.code === 'empty')) return work();
  throw error;
}

/** How a text ends that goes on elsewhere, before the tags that close it. */
const GOES_ON =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:read|continue|full)\s{1,5}(?:more|reading|story|article)\W{0,10})(?:\s{0,20}<\/?\w{1,10}>){0,20}\s{0,20}$/i;

/** UTF-16 units at the end of a text in which it may say that it goes on elsewhere. */
const END = 300;

function isWhole({ words, html = '' }: FeedItem): boolean {
  return words >= WHOLE_TEXT && !GOES_ON.test(html.slice(-END));
}
