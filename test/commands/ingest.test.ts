import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Web } from '../../src/app/ports.ts';
import { appWith, harbour, linesOf, MODERATOR } from './library.ts';

const run = harbour();

test('/ingest reports what was read, and what was already there', async () => {
  const text = 'Title: Tide\n\n"The tide is late," Ada Lind said. Nobody moved.';
  expect(linesOf(await run('ingest', { text }, MODERATOR))[0]).toMatch(
    /^Added: Tide \(\w{8}\): 2 sentences, 1 quotation by 1 speaker\.$/,
  );
  expect(linesOf(await run('ingest', { text }, MODERATOR))[0]).toMatch(/^Already here: Tide/);
});

test('/ingest uses the given title for a pasted text or a file', async () => {
  const bytes = Buffer.from('The tide came in again today.');
  const file = { name: 'a.txt', size: bytes.length, bytes: async () => bytes };
  expect(linesOf(await run('ingest', { text: 'The tide went out today.', title: 'Ebb' }, MODERATOR))[0]).toContain(
    'Ebb',
  );
  expect(linesOf(await run('ingest', { file, title: 'Flood' }, MODERATOR))[0]).toContain('Flood');
});

test('/ingest adds every article of an archive, and lists refused ones', async () => {
  const names = Array.from({ length: 12 }, (_, i) => [`empty-${i}.txt`, strToU8(' ')]);
  const bytes = zipSync({
    'a.txt': strToU8('The ebb was late today.'),
    'b.txt': strToU8('The flood was late today.'),
    'c.txt': strToU8('The ebb was late today.'),
    ...Object.fromEntries(names),
  });
  const file = { name: 'tides.zip', size: bytes.length, bytes: async () => bytes };
  const { blocks } = await run('ingest', { file }, MODERATOR);
  expect(blocks[0]).toMatchObject({ kind: 'line', text: '15 articles read: 2 added, 1 already here, 12 refused.' });
  expect(blocks[1]).toMatchObject({ kind: 'list' });
  const items = (blocks[1] as { readonly items: readonly string[] }).items;
  expect(items).toHaveLength(11);
  expect([items[0], items[10]]).toEqual(['empty-0.txt: There is no text in it.', '… and 2 more.']);
});

test('/ingest adds the article of a link, and reports one already there', async () => {
  const page = { text: 'The tide came in again today.', title: 'Flood', link: 'https://news.example/flood' };
  const fetched: string[] = [];
  const web: Web = {
    page: async (url) => {
      fetched.push(url);
      return page;
    },
    formerLink: () => undefined,
    html: async () => page,
  };
  const app = await appWith([], undefined, web);
  const link = 'https://news.example/flood';
  expect(linesOf(await app.run(MODERATOR, 'ingest', { link }))[0]).toMatch(/^Added: Flood \(\w{8}\): 1 sentence/);
  expect(linesOf(await app.run(MODERATOR, 'ingest', { link }))[0]).toMatch(/^Already here: Flood/);
  expect(fetched).toEqual([link]);
  await app.close();
});

test('/ingest requires exactly one of text, file and link', async () => {
  const file = { name: 'a.txt', size: 1, bytes: async () => Buffer.from('x') };
  await expect(run('ingest', {}, MODERATOR)).rejects.toMatchObject({ code: 'missing-option' });
  const two = [
    { text: 'x', file },
    { text: 'x', link: 'https://news.example' },
    { file, link: 'https://news.example' },
  ];
  for (const given of two) await expect(run('ingest', given, MODERATOR)).rejects.toMatchObject({ code: 'bad-option' });
});
