import { describe, expect, it } from 'vitest';
import { DEFAULT_WEB_LIMITS } from '../../../src/adapters/web/limits.ts';
import { readPage } from '../../../src/adapters/web/read-page.ts';
import { articleOf, newsPage, PARAGRAPHS } from './pages.ts';

const read = (html: string) => readPage(html, DEFAULT_WEB_LIMITS);

describe('metadata of a page', () => {
  const linked = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

  it('comes from JSON-LD first, wherever the article is nested', () => {
    const article = {
      '@type': 'NewsArticle',
      datePublished: '2031-05-05T10:20:00+02:00',
      publisher: [{ name: 'Post' }],
    };
    for (const thing of [
      article,
      [article],
      { '@graph': [{ '@type': 'WebSite' }, article] },
      { mainEntity: article },
    ]) {
      const head = `${linked(thing)}<meta property="article:published_time" content="2030-01-01">`;
      expect(read(newsPage({ head }))).toMatchObject({ publishedAt: '2031-05-05T10:20:00+02:00', source: 'Post' });
    }
  });

  it('is that of the page’s own article, where JSON-LD has others', () => {
    const own = {
      '@type': 'NewsArticle',
      headline: 'Lock at Tarnby opens again',
      url: '/lock',
      datePublished: '2031-05-05',
    };
    const other = {
      '@type': 'NewsArticle',
      headline: 'Old ferry sold',
      url: 'https://post.example/ferry',
      datePublished: '2019-01-05',
    };
    const canonical = '<link rel="canonical" href="https://post.example/lock?utm_source=x">';
    expect(read(newsPage({ head: canonical + linked([other, own]) })).publishedAt).toBe('2031-05-05');
    expect(read(newsPage({ head: linked([other, own]) })).publishedAt).toBe('2031-05-05');
    expect(read(newsPage({ head: canonical + linked([other, other]) })).publishedAt).toBeUndefined();
  });

  it('has the publisher that the graph names elsewhere', () => {
    const article = { '@type': 'NewsArticle', publisher: { '@id': '#post' } };
    const graph = { '@graph': [article, { '@type': 'Organization', '@id': '#post', name: 'Tarnby Post' }] };
    expect(read(newsPage({ head: linked(graph) })).source).toBe('Tarnby Post');
  });

  it.each([
    [
      'with a comma too many',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-05",}</script>',
    ],
    [
      'with a line break in a string',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a\nb","datePublished":"2031-05-05"}</script>',
    ],
    [
      'with a charset beside its type',
      '<script type="application/ld+json; charset=utf-8">{"@type":"NewsArticle","datePublished":"2031-05-05"}</script>',
    ],
  ])('is read from JSON-LD %s', (_, head) => {
    expect(read(newsPage({ head })).publishedAt).toBe('2031-05-05');
  });

  it('has the date in the title of an abbreviation', () => {
    const body = `${articleOf(PARAGRAPHS)}<abbr itemprop="datePublished" title="2031-05-05T03:55:00-07:00">3:55 AM</abbr>`;
    expect(read(newsPage({ body })).publishedAt).toBe('2031-05-05T03:55:00-07:00');
  });

  it.each([
    [
      'a meta element',
      '<meta property="article:published_time" content="2031-05-05T08:20:00Z">',
      '2031-05-05T08:20:00Z',
    ],
    ['one in another spelling', '<meta name="DatePublished" content="5 May 2031">', '2031-05-05'],
    [
      'broken JSON-LD before it',
      '<script type="application/ld+json">{"@type":</script><meta name="date" content="2031-05-05">',
      '2031-05-05',
    ],
    [
      'a placeholder before it',
      '<meta property="article:published_time" content="0001-01-01T00:00:00Z"><meta name="date" content="2031-05-05">',
      '2031-05-05',
    ],
  ])('has its date from %s', (_, head, date) => {
    expect(read(newsPage({ head })).publishedAt).toBe(date);
  });

  it('has its date from a time element if the head has none, and none from an ambiguous date', () => {
    const withTime = (time: string) =>
      newsPage({ body: articleOf([`By Una Brandt <time datetime="${time}">some day</time>`, ...PARAGRAPHS]) });
    expect(read(withTime('2031-05-05')).publishedAt).toBe('2031-05-05');
    expect(read(withTime('05/04/2031'))).not.toHaveProperty('publishedAt');
  });

  it('has its date from a class that names the publication date, not from other dates on the page', () => {
    const body = (name: string) => articleOf([`<span class="${name}">May 5, 2031</span>`, ...PARAGRAPHS]);
    expect(read(newsPage({ body: body('article-publish-date') })).publishedAt).toBe('2031-05-05');
    expect(read(newsPage({ body: body('today date') }))).not.toHaveProperty('publishedAt');
  });

  it('has its site name from Open Graph, and the title without it', () => {
    const head = '<meta property="og:site_name" content="Tarnby Post">';
    expect(read(newsPage({ head, title: 'Forty boats pass the lock | Tarnby Post' }))).toMatchObject({
      source: 'Tarnby Post',
      title: 'Forty boats pass the lock',
    });
  });

  it('has its canonical address from a link element, else from Open Graph', () => {
    const graph = '<meta property="og:url" content="https://post.example/graph">';
    expect(read(newsPage({ head: `${graph}<link rel="canonical" href="/lock">` })).canonical).toBe('/lock');
    expect(read(newsPage({ head: graph })).canonical).toBe('https://post.example/graph');
  });
});
