import type { IncomingMessage, RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFeedReader } from '../../../src/adapters/web/feed.ts';
import { DEFAULT_WEB_LIMITS, type WebLimits } from '../../../src/adapters/web/limits.ts';
import { Pace } from '../../../src/adapters/web/pace.ts';
import type { FeedReader } from '../../../src/domain/feeds.ts';
import { type Internet, openInternet } from './internet.ts';
import { UNTIMED } from './visits.ts';

const FEED =
  '<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>Ostervik \u2013 Post</title>' +
  '<ttl>30</ttl><item><title>Lock opens</title><link>/lock</link></item></channel></rss>';

let answer: RequestListener;
let asked: IncomingMessage['headers'];
let internet: Internet;
let reader: FeedReader;

beforeAll(async () => {
  internet = await openInternet((request, response) => {
    asked = request.headers;
    answer(request, response);
  });
  reader = readerWith();
});
afterAll(() => internet.close());
beforeEach(() => {
  answer = (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(Buffer.from(FEED, 'latin1'));
});

function readerWith(limits: Partial<WebLimits> = {}): FeedReader {
  const all = { ...UNTIMED, pageBytes: 20_000, ...limits };
  return createFeedReader({ network: internet, limits: all, pace: new Pace(all), userAgent: 'verbatim-bot/test' });
}

const ask = (since = {}, of = reader) => of.feed('http://post.example/feeds/', since);

describe('a feed', () => {
  it('is read with any content type, in its own encoding, with links relative to its address', async () => {
    const bytes = Buffer.from(FEED.replace('\u2013', '\u0096'), 'latin1');
    answer = (request, response) =>
      request.url === '/feeds/' ? response.writeHead(301, { location: '/rss/all' }).end() : response.end(bytes);
    expect(await ask()).toMatchObject({
      kind: 'feed',
      restMs: 30 * 60_000,
      feed: { title: 'Ostervik \u2013 Post', items: [{ link: 'http://post.example/lock' }] },
    });
    expect(asked.accept).toMatch(/^application\/rss\+xml,/);
  });

  it('returns its validators, and is requested with them', async () => {
    answer = (_, response) =>
      response.writeHead(200, { etag: 'W/"1"', 'last-modified': 'Mon, 05 May 2031 08:20:00 GMT' }).end(FEED);
    const first = await ask();
    expect(first).toMatchObject({ etag: 'W/"1"', lastModified: 'Mon, 05 May 2031 08:20:00 GMT' });
    expect(asked).not.toHaveProperty('if-none-match');
    answer = (_, response) => response.writeHead(304, { 'cache-control': 'public, max-age=600' }).end();
    expect(await ask(first)).toEqual({ kind: 'unchanged', restMs: 600_000 });
    expect(asked).toMatchObject({ 'if-none-match': 'W/"1"', 'if-modified-since': 'Mon, 05 May 2031 08:20:00 GMT' });
  });

  it('uses the longer of its two cache durations', async () => {
    answer = (_, response) => response.writeHead(200, { 'cache-control': 'max-age=7200' }).end(FEED);
    expect(await ask()).toMatchObject({ restMs: 7_200_000 });
    answer = (_, response) => response.writeHead(200, { 'cache-control': 'max-age=60' }).end(FEED);
    expect(await ask()).toMatchObject({ restMs: 1_800_000 });
  });

  it('drops a validator that could not be sent back', async () => {
    answer = (_, response) => response.writeHead(200, { etag: '\u00e9', 'last-modified': 'x'.repeat(501) }).end(FEED);
    const found = await ask();
    expect(found).not.toHaveProperty('etag');
    expect(found).not.toHaveProperty('lastModified');
  });

  it('may be permanently gone', async () => {
    answer = (_, response) => response.writeHead(410).end();
    expect(await ask()).toEqual({ kind: 'gone' });
  });

  it('is found through a page', async () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/rss">';
    answer = (_, response) => response.end(`<!DOCTYPE html><html><head>${link}</head></html>`);
    expect(await ask()).toEqual({ kind: 'page', feeds: ['http://post.example/rss'] });
  });
});

const status =
  (code: number): RequestListener =>
  (_, response) =>
    response.writeHead(code).end();

describe('a feed that cannot be read', () => {
  it.each<[string, RequestListener, string]>([
    ['is missing', status(404), 'There is no feed at this link any more.'],
    ['is closed', status(403), 'The site does not let this feed be read (it answered 403).'],
    ['asks for patience', status(429), 'The site asks for more patience (it answered 429).'],
    ['answers that nothing changed since nothing', status(304), 'The site did not give the feed (it answered 304).'],
    [
      'leads inside',
      (_, r) => r.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
      'This link does not lead to the public web.',
    ],
    ['is too long', (_, r) => r.end('<rss>'.repeat(5000)), 'The feed is larger than 20,000 bytes.'],
    [
      'unpacks to too much',
      (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<rss>'.repeat(50_000))),
      'The feed is larger than 20,000 bytes.',
    ],
    ['is damaged', (_, r) => r.end('<rss version="2.0"><channel>'), 'The feed is damaged and cannot be read.'],
  ])('gives one sentence if it %s', async (_, serve, sentence) => {
    answer = serve;
    await expect(ask()).rejects.toMatchObject({ name: 'UserError', message: sentence });
  });

  it.each<[string, RequestListener, Partial<WebLimits>, string]>([
    ['falls silent', (_, r) => void r.writeHead(200).write('<rss>'), { idleMs: 300 }, 'The site stopped answering.'],
    ['never ends', (_, r) => drip(r), { totalMs: 600 }, 'The feed did not arrive within 0.6 seconds.'],
  ])('is abandoned if it %s', async (_, serve, limits, sentence) => {
    answer = serve;
    await expect(ask({}, readerWith(limits))).rejects.toMatchObject({ name: 'UserError', message: sentence });
  });

  it('is terminated if parsing takes too long: it runs in a worker', async () => {
    const own = readerWith({ pageBytes: DEFAULT_WEB_LIMITS.pageBytes, readMs: 200 });
    // Each attribute is compared with all earlier ones.
    answer = (_, response) => response.end(`<rss version="2.0"><channel ${'a="1" '.repeat(700_000)}></channel></rss>`);
    await expect(ask({}, own)).rejects.toThrow('The feed could not be read within 0.2 seconds.');
  });
});

function drip(response: Parameters<RequestListener>[1]): void {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
}
