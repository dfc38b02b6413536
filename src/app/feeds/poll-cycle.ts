import { UserError } from '../../domain/errors.ts';
import type { FeedAnswer, FeedReader, FeedState } from '../../domain/feeds.ts';
import { FEED_REST } from '../limits.ts';
import type { News, Web } from '../ports.ts';
import { asUserError, type Report } from '../runtime/errors.ts';
import { backoff } from './backoff.ts';
import { type DeliveryParts, deliver } from './deliver.ts';
import { memoisedWeb } from './memoised-web.ts';

/** What asking for feeds works with. */
export interface RoundParts extends DeliveryParts {
  readonly reader: FeedReader;
  readonly web: Web;
  readonly report: Report;
  /** Tells a server of news where it wants to hear of them. */
  announce(guild: string, news: News): Promise<void>;
  /** 0..1 */
  chance(): number;
  now(): Date;
}

const GONE = 'The feed is gone for good, its server says.';

/**
 * Asks for one feed and brings what is new to everybody who follows it.
 * @returns what is known of it now; a fault is part of that
 */
export async function runPollCycle(parts: RoundParts, feed: FeedState, goesOn: () => boolean): Promise<FeedState> {
  try {
    return await takeAnswer(parts, feed, await parts.reader.feed(feed.address, feed), goesOn);
  } catch (error) {
    const faults = feed.faults + 1;
    return { ...feed, faults, fault: asUserError(error, parts.report).message, due: nextAfter(parts, faults) };
  }
}

async function takeAnswer(
  parts: RoundParts,
  feed: FeedState,
  answer: FeedAnswer,
  goesOn: () => boolean,
): Promise<FeedState> {
  switch (answer.kind) {
    case 'gone':
      return { ...feed, gone: true, fault: GONE };
    case 'page':
      throw new UserError('unreadable', 'There is a page in place of the feed.');
    case 'unchanged':
      return { ...wellRead(parts, feed), due: nextAfter(parts, 0, answer.restMs) };
    case 'feed': {
      const left = await bringToAll(parts, feed, answer, goesOn);
      const { title = feed.title, etag, lastModified } = { ...answer, ...answer.feed };
      const { etag: _, lastModified: __, ...state } = wellRead(parts, feed);
      return {
        ...state,
        ...(title && { title }),
        // Without them the whole feed comes again: something of it is still wanted.
        ...(!left && etag && { etag }),
        ...(!left && lastModified && { lastModified }),
        due: nextAfter(parts, 0, left ? FEED_REST.least : answer.restMs),
      };
    }
  }
}

/** True when something is left for the next round. */
async function bringToAll(
  parts: RoundParts,
  { address, title }: FeedState,
  { feed }: Extract<FeedAnswer, { kind: 'feed' }>,
  goesOn: () => boolean,
): Promise<boolean> {
  const web = memoisedWeb(parts.web, feed);
  let left = false;
  for (const follower of await parts.store.followers(address)) {
    const delivered = await deliver(parts, follower, feed, web, goesOn);
    left ||= delivered.left;
    if (delivered.added.length === 0 || delivered.first) continue;
    await parts.announce(follower.guild, { feed: feed.title ?? title ?? address, articles: delivered.added });
  }
  return left;
}

function wellRead({ now }: RoundParts, { fault: _, ...feed }: FeedState): FeedState {
  return { ...feed, faults: 0, readAt: `${now().toISOString().slice(0, 19)}Z` };
}

function nextAfter({ now, chance }: RoundParts, faults: number, asked?: number): number {
  return now().getTime() + backoff(faults, asked, chance());
}
