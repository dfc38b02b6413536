import { expect, test } from 'vitest';
import { harbour, linesOf, MODERATOR } from './library.ts';

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

test('/ingest wants a text or a file, one of them', async () => {
  const file = { name: 'a.txt', size: 1, bytes: async () => Buffer.from('x') };
  await expect(run('ingest', {}, MODERATOR)).rejects.toMatchObject({ code: 'missing-option' });
  await expect(run('ingest', { text: 'x', file }, MODERATOR)).rejects.toMatchObject({ code: 'bad-option' });
});
