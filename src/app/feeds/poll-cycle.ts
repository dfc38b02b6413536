import { UserError } from '../../domain/errors.ts';
import type { FeedAnswer, FeedReader, FeedState } from '../../domain/feeds.ts';
import { FEED_INTERVAL_MS } from '../limits.ts';
import type { News, Web } from '../ports.ts';
import { asUserError, type Report } from '../runtime/errors.ts';
import { backoff } from './backoff.ts';
import { type DeliveryParts, deliver } from './deliver.ts';
import { memoisedWeb } from './memoised-web.ts';

/** The dependencies of a poll cycle. */
export interface PollParts extends DeliveryParts {
  readonly reader: FeedReader;
  readonly web: Web;
  readonly report: Report;
  /** Announces new articles in the server's news channel. */
  announce(guild: string, news: News): Promise<void>;
  /** A random number 0..1. */
  chance(): number;
  now(): Date;
}

const GONE = 'The feed is gone for good, its server says.';

/**
 * Polls one feed and delivers its new items to all followers.
 * @returns the new state of the feed; a failure is recorded in it, not thrown
 */
export async function runPollCycle(
  parts: PollParts,
  feed: FeedState,
  shouldContinue: () => boolean,
): Promise<FeedState> {
  try {
    return await handleAnswer(parts, feed, await parts.reader.feed(feed.address, feed), shouldContinue);
  } catch (error) {
    const faults = feed.faults + 1;
    return { ...feed, faults, fault: asUserError(error, parts.report).message, due: nextAfter(parts, faults) };
  }
}

async function handleAnswer(
  parts: PollParts,
  feed: FeedState,
  answer: FeedAnswer,
  shouldContinue: () => boolean,
): Promise<FeedState> {
  switch (answer.kind) {
    case 'gone':
      return { ...feed, gone: true, fault: GONE };
    case 'page':
      throw new UserError('unreadable', 'There is a page in place of the feed.');
    case 'unchanged':
      return { ...withSuccess(parts, feed), due: nextAfter(parts, 0, answer.restMs) };
    case 'feed': {
      const left = await deliverToAll(parts, feed, answer, shouldContinue);
      const { title = feed.title, etag, lastModified } = { ...answer, ...answer.feed };
      const { etag: _, lastModified: __, ...state } = withSuccess(parts, feed);
      return {
        ...state,
        ...(title && { title }),
        // While items are left over, send no validators: the whole feed is needed again.
        ...(!left && etag && { etag }),
        ...(!left && lastModified && { lastModified }),
        due: nextAfter(parts, 0, left ? FEED_INTERVAL_MS.least : answer.restMs),
      };
    }
  }
}

/** @returns true if items are left for the next cycle */
async function deliverToAll(
  parts: PollParts,
  { address, title }: FeedState,
  { feed }: Extract<FeedAnswer, { kind: 'feed' }>,
  shouldContinue: () => boolean,
): Promise<boolean> {
  const web = memoisedWeb(parts.web, feed);
  let left = false;
  for (const follower of await parts.store.followers(address)) {
    const delivered = await deliver(parts, follower, feed, web, shouldContinue);
    left ||= delivered.left;
    if (delivered.added.length === 0 || delivered.first) continue;
    await parts.announce(follower.guild, { feed: feed.title ?? title ?? address, articles: delivered.added });
  }
  return left;
}

function withSuccess({ now }: PollParts, { fault: _, ...feed }: FeedState): FeedState {
  return { ...feed, faults: 0, readAt: `${now().toISOString().slice(0, 19)}Z` };
}

function nextAfter({ now, chance }: PollParts, faults: number, asked?: number): number {
  return now().getTime() + backoff(faults, asked, chance());
}
