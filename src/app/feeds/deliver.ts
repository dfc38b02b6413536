import type { Article } from '../../domain/article.ts';
import type { FeedContent, FeedItem, FeedStore, Follower } from '../../domain/feeds.ts';
import { FEED_ITEMS_KNOWN, type Limits } from '../limits.ts';
import type { Web } from '../ports.ts';
import type { GuildLibrary } from '../runtime/guild-library.ts';
import { ingestItem, refusalOf, type Taken } from './ingest-item.ts';

/** What a delivery works with. */
export interface DeliveryParts {
  readonly store: FeedStore;
  readonly limits: Pick<Limits, 'feedItems' | 'firstFeedItems'>;
  /** Works in a server's library, whose pages come from the given web. */
  within<T>(guild: string, act: (server: GuildLibrary) => Promise<T>, web: Web): Promise<T>;
}

/** What a server got of a feed. */
export interface Delivered {
  /** Oldest first. */
  readonly added: readonly Article[];
  /** Why others were not taken, one sentence each. */
  readonly refused: readonly string[];
  /** True when something is left for the next time. */
  readonly left: boolean;
  /** True when the server had none of it before. */
  readonly first: boolean;
}

/**
 * Takes what is new in a feed into the library of one follower, at most some items, each in a turn of its own. Whoever
 * begins to follow gets the newest few; the others count as known.
 * @param goesOn asked before each item: the program may be about to end
 */
export async function deliver(
  parts: DeliveryParts,
  follower: Follower,
  feed: FeedContent,
  web: Web,
  goesOn: () => boolean,
): Promise<Delivered> {
  const { store, limits } = parts;
  const { guild, address } = follower;
  const known = await store.known(guild, address, keysOf(feed.items));
  const first = known.size === 0;
  const fresh = feed.items.filter(({ keys }) => !keys.some((key) => known.has(key)));
  const wanted = fresh.slice(0, first ? limits.firstFeedItems : limits.feedItems);
  const { taken, done } = await takeAll(parts, follower, feed, wanted.toReversed(), web, goesOn);
  const passedOver = first ? fresh.slice(wanted.length) : [];
  // What still stands in the feed is the last to be let go.
  const seen = [...keysOf(passedOver), ...known, ...keysOf(done)];
  await store.remember(guild, address, seen, FEED_ITEMS_KNOWN);
  const refused = reasonsOf(taken);
  if (wanted.length > 0) await store.note(guild, address, refused.at(-1));
  const added = taken.flatMap((each) => (each.kind === 'added' ? [each.article] : []));
  return { added, refused, left: done.length + passedOver.length < fresh.length, first };
}

async function takeAll(
  { within }: DeliveryParts,
  follower: Follower,
  feed: FeedContent,
  items: readonly FeedItem[],
  web: Web,
  goesOn: () => boolean,
): Promise<{ readonly taken: readonly Taken[]; readonly done: readonly FeedItem[] }> {
  const taken: Taken[] = [];
  const done: FeedItem[] = [];
  for (const item of items) {
    if (!goesOn()) break;
    const one = await within(follower.guild, (server) => ingestItem(server, item, feed, follower), web).catch(
      refusalOf,
    );
    taken.push(one);
    // A full library, or a site that asks for patience, has no room for the next one either.
    if (one.kind === 'later') break;
    done.push(item);
  }
  return { taken, done };
}

function keysOf(items: readonly FeedItem[]): string[] {
  return items.flatMap(({ keys }) => keys);
}

function reasonsOf(taken: readonly Taken[]): string[] {
  return taken.flatMap((each) => (each.kind === 'refused' || each.kind === 'later' ? [each.reason] : []));
}
