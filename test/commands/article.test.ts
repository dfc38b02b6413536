import { expect, test } from 'vitest';
import { harbour, itemsOf, linesOf, MODERATOR, passagesOf, speakersOf } from './library.ts';

const run = harbour();
const HARBOUR = 'Harbour of Norvik to close';
const correct = (options: Record<string, unknown>) => run('article', { article: HARBOUR, ...options }, MODERATOR);

test('/article corrects metadata, and every command shows it', async () => {
  const reply = await correct({
    title: '  Norvik shuts\nits harbour ',
    date: '4 May 2031',
    source: 'The Norvik Post',
    link: 'https://post.example/harbour',
  });
  expect(linesOf(reply)[0]).toMatch(/^Corrected: Norvik shuts its harbour \([0-9a-f]{8}\)\.$/);
  expect(itemsOf(reply)).toEqual(['date: 2031-05-04', 'source: The Norvik Post', 'link: https://post.example/harbour']);
  expect(itemsOf(await run('articles')).join('\n')).toMatch(/Norvik shuts its harbour · 2031-05-04/);
  expect(passagesOf(await run('summary', { article: 'Norvik shuts its harbour' })).length).toBeGreaterThan(0);
  await expect(run('summary', { article: HARBOUR })).rejects.toMatchObject({ code: 'unknown-article' });
});

test('/article changes nothing if the values are the same', async () => {
  await correct({ title: 'Trap', date: '2031-06-01' });
  const said = await run('who-said', { words: 'the harbour is a trap' });
  expect(speakersOf(said)[0]).toBe('Ada Lind');
  expect(passagesOf(said)[0]).toContain('"The harbour is a trap," Lind told reporters.');
});

test('/article removes values', async () => {
  const reply = await correct({ date: 'None', link: 'none', source: 'none' });
  expect(itemsOf(reply)).toEqual(['date: unknown', 'source: unknown', 'link: unknown']);
  expect(itemsOf(await run('articles')).join('\n')).toContain(`${HARBOUR} · added `);
});

test.each([
  [{ date: 'last Tuesday' }, 'bad-option', 'The date "last Tuesday" cannot be read; write it like 2025-08-20.'],
  [{ date: '2031-02-30' }, 'bad-option', 'The date "2031-02-30" cannot be read; write it like 2025-08-20.'],
  [{ link: 'javascript:alert(1)' }, 'bad-option', 'A link begins with https:// or http://.'],
  [{}, 'missing-option', '/article needs what to correct: title, date, source or link.'],
  [{ title: 'x'.repeat(121) }, 'too-long', '"title" has 121 characters; at most 120 can be taken.'],
  [{ source: 'x'.repeat(501) }, 'too-long', '"source" has 501 characters; at most 500 can be taken.'],
])('/article refuses %o in one sentence and changes nothing', async (options, code, message) => {
  const before = itemsOf(await run('articles'));
  await expect(correct(options)).rejects.toMatchObject({ code, message });
  expect(itemsOf(await run('articles'))).toEqual(before);
});

test.each([119, 120])('/article accepts a title of %i characters', async (length) => {
  const title = 'x'.repeat(length);
  expect(linesOf(await correct({ title }))[0]).toContain(title);
});
