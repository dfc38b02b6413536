import type { Article } from '../../domain/article.ts';
import type { FeedContent, FeedItem, FeedStore, Follower } from '../../domain/feeds.ts';
import { inEnglish, type Words } from '../languages/messages.ts';
import { type Limits, MAX_KNOWN_ITEMS } from '../limits.ts';
import type { Web } from '../ports.ts';
import type { GuildLibrary } from '../runtime/guild-library.ts';
import { failureOutcome, type ItemOutcome, ingestItem } from './ingest-item.ts';

/** The dependencies of a delivery. */
export interface DeliveryParts {
  readonly store: FeedStore;
  readonly limits: Pick<Limits, 'feedItems' | 'firstFeedItems'>;
  /** Runs `act` on a server's library, with `web` as its source of pages. */
  within<T>(guild: string, act: (server: GuildLibrary) => Promise<T>, web: Web): Promise<T>;
}

/** What a server received from a feed. */
export interface Delivery {
  /** Oldest first. */
  readonly added: readonly Article[];
  /** Why other items were refused, one sentence each. */
  readonly refused: readonly Words[];
  /** True if items are left for the next poll. */
  readonly left: boolean;
  /** True if this was the server's first delivery of the feed. */
  readonly first: boolean;
}

/**
 * Adds the new items of a feed to one follower's library, up to a maximum, each in its own turn of the queue. A new
 * follower gets the latest few; older items are marked as known.
 * @param shouldContinue checked before each item: false once the program is shutting down
 */
export async function deliver(
  parts: DeliveryParts,
  follower: Follower,
  feed: FeedContent,
  web: Web,
  shouldContinue: () => boolean,
): Promise<Delivery> {
  const { store, limits } = parts;
  const { guild, address } = follower;
  const known = await store.known(guild, address, keysOf(feed.items));
  const first = known.size === 0;
  const fresh = feed.items.filter(({ keys }) => !keys.some((key) => known.has(key)));
  const wanted = fresh.slice(0, first ? limits.firstFeedItems : limits.feedItems);
  const { taken, done } = await ingestAll(parts, follower, feed, wanted.toReversed(), web, shouldContinue);
  const passedOver = first ? fresh.slice(wanted.length) : [];
  // Ordered so that keys still in the feed are the last to be evicted.
  const seen = [...keysOf(passedOver), ...known, ...keysOf(done)];
  await store.remember(guild, address, seen, MAX_KNOWN_ITEMS);
  const refused = reasonsOf(taken);
  // What is kept is in English: whoever reads the list later may speak another language.
  const last = refused.at(-1);
  if (wanted.length > 0) await store.setNote(guild, address, last && inEnglish(last));
  const added = taken.flatMap((each) => (each.kind === 'added' ? [each.article] : []));
  return { added, refused, left: done.length + passedOver.length < fresh.length, first };
}

async function ingestAll(
  { within }: DeliveryParts,
  follower: Follower,
  feed: FeedContent,
  items: readonly FeedItem[],
  web: Web,
  shouldContinue: () => boolean,
): Promise<{ readonly taken: readonly ItemOutcome[]; readonly done: readonly FeedItem[] }> {
  const taken: ItemOutcome[] = [];
  const done: FeedItem[] = [];
  for (const item of items) {
    if (!shouldContinue()) break;
    const one = await within(follower.guild, (server) => ingestItem(server, item, feed, follower), web).catch(
      failureOutcome,
    );
    taken.push(one);
    // If the library is full or a site is rate-limiting, the next item would fail too.
    if (one.kind === 'later') break;
    done.push(item);
  }
  return { taken, done };
}

function keysOf(items: readonly FeedItem[]): string[] {
  return items.flatMap(({ keys }) => keys);
}

function reasonsOf(taken: readonly ItemOutcome[]): Words[] {
  return taken.flatMap((each) => (each.kind === 'refused' || each.kind === 'later' ? [each.reason] : []));
}
