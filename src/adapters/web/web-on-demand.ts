import type { Web } from '../../app/ports.ts';
import type { FeedReader } from '../../domain/feeds.ts';
import type { WebParts } from './web.ts';

/** The web of `createWeb`, loaded with the first page or feed: most runs read none, and its HTTP client takes time to load. */
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
    // What was never loaded has followed no link.
    formerLink: (url) => loaded?.formerLink(url),
  };
}
