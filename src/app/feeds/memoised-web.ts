import type { FeedContent, FeedItem } from '../../domain/feeds.ts';
import { plainLink } from '../ingestion/web-link.ts';
import type { Web, WebPage } from '../ports.ts';

/**
 * A `Web` for one poll of a feed, shared by all its followers: each page is fetched and read once, and the feed
 * supplies the metadata that a page lacks.
 */
export function memoisedWeb(web: Web, feed: FeedContent): Web {
  const items = new Map(feed.items.map((item) => [item.link && plainLink(item.link), item]));
  const pages = new Map<string, ReturnType<Web['page']>>();
  const read = new Map<string, Promise<WebPage>>();
  return {
    formerLink: (url) => web.formerLink(url),
    page: (url) =>
      once(pages, plainLink(url), async () => ({
        ...metadataOf(items.get(plainLink(url)), feed),
        ...(await web.page(url)),
      })),
    html: (html) => once(read, html, () => web.html(html)),
  };
}

/** The feed's metadata for the article of an item. */
export function metadataOf(item: FeedItem | undefined, feed: FeedContent): Omit<WebPage, 'text'> {
  return {
    ...(item?.title && { title: item.title }),
    ...(feed.title && { source: feed.title }),
    ...(item?.publishedAt && { publishedAt: item.publishedAt }),
  };
}

function once<T>(known: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const begun = known.get(key) ?? work();
  known.set(key, begun);
  return begun;
}
