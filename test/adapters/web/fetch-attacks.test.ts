import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type Internet, openInternet, PUBLIC } from './internet.ts';

import { faultOf, fetchWith, PAGE, page } from './visits.ts';

const opened: Internet[] = [];
afterEach(async () => {
  for (const internet of opened.splice(0)) await internet.close();
});

async function internetOf(serve: RequestListener, names: Parameters<typeof openInternet>[1] = {}): Promise<Internet> {
  const internet = await openInternet(serve, names);
  opened.push(internet);
  return internet;
}

const INSIDE_HOSTS = (
  '127.0.0.1 [::1] 169.254.169.254 10.0.0.1 192.168.1.1 172.16.0.1 100.64.0.1 0.0.0.0 [::] 2130706433 0x7f000001 ' +
  '0177.0.0.1 127.1 0x7f.1 [::ffff:127.0.0.1] [::ffff:a00:1] [64:ff9b::7f00:1] [2002:7f00:1::] [2001:0:7f00:1::] ' +
  '[fe80::1] [fd00:ec2::254] [fec0::1] [::127.0.0.1] [100::1] [2001:db8::1] ①②⑦.0.0.1 127.0.0.1. localhost ' +
  'LOCALHOST. foo.localhost metadata.google.internal 255.255.255.255 224.0.0.1 198.18.0.1 192.0.2.1 192.88.99.1 240.0.0.1 ' +
  '168.63.129.16 2822734096 [::ffff:168.63.129.16]'
).split(' ');

describe('an internal address', () => {
  it.each(INSIDE_HOSTS)('is not dialled: %s', async (host) => {
    const internet = await internetOf(page);
    expect((await faultOf(fetchWith(internet, `http://${host}/`))).code).toBe('not-allowed');
    expect(internet.dialled).toEqual([]);
  });

  it.each([
    ['a user name', 'http://ada@news.example/', 'not-allowed'],
    ['a user name and a password', 'http://ada:lock@news.example/', 'not-allowed'],
    ['ftp', 'ftp://news.example/a', 'not-allowed'],
    ['a file', 'file:///etc/hosts', 'not-allowed'],
    ['port 22', 'http://news.example:22/', 'not-allowed'],
    ['port 8080', 'https://news.example:8080/', 'not-allowed'],
    ['a name without a dot', 'http://intranet/', 'not-allowed'],
    ['a name that ends in a dot', 'http://news.example./', 'not-allowed'],
    ['a printer', 'http://printer.local/', 'not-allowed'],
    ['words', 'the lock at Tarnby', 'bad-option'],
    ['nothing', '', 'bad-option'],
  ])('is refused by its form: %s', async (_, url, code) => {
    const internet = await internetOf(page);
    expect((await faultOf(fetchWith(internet, url))).code).toBe(code);
    expect(internet.dialled).toEqual([]);
  });

  it.each([
    ['10/8', [['10.1.2.3']]],
    ['the metadata service', [['169.254.169.254']]],
    ['mapped IPv6', [['::ffff:10.0.0.1']]],
    ['both kinds', [[PUBLIC, '127.0.0.1']]],
    ['what is no address', [['news.example']]],
    ["the service of Azure's hosts", [['168.63.129.16']]],
    ['nothing', [[]]],
  ])('is refused by what its name resolves to: %s', async (_, answers) => {
    const internet = await internetOf(page, { 'trap.example': answers });
    expect((await faultOf(fetchWith(internet, 'http://trap.example/'))).code).toBe('not-allowed');
    expect(internet.dialled).toEqual([]);
  });

  it('is refused when a public name later resolves to it', async () => {
    const internet = await internetOf(page, { 'rebind.example': [[PUBLIC], ['127.0.0.1']] });
    expect((await fetchWith(internet, 'http://rebind.example/')).content).toBe(PAGE);
    expect((await faultOf(fetchWith(internet, 'http://rebind.example/'))).code).toBe('not-allowed');
    expect(internet.dialled).toEqual([`${PUBLIC}:80`]);
  });

  it.each([
    ['loopback', 'http://127.0.0.1/'],
    ['mapped IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['a file', 'file:///etc/hosts'],
    ['a rebinding name', 'http://rebind.example/'],
    ['a user name', 'http://ada@news.example/'],
    ['another port', '//news.example:6379/'],
  ])('is refused when a redirect leads to %s', async (_, location) => {
    const internet = await internetOf((_request, response) => response.writeHead(302, { location }).end(), {
      'rebind.example': [['127.0.0.1']],
    });
    expect((await faultOf(fetchWith(internet, 'http://news.example/'))).code).toBe('not-allowed');
    expect(internet.dialled).toEqual([`${PUBLIC}:80`]);
  });
});

describe('redirects', () => {
  const hops: RequestListener = (request, response) => {
    const left = Number(request.url!.slice(1));
    if (left === 0) page(request, response);
    else response.writeHead(301, { location: `/${left - 1}` }).end();
  };

  it.each([0, 4, 5])('are followed %i times', async (count) => {
    const internet = await internetOf(hops);
    const { url, content } = await fetchWith(internet, `http://news.example/${count}`);
    expect([url.href, content]).toEqual(['http://news.example/0', PAGE]);
  });

  it('are not followed a sixth time', async () => {
    const internet = await internetOf(hops);
    expect((await faultOf(fetchWith(internet, 'http://news.example/6'))).message).toContain('more than 5 times');
    expect(internet.asked).toHaveLength(6);
  });
});
