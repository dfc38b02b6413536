import type { Web } from '../../app/ports.ts';
import type { FeedReader } from '../../domain/feeds.ts';
import type { WebParts } from './web.ts';

/** `createWeb`, loaded on first use: most runs read no page, and its HTTP client is slow to load. */
export function webOnDemand(parts: WebParts): Web & FeedReader {
  let loading: Promise<Web & FeedReader> | undefined;
  let loaded: Web | undefined;
  const load = async () => {
    const { createWeb } = await import('./web.ts');
    const web = createWeb(parts);
    loaded = web;
    return web;
  };
  const web = () => {
    loading ??= load();
    return loading;
  };
  return {
    page: async (url) => (await web()).page(url),
    html: async (html) => (await web()).html(html),
    feed: async (url, since) => (await web()).feed(url, since),
    // Before it is loaded, no link has been followed.
    formerLink: (url) => loaded?.formerLink(url),
  };
}
