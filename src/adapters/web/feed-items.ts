import type { parseFeed } from 'feedsmith';

/** An item with the fields common to all kinds of feeds, unprocessed. */
export interface RawItem {
  /** The item's guid or id. */
  readonly name?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  /** HTML. */
  readonly content?: string | undefined;
}

export interface RawFeed {
  readonly title?: string | undefined;
  /** Minutes for which the feed asks to be cached. */
  readonly ttl?: number | undefined;
  readonly items: readonly RawItem[];
}

/** A parsed feed of any kind; its dates are as written. */
export type ParsedFeed = ReturnType<typeof parseFeed<string>>;
type FeedOf<Format extends ParsedFeed['format']> = Extract<ParsedFeed, { readonly format: Format }>['feed'];
type AtomText = NonNullable<FeedOf<'atom'>['title']>;

/** Maps any kind of feed to the common form. */
export function rawFeed(parsed: ParsedFeed): RawFeed {
  switch (parsed.format) {
    case 'rss':
      return rss(parsed.feed);
    case 'rdf':
      return rdf(parsed.feed);
    case 'atom':
      return atom(parsed.feed);
    case 'json':
      return json(parsed.feed);
  }
}

function rss({ title, ttl, items = [] }: FeedOf<'rss'>): RawFeed {
  return {
    title,
    ttl,
    items: items.map((item) => ({
      name: item.guid?.value,
      link: item.link ?? permalinkOf(item.guid),
      title: item.title,
      date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
      content: item.content?.encoded ?? item.description,
    })),
  };
}

/** The guid, if it is declared as or looks like the item's address. */
function permalinkOf(guid: { readonly value?: string; readonly isPermaLink?: boolean } = {}): string | undefined {
  return guid.isPermaLink !== false && /^https?:/i.test(guid.value ?? '') ? guid.value : undefined;
}

function rdf({ title, items = [] }: FeedOf<'rdf'>): RawFeed {
  return {
    title,
    items: items.map((item) => ({
      name: item.rdf?.about,
      link: item.link,
      title: item.title,
      date: item.dc?.dates?.[0],
      content: item.content?.encoded ?? item.description,
    })),
  };
}

function atom({ title, entries = [] }: FeedOf<'atom'>): RawFeed {
  return {
    title: title?.value,
    items: entries.map((entry) => ({
      name: entry.id,
      link: entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
      title: entry.title?.value,
      date: entry.published ?? entry.updated,
      content: htmlOf(entry.content) ?? htmlOf(entry.summary),
    })),
  };
}

function htmlOf(text: AtomText | { readonly value?: string; readonly type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  return text.type === 'html' || text.type === 'xhtml' ? text.value : escapedHtml(text.value);
}

function json({ title, items = [] }: FeedOf<'json'>): RawFeed {
  return {
    title,
    items: items.map((item) => ({
      name: item.id,
      link: item.url ?? item.external_url,
      title: item.title,
      date: item.date_published ?? item.date_modified,
      content: item.content_html ?? (item.content_text === undefined ? item.summary : escapedHtml(item.content_text)),
    })),
  };
}

/** Plain text as HTML: empty lines separate paragraphs. */
export function escapedHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraphs = escaped.split(/\n[ \t\r]{0,20}\n/);
  return paragraphs.length === 1 ? escaped : paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
}
