import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWeb } from '../../../src/adapters/web/web.ts';
import type { Web } from '../../../src/app/ports.ts';
import { type Internet, openInternet } from './internet.ts';
import { newsPage, PARAGRAPHS } from './pages.ts';
import { UNTIMED } from './visits.ts';

const TEXT = PARAGRAPHS.join('\n\n');
const HEAD = `<link rel="canonical" href="https://post.example/lock">
  <meta property="og:site_name" content="Tarnby Post">
  <meta property="article:published_time" content="2031-05-05T08:20:00Z">`;

const SITES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/lock?utm_source=mail': ['text/html', newsPage({ head: HEAD })],
  '/plain.txt': ['text/plain; charset=utf-8', TEXT],
  '/menu': ['text/html', newsPage({ body: '<p>Menu</p>' })],
};

const serve: RequestListener = (request, response) => {
  const [type, body] = SITES[request.url!] ?? ['text/html', ''];
  response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
};

let internet: Internet;
let web: Web;
beforeAll(async () => {
  internet = await openInternet(serve);
  web = createWeb({ version: '9.9', network: internet, limits: UNTIMED });
});
afterAll(() => internet.close());

it('a page yields its article with metadata under its canonical address', async () => {
  expect(await web.page('http://post.example/lock?utm_source=mail')).toEqual({
    text: TEXT,
    title: 'Lock at Tarnby opens again',
    source: 'Tarnby Post',
    publishedAt: '2031-05-05T08:20:00Z',
    link: 'https://post.example/lock',
  });
});

it('a page is recognised by the link that led to it', async () => {
  expect(web.formerLink('http://post.example/lock')).toBe('https://post.example/lock');
  expect(web.formerLink('http://post.example/bridge')).toBeUndefined();
});

it('plain text is kept as it came', async () => {
  expect(await web.page('http://post.example/plain.txt#x')).toEqual({
    text: TEXT,
    link: 'http://post.example/plain.txt',
  });
});

it('what is not an article is refused with its reason', async () => {
  await expect(web.page('http://post.example/menu')).rejects.toThrow('No article text was found on the page.');
  await expect(web.page('http://post.example/gone')).rejects.toThrow('There is no page at this link any more.');
});

it('a given page is read without requests, and its declared address is not trusted', async () => {
  const before = internet.asked.length;
  expect(await web.html(newsPage({ head: HEAD }))).toEqual({
    text: TEXT,
    title: 'Lock at Tarnby opens again',
    source: 'Tarnby Post',
    publishedAt: '2031-05-05T08:20:00Z',
  });
  expect(internet.asked).toHaveLength(before);
});
