/** UTF-16 units of a page searched for links to feeds, which are in its head. */
const HEAD_LENGTH = 300_000;

/** Maximum links to feeds returned per page. */
const MAX_FEEDS = 10;

const LINK = /<link\s([^<>]{1,2000})>/gi;
const ATTRIBUTE = /([a-z-]{1,20})\s{0,5}=\s{0,5}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))/gi;

const FEED_TYPES: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
]);

/** The addresses of the feeds that a page links to in its head, in page order. */
export function feedLinksOf(html: string, page: string): string[] {
  const found = new Set<string>();
  for (const [, written = ''] of html.slice(0, HEAD_LENGTH).matchAll(LINK)) {
    const address = feedAddress(attributesOf(written), page);
    if (address) found.add(address);
    if (found.size === MAX_FEEDS) break;
  }
  return [...found];
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  return new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

function feedAddress(attributes: ReadonlyMap<string, string>, page: string): string | undefined {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = (attributes.get('type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
  const href = (attributes.get('href') ?? '').replaceAll('&amp;', '&').trim();
  if (!rel.includes('alternate') || !FEED_TYPES.has(type) || !href || !URL.canParse(href, page)) return undefined;
  const { protocol, href: address } = new URL(href, page);
  return protocol === 'https:' || protocol === 'http:' ? address : undefined;
}
