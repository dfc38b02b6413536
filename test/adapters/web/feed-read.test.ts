import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeedOrder, type ReadFeed, readFeed } from '../../../src/adapters/web/feed-read.ts';
import { DEFAULT_WEB_LIMITS } from '../../../src/adapters/web/limits.ts';
import { UserError } from '../../../src/domain/errors.ts';
import type { FeedContent } from '../../../src/domain/feeds.ts';
import { brokenFeed, wellFormedFeed } from '../../fuzz/feed-arbitraries.ts';

const NOW = Date.parse('2031-05-06T12:00:00Z');
const ADDRESS = 'https://post.example/feeds/news.xml';

const read = (content: string, limits: Partial<FeedOrder['limits']> = {}): ReadFeed =>
  readFeed({ content, url: ADDRESS, now: NOW, limits: { ...DEFAULT_WEB_LIMITS, ...limits } });

function feedOf(content: string, limits: Partial<FeedOrder['limits']> = {}): FeedContent {
  const found = read(content, limits);
  if (found.kind !== 'feed') throw new Error('it is a page');
  return found.feed;
}

function faultOf(content: string): UserError {
  try {
    read(content);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was read');
}

const rss = (items: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">` +
  `<channel><title>Tarnby &amp; Norrhavn Post</title>${head}${items}</channel></rss>`;

const item = (number: number, date = '') =>
  `<item><title>Lock ${number}</title><link>https://post.example/${number}</link><guid>g${number}</guid>${date && `<pubDate>${date}</pubDate>`}</item>`;

describe('text of a feed', () => {
  const one = (item: string) => feedOf(rss(`<item><link>https://post.example/1</link>${item}</item>`)).items[0]!;

  it.each([
    [
      'references that were escaped twice',
      'Karst &amp;amp; Daughters &amp;quot;sorry&amp;quot;',
      'Karst & Daughters "sorry"',
    ],
    ['signs that are no tags', 'Rain &lt; 5 mm but &gt; 2 mm', 'Rain < 5 mm but > 2 mm'],
    ['tags', 'Karst &amp; &lt;b&gt;Co&lt;/b&gt;', 'Karst & Co'],
  ])('has a title without %s', (_, written, title) => {
    expect(one(`<title>${written}</title>`).title).toBe(title);
  });

  it('has paragraphs where plain text has empty lines', () => {
    expect(one('<title>A</title><description>First line.\n\nSecond line.</description>').html).toContain(
      '<p>First line.</p>\n<p>Second line.</p>',
    );
  });

  it('has no marks of a CDATA section that was escaped', () => {
    const { html } = one('<title>A</title><description>&lt;![CDATA[The lock is open.]]&gt;</description>');
    expect(html).toContain('</h1>The lock is open.</article>');
  });

  it('has links relative to the base that Atom declares', () => {
    const entry = '<entry><id>1</id><title>A</title><link href="news/1.html"/></entry>';
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/en/"><title>T</title>${entry}</feed>`;
    expect(feedOf(atom).items[0]!.link).toBe('https://post.example/en/news/1.html');
  });
});

describe('a feed', () => {
  it('is read as RSS, with its guid, its ttl and the full text of an item', () => {
    const whole = '<content:encoded><![CDATA[<p>The lock &amp; the quay opened.</p>]]></content:encoded>';
    const found = read(
      rss(
        `<item><title><![CDATA[Lock <b>opens</b> & closes]]></title><link> /lock?a=1&amp;utm_source=feed </link>
        <guid isPermaLink="false">tag:1</guid><pubDate>Mon, 05 May 2031 08:20:00 +0200</pubDate>
        <description>The lock …</description>${whole}</item>`,
        '<ttl>90</ttl>',
      ),
    );
    expect(found).toMatchObject({ kind: 'feed', ttlMs: 90 * 60_000, feed: { title: 'Tarnby & Norrhavn Post' } });
    expect((found as Extract<ReadFeed, { kind: 'feed' }>).feed.items).toEqual([
      {
        keys: [expect.stringMatching(/^name:.{24}$/), expect.stringMatching(/^link:.{24}$/)],
        title: 'Lock opens & closes',
        link: 'https://post.example/lock?a=1&utm_source=feed',
        html: expect.stringContaining(
          '<h1>Lock opens &amp; closes</h1><p>The lock &amp; the quay opened.</p></article>',
        ),
        words: 'The lock &amp; the quay opened.'.length,
        publishedAt: '2031-05-05T08:20:00+02:00',
      },
    ]);
  });

  it.each([
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title type="html">&lt;i&gt;Lock&lt;/i&gt;</title>
      <id>urn:1</id><link rel="self" href="https://post.example/self"/><link href="https://post.example/lock"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It opened.</p></div></content>
      <published>2031-05-05T08:20:00Z</published></entry></feed>`,
    ],
    [
      'JSON',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Post',
        items: [
          {
            id: 'urn:1',
            url: 'https://post.example/lock',
            title: 'Lock',
            content_text: 'It opened.',
            date_published: '2031-05-05T08:20:00Z',
          },
        ],
      }),
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Post</title></channel><item rdf:about="urn:1"><title>Lock</title><link>https://post.example/lock</link>
      <description>It opened.</description><dc:date>2031-05-05T08:20:00Z</dc:date></item></rdf:RDF>`,
    ],
  ])('is read as %s', (_, content) => {
    expect(feedOf(content)).toMatchObject({
      title: 'Post',
      items: [
        {
          title: 'Lock',
          link: 'https://post.example/lock',
          html: expect.stringContaining('It opened.'),
          words: 'It opened.'.length,
          publishedAt: '2031-05-05T08:20:00Z',
        },
      ],
    });
  });

  it('returns the newest items first if all are dated, else in feed order', () => {
    const days = ['03', '05', '04'].map((day, at) => item(at, `${day} May 2031 10:00:00 GMT`));
    const titles = (content: string) => feedOf(content).items.map(({ title }) => title);
    expect(titles(rss(days.join('')))).toEqual(['Lock 1', 'Lock 2', 'Lock 0']);
    expect(titles(rss(days.join('') + item(3)))).toEqual(['Lock 0', 'Lock 1', 'Lock 2', 'Lock 3']);
  });

  it.each([-1, 0, 1])('is refused with %i items over the limit, before parsing', (over) => {
    const content = rss(Array.from({ length: 8 + over }, (_, at) => item(at)).join(''));
    const request = () => feedOf(content, { feedItems: 8 });
    if (over > 0) expect(request).toThrow('The feed has more than 8 items.');
    else expect(request().items).toHaveLength(8 + over);
  });

  it.each([-1, 0, 1])('returns its newest items: %i over the limit', (over) => {
    const content = rss(Array.from({ length: 4 + over }, (_, at) => item(at)).join(''));
    expect(feedOf(content, { newestItems: 4 }).items).toHaveLength(4 + Math.min(over, 0));
  });
});

describe('an item', () => {
  const only = (content: string) => feedOf(rss(`<item>${content}</item>`)).items[0];

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'http://ada:lock@post.example/',
    'mailto:a@b.example',
  ])('ignores links that are not web pages: %s', (link) => {
    expect(only(`<title>Lock</title><link>${link}</link>`)).not.toHaveProperty('link');
  });

  it.each(['yesterday', '0001-01-01T00:00:00Z', '2031-02-30', '4/5/2031', 'Fri, 09 May 2031 10:00:00 GMT', '<b>5</b>'])(
    'ignores impossible dates: %s',
    (date) => {
      expect(only(`<title>Lock</title><pubDate><![CDATA[${date}]]></pubDate>`)).not.toHaveProperty('publishedAt');
    },
  );

  it('has a title of one visible line', () => {
    expect(only('<title>Lock\n \u001b[2Jat\u202e Tarnby\u0000</title>')?.title).toBe('Lock [2Jat Tarnby');
    expect(only(`<title>${'a'.repeat(301)}</title>`)?.title).toBe(`${'a'.repeat(299)}…`);
    expect(only(`<title>${'a'.repeat(300)}</title>`)?.title).toBe('a'.repeat(300));
  });

  it('is known by its link with and without tracking parameters', () => {
    const [first, second] = ['?utm_source=a', '#top'].map((end) =>
      only(`<link>https://post.example/lock${end}</link>`),
    );
    expect(first?.keys).toEqual(second?.keys);
  });

  it('is distinct even if all items share one guid or one link', () => {
    const same = ['One', 'Two'].map(
      (t) => `<item><title>${t}</title><guid>x</guid><link>https://post.example/${t}</link></item>`,
    );
    const items = feedOf(rss(same.join(''))).items;
    expect(items.map(({ keys }) => keys.length)).toEqual([1, 1]);
    expect(new Set(items.flatMap(({ keys }) => keys)).size).toBe(2);
  });

  it('that is repeated is returned once', () => {
    expect(feedOf(rss(item(1) + item(1))).items).toHaveLength(1);
  });
});

describe('what is not a feed', () => {
  it('may be a page that links to some', () => {
    const head = `<!-- Home --><!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css">
      <LINK REL='alternate' TYPE='application/rss+xml; charset=utf-8' title="News" HREF='/rss?a=1&amp;b=2'>
      <link href=https://post.example/atom rel="home alternate" type=application/atom+xml>
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
      <link rel="alternate" type="text/html" href="/de"></head></html>`;
    expect(read(head)).toEqual({
      kind: 'page',
      feeds: ['https://post.example/rss?a=1&b=2', 'https://post.example/atom'],
    });
  });

  it.each([
    [
      'a page without one',
      '<!DOCTYPE html><html><body>Lock</body></html>',
      'There is no feed at this link, and no page that names one.',
    ],
    ['words', 'The lock opened.', 'There is no feed at this link, and no page that names one.'],
    ['nothing', '', 'There is no feed at this link, and no page that names one.'],
    ['a feed cut off', rss(item(1)).slice(0, 200), 'The feed is damaged and cannot be read.'],
    [
      'elements inside one another',
      `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`,
      'The feed is damaged and cannot be read.',
    ],
    [
      'a stranger’s file',
      `<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hosts">]>${rss(item(1))}`,
      'The feed is damaged and cannot be read.',
    ],
  ])('is refused with one sentence: %s', (_, content, sentence) => {
    expect(faultOf(content)).toMatchObject({ code: 'unreadable', message: sentence });
  });

  it('custom entities are not expanded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${rss('<item><title>&b;&b;&b;</title></item>').slice(21)}`;
    expect(JSON.stringify(feedOf(bomb))).not.toContain('haha');
  });
});

describe('over any feed', () => {
  it('every item has distinct keys, a web link or none, a date or none', () => {
    fc.assert(
      fc.property(wellFormedFeed, ({ text, items }) => {
        const found = feedOf(text).items;
        expect(found.length).toBeLessThanOrEqual(items.length);
        const keys = found.flatMap((each) => each.keys);
        expect(new Set(keys).size).toBe(keys.length);
        for (const each of found) {
          expect(each.keys.length).toBeGreaterThan(0);
          if (each.link) expect(each.link).toMatch(/^https?:\/\/[^/@]+(?:\/|$)/);
          if (each.publishedAt) expect(Date.parse(each.publishedAt)).toBeLessThan(NOW + 2 * 24 * 60 * 60 * 1000);
          expect(each.title ?? '').not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('broken input gives a feed, a page or one sentence', () => {
    fc.assert(
      fc.property(brokenFeed, (text) => {
        try {
          expect(['feed', 'page']).toContain(read(text).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          expect((error as UserError).message).toMatch(/^[A-Z][^\n]{10,120}\.$/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
