/** Parameters by which senders follow a link's way; the page is the same without them. */
const TRACKING =
  /^(?:utm_\w{1,40}|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ito|smid|ns_(?:mchannel|source|campaign|linkname))$/i;

/**
 * The address of a page as its identity: without the place within the page and without what only tells where a reader
 * came from. What is no web address comes back trimmed, for the fetcher to refuse.
 */
export function plainLink(written: string): string {
  const trimmed = written.trim();
  if (!URL.canParse(trimmed)) return trimmed;
  const url = new URL(trimmed);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** Where the article of a link comes from: see `Article.origin`. */
export function linkOrigin(link: string): string {
  return `link:${plainLink(link)}`;
}
