import type { Web } from '../../app/ports.ts';
import type { FeedReader } from '../../domain/feeds.ts';
import { canonicalLink } from './canonical.ts';
import { createFeedReader } from './feed.ts';
import { fetchPage } from './fetch.ts';
import { FormerLinks } from './former-links.ts';
import { DEFAULT_WEB_LIMITS, type WebLimits } from './limits.ts';
import { INTERNET, type Network } from './network.ts';
import { Pace } from './pace.ts';
import type { PageContent } from './read-page.ts';
import { createReader } from './readable.ts';

/** Options of `createWeb`; all but the version have defaults. */
export interface WebParts {
  /** Our version, sent in the User-Agent header. */
  readonly version: string;
  readonly network?: Network;
  readonly limits?: Partial<WebLimits>;
}

/** Fetches and reads pages and feeds; its limits are shared by all servers. */
export function createWeb({ version, network = INTERNET, limits: changed }: WebParts): Web & FeedReader {
  const limits: WebLimits = { ...DEFAULT_WEB_LIMITS, ...changed };
  const read = createReader(limits);
  const userAgent = `verbatim-bot/${version} (reads single news articles that people link to)`;
  const parts = { network, limits, userAgent, pace: new Pace(limits) };
  const former = new FormerLinks(limits.formerLinks);
  const fetchAndRead = async (url: string) => {
    const { url: found, kind, content } = await fetchPage(url, parts);
    if (kind === 'text') return { text: content, link: canonicalLink(found, undefined) };
    const { canonical, ...page } = await read(content);
    return { ...page, link: canonicalLink(found, canonical) };
  };
  return {
    ...createFeedReader(parts),
    async page(url) {
      const page = await fetchAndRead(url);
      former.remember(url, page.link);
      return page;
    },
    formerLink: (url) => former.linkOf(url),
    html: async (html) => withoutCanonical(await read(html)),
  };
}

// A file can declare any address, so it is not trusted.
function withoutCanonical({ canonical: _, ...page }: PageContent) {
  return page;
}
