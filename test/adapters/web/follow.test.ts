import type { RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createWeb } from '../../../src/adapters/web/web.ts';
import { createApp } from '../../../src/app/app.ts';
import { itemsOf, linesOf, MODERATOR } from '../../commands/library.ts';
import { openInternet } from './internet.ts';
import { articleOf, newsPage, PARAGRAPHS } from './pages.ts';
import { UNTIMED } from './visits.ts';

const OTHERS = [
  'A windmill that had stood still for ninety years turned again above Ostby on Saturday, to the sound of a brass band.',
  '“My grandfather ground his last rye here,” said Berit Skov, 88, who cut the ribbon. “I never thought that I would see it.”',
  'Volunteers carved the wooden wheels by hand. They found the drawings in a drawer of the parish office four winters ago.',
  'Flour is to be sold from June on, three mornings a week, in bags that pupils of the school have painted.',
];

const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title>Tarnby Post</title>
  <item><title>Lock opens</title><link>/lock?utm_source=rss</link><guid>1</guid></item>
  <item><title>Windmill turns</title><link>/windmill</link><guid>2</guid>
    <content:encoded><![CDATA[${[...OTHERS, ...OTHERS, ...OTHERS, ...OTHERS].map((p) => `<p>${p}</p>`).join('')}]]></content:encoded></item>
  <item><title>A page behind a wall</title><link>http://10.0.0.1/admin</link><guid>3</guid></item>
  </channel></rss>`;

const SITES: Readonly<Record<string, string>> = {
  '/': '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body></body></html>',
  '/rss': FEED,
  '/lock?utm_source=rss': newsPage({ body: articleOf(PARAGRAPHS) }),
};

const serve: RequestListener = (request, response) => {
  const body = SITES[request.url!];
  response.writeHead(body ? 200 : 404, { 'content-type': 'text/html' }).end(body);
};

it('a site is followed from its front page, by its pages and the feed’s own texts, but never to internal addresses', async () => {
  const internet = await openInternet(serve);
  const web = createWeb({ version: '9.9', network: internet, limits: UNTIMED });
  const app = createApp({
    store: openSqliteStore(':memory:'),
    commands,
    articlesDir: () => undefined,
    web,
    feeds: web,
    report: (error) => {
      throw error;
    },
  });
  const begun = await app.run(MODERATOR, 'follow', { feed: 'post.example' }).catch((error) => error.message);
  expect(begun).toBe('This is no web address; a link begins with https://.');
  const reply = await app.run(MODERATOR, 'follow', { feed: 'http://post.example/' });
  expect(linesOf(reply)).toEqual([
    'Following Tarnby Post (http://post.example/rss): its newest 2 articles came in.',
    '1 article could not be taken:',
  ]);
  expect(itemsOf(reply)).toEqual([
    'Lock at Tarnby opens again',
    'Windmill turns',
    'This link does not lead to the public web.',
  ]);
  const articles = itemsOf(await app.run(MODERATOR, 'articles', {}));
  expect(articles).toHaveLength(2);
  expect(internet.asked).toEqual(['post.example/', 'post.example/rss', 'post.example/lock?utm_source=rss']);
  await app.close();
  await internet.close();
});
