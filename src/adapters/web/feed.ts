import type { FeedAnswer, FeedReader, Validators } from '../../domain/feeds.ts';
import { fetchFeed } from './feed-fetch.ts';
import type { FeedOrder, ReadFeed } from './feed-read.ts';
import { Thread } from './thread.ts';
import type { VisitParts } from './visit.ts';

/** Fetches feeds like pages, and parses them in a worker thread. */
export function createFeedReader(parts: VisitParts): FeedReader {
  const { feedItems, newestItems, urlCharacters } = parts.limits;
  const thread = new Thread<FeedOrder, ReadFeed>({ file: 'feed-worker', what: 'feed' }, parts.limits);
  return {
    async feed(address: string, since: Validators = {}): Promise<FeedAnswer> {
      const fetched = await fetchFeed(address, since, parts);
      if (fetched.kind !== 'content') return fetched;
      const { url, content, kind: _, ...rest } = fetched;
      const limits = { feedItems, newestItems, urlCharacters };
      return answerOf(await thread.read({ content, url: url.href, now: Date.now(), limits }), rest);
    },
  };
}

function answerOf(
  read: ReadFeed,
  { restMs = 0, ...validators }: Validators & { readonly restMs?: number },
): FeedAnswer {
  if (read.kind === 'page') return read;
  const rest = Math.max(restMs, read.ttlMs ?? 0);
  return { kind: 'feed', feed: read.feed, ...validators, ...(rest > 0 && { restMs: rest }) };
}
