import fc from 'fast-check';

/** What an item of a feed may say. */
interface WrittenItem {
  readonly name?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly content?: string | undefined;
}

/** A feed as text, with the items that were written into it. */
export interface WrittenFeed {
  readonly text: string;
  readonly items: readonly WrittenItem[];
}

const address = fc.webUrl({ withQueryParameters: true });
const words = fc.string({ maxLength: 60, unit: 'grapheme' });

const link = fc.oneof(
  { weight: 4, arbitrary: address },
  fc.constantFrom(
    '/news/1',
    '?id=2',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'http://a:b@c.example/',
  ),
  words,
);

const date = fc.oneof(
  fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2040-01-01') }).map((day) => day.toUTCString()),
  fc.constantFrom('2031-05-04', '0001-01-01T00:00:00Z', '2031-02-30', 'yesterday', '4/5/2031', '9999-12-31T23:59:59Z'),
  words,
);

const content = fc.oneof(
  words,
  fc.array(words, { maxLength: 4 }).map((lines) => lines.map((line) => `<p>${line}</p>`).join('')),
  fc.constantFrom('<![CDATA[', ']]>', '<script>alert(1)</script>', '&lol;', '\u0000\u001b[2J\u202e', '<p>'.repeat(300)),
);

const item: fc.Arbitrary<WrittenItem> = fc.record(
  { name: fc.oneof(fc.constant('same'), words), link, title: words, date, content },
  { requiredKeys: [] },
);

const items = fc.array(item, { maxLength: 12 });

/** A feed that keeps to its format, of each kind. */
export const wellFormedFeed: fc.Arbitrary<WrittenFeed> = fc
  .tuple(fc.constantFrom(rss, atom, json), items)
  .map(([write, written]) => ({ text: write(written), items: written }));

const SCRAPS = (
  '<rss version="2.0">|<channel>|</channel>|<item>|</item>|<title>|</title>|<link>|<guid>|<![CDATA[|]]>|<!--|-->|&amp;|&#x0;|&#99999999;|' +
  '<feed xmlns="http://www.w3.org/2005/Atom">|<entry>|<link href="|"/>|</feed>|<?xml version="1.0" encoding="x"?>|<!DOCTYPE x [<!ENTITY a "b">]>|' +
  '{"version":"https://jsonfeed.org/version/1.1","items":[|{"id":1,"url":"|"}|]}|<rdf:RDF xmlns="http://purl.org/rss/1.0/">|<html>|' +
  '<link rel="alternate" type="application/rss+xml" href="|<content:encoded>|<__proto__>|constructor|__proto__'
).split('|');

/** What only looks like a feed: scraps of all kinds, and whole feeds with a part cut out. */
export const brokenFeed: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...SCRAPS), words), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.tuple(wellFormedFeed, fc.nat(), fc.nat({ max: 80 })).map(([{ text }, at, length]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + text.slice(from + length);
  }),
);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function element(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<${name}>${escaped(value)}</${name}>`;
}

function rss(written: readonly WrittenItem[]): string {
  const each = written.map(
    (i) =>
      `<item>${element('title', i.title)}${element('link', i.link)}${element('guid', i.name)}${element('pubDate', i.date)}${element('description', i.content)}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Tarnby Post</title>${each.join('')}</channel></rss>`;
}

function atom(written: readonly WrittenItem[]): string {
  const each = written.map((i) => {
    const href = i.link === undefined ? '' : `<link href="${escaped(i.link)}"/>`;
    const body = i.content === undefined ? '' : `<content type="html">${escaped(i.content)}</content>`;
    return `<entry>${element('title', i.title)}${href}${element('id', i.name)}${element('published', i.date)}${body}</entry>`;
  });
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tarnby Post</title>${each.join('')}</feed>`;
}

function json(written: readonly WrittenItem[]): string {
  const each = written.map((i) => ({
    id: i.name,
    url: i.link,
    title: i.title,
    date_published: i.date,
    content_html: i.content,
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Tarnby Post', items: each });
}
