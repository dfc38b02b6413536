import type { FeedReader } from '../../domain/feeds.ts';
import type { Store } from '../../domain/store.ts';
import type { GuildSettings } from '../guild-settings.ts';
import type { Limits } from '../limits.ts';
import type { Announcer, Web } from '../ports.ts';
import type { Report } from '../runtime/errors.ts';
import type { DeliveryParts } from './deliver.ts';
import { type PollParts, runPollCycle } from './poll-cycle.ts';
import { CLOCK, type Clock, FeedPoller } from './poller.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';

/** The group of servers that shares feeds. The terminal has its own, so that neither consumes the other's new items. */
export type Audience = 'servers' | 'local';

export interface FeedsParts {
  readonly store: Pick<Store, 'feeds'>;
  readonly reader: FeedReader;
  readonly web: Web;
  readonly limits: Limits;
  readonly report: Report;
  readonly within: DeliveryParts['within'];
  audienceOf(guild: string): Audience;
  /**
   * Counts a fetch that a moderator requested against the server's budget.
   * @throws UserError `limit-reached`
   */
  count(guild: string): void;
  settings(guild: string): Promise<GuildSettings>;
  /** Default: the system clock. */
  readonly clock?: Clock;
  readonly chance?: () => number;
  now(): Date;
}

/** Feeds of all servers: subscriptions and polling. */
export interface Feeds {
  following(guild: string): Subscriptions;
  /** Starts polling the feeds of an audience; returns a function that stops it. */
  poll(audience: Audience, announcer?: Announcer): () => Promise<void>;
  /** Stops all polling and waits for items in progress. */
  stop(): Promise<void>;
}

export function createFeeds(parts: FeedsParts): Feeds {
  const pollers: FeedPoller[] = [];
  return {
    following: (guild) =>
      createSubscriptions({
        ...parts,
        guild,
        store: parts.store.feeds(parts.audienceOf(guild)),
        reader: countedFetches(parts, guild),
      }),
    poll(audience, announcer) {
      const round = pollParts(parts, audience, announcer);
      const { clock = CLOCK, report } = parts;
      const poller = new FeedPoller({
        store: round.store,
        clock,
        report,
        poll: (feed, shouldContinue) => runPollCycle(round, feed, shouldContinue),
      });
      pollers.push(poller);
      poller.start();
      return () => poller.stop();
    },
    async stop() {
      await Promise.all(pollers.map((poller) => poller.stop()));
    },
  };
}

function countedFetches({ reader, count }: FeedsParts, guild: string): FeedReader {
  return {
    async feed(address, since) {
      count(guild);
      return reader.feed(address, since);
    },
  };
}

function pollParts(parts: FeedsParts, audience: Audience, announcer: Announcer | undefined): PollParts {
  const { chance = Math.random, settings } = parts;
  return {
    ...parts,
    chance,
    store: parts.store.feeds(audience),
    async announce(guild, news) {
      const { newsChannel, newsRole } = await settings(guild);
      if (newsChannel !== undefined) await announcer?.announce(guild, newsChannel, news, newsRole);
    },
  };
}
