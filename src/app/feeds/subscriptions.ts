import { UserError } from '../../domain/errors.ts';
import type { FeedAnswer, FeedReader, Followed, Follower } from '../../domain/feeds.ts';
import { fold } from '../../text/fold.ts';
import { plainLink } from '../ingestion/web-link.ts';
import { refusal, wordsOfError } from '../languages/refusal.ts';
import type { Limits } from '../limits.ts';
import type { Web } from '../ports.ts';
import { backoff } from './backoff.ts';
import { type Delivery, type DeliveryParts, deliver } from './deliver.ts';
import { memoisedWeb } from './memoised-web.ts';

/** The result of following a feed. */
export interface FollowResult extends Delivery {
  readonly address: string;
  readonly title?: string;
  /** Other feeds that the given page links to. */
  readonly others: readonly string[];
}

/** The feeds that one server follows. A method that throws (`UserError`) has changed nothing. */
export interface Subscriptions {
  list(): Promise<readonly Followed[]>;
  /**
   * Follows a feed, or the first one that a page links to, and adds its latest articles.
   * @throws UserError `duplicate` if it is already followed, `limit-reached`, or any error of reading the feed
   */
  follow(address: string, by: string): Promise<FollowResult>;
  /**
   * Stops following a feed; its articles stay.
   * @param named its address or its title
   * @throws UserError `bad-option` if no such feed is followed
   */
  stop(named: string): Promise<Followed>;
}

export interface SubscriptionParts extends DeliveryParts {
  readonly guild: string;
  readonly reader: FeedReader;
  readonly web: Web;
  readonly limits: Limits;
  now(): Date;
}

export function createSubscriptions(parts: SubscriptionParts): Subscriptions {
  const { store, guild } = parts;
  return {
    list: () => store.following(guild),
    follow: (address, by) => follow(parts, address, by),
    async stop(named) {
      const found = findNamed(await store.following(guild), named);
      await store.unfollow(guild, found.address);
      return found;
    },
  };
}

async function follow(parts: SubscriptionParts, written: string, by: string): Promise<FollowResult> {
  const { store, guild, limits, now } = parts;
  const followed = await store.following(guild);
  refuseFollowed(followed, written);
  if (followed.length >= limits.feeds) {
    throw refusal('limit-reached', 'feeds-full', { count: limits.feeds });
  }
  const { address, answer, others } = await findFeed(parts.reader, written);
  refuseFollowed(followed, address);
  const { feed, restMs } = answer;
  const follower: Follower = { guild, address, by, since: `${now().toISOString().slice(0, 19)}Z` };
  const title = feed.title === undefined ? {} : { title: feed.title };
  await store.follow(follower, { ...title, due: now().getTime() + backoff(0, restMs, 0.5) });
  const delivered = await deliver(parts, follower, feed, memoisedWeb(parts.web, feed), () => true).catch(laterOrThrow);
  return { ...delivered, address, others, ...title };
}

/** The feed is followed by now: what could not be delivered comes with the next poll. */
function laterOrThrow(error: unknown): Delivery {
  if (!(error instanceof UserError)) throw error;
  return { added: [], refused: [wordsOfError(error)], left: true, first: true };
}

function refuseFollowed(followed: readonly Followed[], address: string): void {
  const found = followed.find((feed) => feed.address === plainLink(address));
  if (found) throw refusal('duplicate', 'feed-known', { feed: feedName(found) });
}

interface FoundFeed {
  readonly address: string;
  readonly answer: Extract<FeedAnswer, { kind: 'feed' }>;
  readonly others: readonly string[];
}

/** The feed at an address, or the first one that the page there links to. */
async function findFeed(reader: FeedReader, written: string): Promise<FoundFeed> {
  const there = await reader.feed(written);
  const [first = written, ...others] = there.kind === 'page' ? there.feeds : [];
  const answer = there.kind === 'page' ? await reader.feed(first) : there;
  if (answer.kind !== 'feed') throw refusal('unreadable', 'feed-none-here');
  return { address: plainLink(first), answer, others };
}

function findNamed(followed: readonly Followed[], named: string): Followed {
  const wanted = fold(named.trim());
  const found = followed.find(({ address, title = '' }) => address === plainLink(named) || fold(title) === wanted);
  if (found) return found;
  throw refusal('bad-option', 'feed-unknown');
}

/** The display name of a feed: its title, else its address. */
export function feedName({ title, address }: { readonly title?: string; readonly address: string }): string {
  return title ?? address;
}
