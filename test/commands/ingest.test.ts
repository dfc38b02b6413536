import { expect, test } from 'vitest';
import type { Web } from '../../src/app/ports.ts';
import { appWith, harbour, linesOf, MODERATOR } from './library.ts';

const run = harbour();

test('/ingest tells what was read, and what was there already', async () => {
  const text = 'Title: Tide\n\n"The tide is late," Ada Lind said. Nobody moved.';
  expect(linesOf(await run('ingest', { text }, MODERATOR))[0]).toMatch(
    /^Added: Tide \(\w{8}\): 2 sentences, 1 quotation by 1 speaker\.$/,
  );
  expect(linesOf(await run('ingest', { text }, MODERATOR))[0]).toMatch(/^Already here: Tide/);
});

test('/ingest gives a pasted text or a file the title that it is told', async () => {
  const bytes = Buffer.from('The tide came in again today.');
  const file = { name: 'a.txt', size: bytes.length, bytes: async () => bytes };
  expect(linesOf(await run('ingest', { text: 'The tide went out today.', title: 'Ebb' }, MODERATOR))[0]).toContain(
    'Ebb',
  );
  expect(linesOf(await run('ingest', { file, title: 'Flood' }, MODERATOR))[0]).toContain('Flood');
});

test('/ingest adds the article of a link, and says when it is here already', async () => {
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

test('/ingest wants a text, a file or a link, one of them', async () => {
  const file = { name: 'a.txt', size: 1, bytes: async () => Buffer.from('x') };
  await expect(run('ingest', {}, MODERATOR)).rejects.toMatchObject({ code: 'missing-option' });
  const two = [
    { text: 'x', file },
    { text: 'x', link: 'https://news.example' },
    { file, link: 'https://news.example' },
  ];
  for (const given of two) await expect(run('ingest', given, MODERATOR)).rejects.toMatchObject({ code: 'bad-option' });
});
