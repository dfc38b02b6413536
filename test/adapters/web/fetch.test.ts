import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchPage } from '../../../src/adapters/web/fetch.ts';
import { DEFAULT_WEB_LIMITS, type WebLimits } from '../../../src/adapters/web/limits.ts';
import { Pace } from '../../../src/adapters/web/pace.ts';
import { type Internet, openInternet, PUBLIC } from './internet.ts';
import { faultOf, fetchWith, HTML, PAGE, page, UNTIMED, VERY_LONG } from './visits.ts';

const opened: Internet[] = [];
afterEach(async () => {
  for (const internet of opened.splice(0)) await internet.close();
});

async function internetOf(serve: RequestListener, names: Parameters<typeof openInternet>[1] = {}): Promise<Internet> {
  const internet = await openInternet(serve, names);
  opened.push(internet);
  return internet;
}

describe('the response', () => {
  it('is the page of the requested site; the request identifies the bot', async () => {
    const seen: unknown[] = [];
    const internet = await internetOf((request, response) => {
      seen.push(request.headers.host, request.headers['user-agent'], request.headers.cookie);
      page(request, response);
    });
    expect(await fetchWith(internet, 'http://news.example/a?b=c#d')).toMatchObject({ kind: 'html', content: PAGE });
    expect(seen).toEqual(['news.example', 'verbatim-bot/test', undefined]);
    expect(internet.asked).toEqual(['news.example/a?b=c']);
  });

  it('may come from a literal public IP address', async () => {
    const internet = await internetOf(page);
    await fetchWith(internet, `http://${PUBLIC}/`);
    await fetchWith(internet, 'http://[2606:4700::1]/');
    expect(internet.dialled).toEqual([`${PUBLIC}:80`, '2606:4700::1:80']);
  });

  it('may come over https on port 443, but not without a certificate', async () => {
    const internet = await internetOf(page);
    expect((await faultOf(fetchWith(internet, 'https://news.example/'))).code).toBe('unreadable');
    expect(internet.dialled).toEqual([`${PUBLIC}:443`]);
    expect(internet.asked).toEqual([]);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['identity', Buffer.from],
  ])('is decompressed: %s', async (encoding, pack) => {
    const head = { ...HTML, 'content-encoding': encoding };
    const internet = await internetOf((_, response) => response.writeHead(200, head).end(pack(Buffer.from(PAGE))));
    expect((await fetchWith(internet, 'http://news.example/')).content).toBe(PAGE);
  });

  it.each([
    ['the header', { 'content-type': 'text/html; charset=windows-1254' }, '<p>Akdo\xf0an'],
    ['a meta element', { 'content-type': 'text/html' }, '<meta charset="windows-1254"><p>Akdo\xf0an'],
    [
      'an older meta element',
      { 'content-type': 'text/html' },
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1254"><p>Akdo\xf0an',
    ],
    ['its mark, before the header', { 'content-type': 'text/html; charset=latin1' }, '\xef\xbb\xbf<p>Akdo\xc4\x9fan'],
    [
      'a meta element, when the header names nonsense',
      { 'content-type': 'text/html; charset=klingon' },
      '<meta charset=iso-8859-9><p>Akdo\xf0an',
    ],
    ['being UTF-8', { 'content-type': 'text/html' }, '<p>Akdo\xc4\x9fan'],
    [
      'being UTF-8 as it must when it says UTF-16',
      { 'content-type': 'text/html' },
      '<meta charset=utf-16><p>Akdo\xc4\x9fan',
    ],
  ])('is decoded by %s', async (_, head, latin1) => {
    const internet = await internetOf((_request, response) =>
      response.writeHead(200, head).end(Buffer.from(latin1, 'latin1')),
    );
    const { content } = await fetchWith(internet, 'http://news.example/');
    expect(content.slice(-7)).toBe('Akdoğan');
  });

  it('may be plain text', async () => {
    const head = { 'content-type': 'text/plain' };
    const internet = await internetOf((_, response) => response.writeHead(200, head).end('The lock.'));
    expect(await fetchWith(internet, 'http://news.example/')).toMatchObject({ kind: 'text', content: 'The lock.' });
  });

  it.each([
    ['a PDF', 200, { 'content-type': 'application/pdf' }, 'application/pdf'],
    ['a picture', 200, { 'content-type': 'image/png' }, 'image/png'],
    ['what has no type', 200, {}, 'something unknown'],
    ['an unknown packing', 200, { ...HTML, 'content-encoding': 'zstd' }, 'packed'],
    ['two packings', 200, { ...HTML, 'content-encoding': 'gzip, gzip' }, 'packed'],
    ['damaged packing', 200, { ...HTML, 'content-encoding': 'gzip' }, 'damaged'],
    ['a missing page', 404, HTML, 'no page'],
    ['a closed page', 403, HTML, '403'],
    ['a page for payers', 402, HTML, '402'],
    ['a busy site', 429, HTML, '429'],
    ['a broken site', 500, HTML, '500'],
    ['a redirect to nowhere', 302, HTML, '302'],
    ['half a page', 206, HTML, '206'],
  ])('is refused if it is %s', async (_, status, head, reason) => {
    const internet = await internetOf((_request, response) => response.writeHead(status, head).end(PAGE));
    expect((await faultOf(fetchWith(internet, 'http://news.example/'))).message).toContain(reason);
  });

  it('is refused if there is no such site', async () => {
    const internet = await internetOf(page);
    const { message } = await faultOf(fetchWith(internet, 'http://nowhere.example/'));
    expect(message).toBe('There is no site called nowhere.example.');
  });
});

describe('limits', () => {
  it.each([-1, 0, 1])('%i bytes over the maximum of a page, compressed or not', async (over) => {
    const long = Buffer.alloc(2000, 'a');
    for (const [encoding, body] of [
      ['identity', long],
      ['gzip', gzipSync(long)],
    ] as const) {
      const head = { ...HTML, 'content-encoding': encoding };
      const internet = await internetOf((_, response) => response.writeHead(200, head).end(body));
      const request = fetchWith(internet, 'http://news.example/', { pageBytes: long.length - over });
      if (over > 0) expect((await faultOf(request)).code).toBe('too-long');
      else expect((await request).content).toHaveLength(long.length);
    }
  });

  it.each([-1, 0, 1])('%i characters over the maximum of an address', async (over) => {
    const internet = await internetOf(page);
    const start = 'http://news.example/';
    const request = fetchWith(internet, start + 'a'.repeat(DEFAULT_WEB_LIMITS.urlCharacters + over - start.length));
    if (over > 0) expect((await faultOf(request)).code).toBe('bad-option');
    else expect((await request).content).toBe(PAGE);
  });

  it('stop a bomb of 300 megabytes during decompression', async () => {
    // One compressed megabyte, 300 times: gzip allows concatenated members.
    const bomb = Buffer.concat(Array.from({ length: 300 }, () => megabyte));
    const head = { ...HTML, 'content-encoding': 'gzip' };
    const internet = await internetOf((_, response) => response.writeHead(200, head).end(bomb));
    expect((await faultOf(fetchWith(internet, 'http://news.example/'))).code).toBe('too-long');
  });
  const megabyte = gzipSync(Buffer.alloc(1_000_000));

  it('stop an endless body', async () => {
    let sent = 0;
    const piece = Buffer.alloc(64 * 1024, 'a');
    const internet = await internetOf((_, response) => {
      response.writeHead(200, HTML);
      const pour = (): void => {
        while (!response.destroyed && response.write(piece)) sent += piece.length;
      };
      response.on('drain', pour);
      pour();
    });
    expect((await faultOf(fetchWith(internet, 'http://news.example/'))).code).toBe('too-long');
    expect(sent).toBeLessThan(4 * DEFAULT_WEB_LIMITS.pageBytes);
  });

  it('stop a body that declares its length', async () => {
    const head = { ...HTML, 'content-length': DEFAULT_WEB_LIMITS.pageBytes + 1 };
    const internet = await internetOf((_, response) => response.writeHead(200, head).write('a'));
    expect((await faultOf(fetchWith(internet, 'http://news.example/'))).code).toBe('too-long');
  });

  it('stop a slow drip although bytes keep coming', async () => {
    const internet = await internetOf((_, response) => {
      response.writeHead(200, HTML);
      const drip = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const { message } = await faultOf(fetchWith(internet, 'http://news.example/', { totalMs: 300 }));
    expect(message).toBe('The page did not arrive within 0.3 seconds.');
  });

  it.each([
    ['before its head', () => {}],
    ['within its body', (response) => void response.writeHead(200, HTML).write('<p>')],
  ] satisfies [string, (response: Parameters<RequestListener>[1]) => void][])('stop a silence %s', async (_, begin) => {
    const internet = await internetOf((_request, response) => begin(response));
    const { message } = await faultOf(fetchWith(internet, 'http://news.example/', { idleMs: 100 }));
    expect(message).toBe('The site stopped answering.');
  });

  it('stop a name lookup that never answers', async () => {
    const internet = await internetOf(page);
    const silent = { ...internet, resolve: () => new Promise<never>(() => {}) };
    const { message } = await faultOf(fetchWith(silent, 'http://news.example/', { totalMs: 100 }));
    expect(message).toContain('within 0.1 seconds');
  });

  it('detect a truncated body', async () => {
    const internet = await internetOf((_, response) => {
      response.writeHead(200, { ...HTML, 'content-length': 1000 });
      response.write('<p>', () => response.destroy());
    });
    const { message } = await faultOf(fetchWith(internet, 'http://news.example/'));
    expect(message).toBe('The site could not be reached: it broke off.');
  });

  it('detect a server that is not HTTP', async () => {
    const talker = createServer((socket) => socket.on('error', () => {}).end('220 mail.example ready\r\n'));
    await new Promise<void>((resolve) => talker.listen(0, '127.0.0.1', resolve));
    const internet = await internetOf(page);
    const port = (talker.address() as { port: number }).port;
    const wrong = { ...internet, route: () => ({ addresses: ['127.0.0.1'], port }) };
    expect((await faultOf(fetchWith(wrong, 'http://news.example/'))).code).toBe('unreadable');
    talker.close();
  });
});

describe('politeness', () => {
  async function visitor(limits: Partial<WebLimits>) {
    const internet = await internetOf(page);
    const all = { ...UNTIMED, ...limits };
    const parts = { network: internet, limits: all, pace: new Pace(all), userAgent: 'verbatim-bot/test' };
    return { internet, visit: (url: string) => fetchPage(url, parts) };
  }

  it('delays a second visit to a host', async () => {
    const { visit } = await visitor({ paceMs: 250 });
    const start = performance.now();
    const [first, second, third] = [1, 2, 3].map(async (n) => {
      await visit(`http://a.example/${n}`);
      return performance.now() - start;
    });
    // Timers may fire a few milliseconds early.
    expect(await second).toBeGreaterThanOrEqual(245);
    expect(await third).toBeGreaterThanOrEqual(495);
    expect(await first).toBeLessThanOrEqual((await third)!);
  });

  it('does not delay a visit to another host', async () => {
    const { internet, visit } = await visitor({ paceMs: VERY_LONG });
    await visit('http://a.example/1');
    await visit('http://b.example/1');
    expect(internet.asked).toEqual(['a.example/1', 'b.example/1']);
  });

  it('refuses a page that would wait too long, without a request', async () => {
    const { internet, visit } = await visitor({ paceMs: VERY_LONG, queueMs: 100 });
    await visit('http://a.example/1');
    expect((await faultOf(visit('http://a.example/2'))).code).toBe('slow-down');
    expect(internet.asked).toEqual(['a.example/1']);
  });
});
