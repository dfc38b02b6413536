/** Tracking parameters; the page is the same without them. */
const TRACKING =
  /^(?:utm_\w{1,40}|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ito|smid|ns_(?:mchannel|source|campaign|linkname))$/i;

/**
 * Normalises a page's address for comparison: without fragment and tracking parameters. Text that is not a web address
 * is returned trimmed, for the fetcher to refuse.
 */
export function plainLink(written: string): string {
  const trimmed = written.trim();
  if (!URL.canParse(trimmed)) return trimmed;
  const url = new URL(trimmed);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The origin of an article fetched from a link: see `Article.origin`. */
export function linkOrigin(link: string): string {
  return `link:${plainLink(link)}`;
}

/** Subdomains of variants of the same site. */
const VARIANT = /^(?:www|m|mobile|amp|feeds?|rss)\./;

/** True if two addresses are of one site: the same host, apart from "www.", "feeds." and the like. */
export function isSameSite(a: URL, b: URL): boolean {
  return siteOf(a) === siteOf(b);
}

function siteOf({ hostname }: URL): string {
  return hostname.replace(VARIANT, '');
}
