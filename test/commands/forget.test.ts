import { expect, test } from 'vitest';
import { harbour, itemsOf, linesOf, MODERATOR } from './library.ts';

const run = harbour();

test('/forget removes an article from every answer', async () => {
  expect(linesOf(await run('forget', { article: 'Bakery opens on the quay' }, MODERATOR))[0]).toMatch(
    /^Forgotten: Bakery opens on the quay \(\w{8}\)\.$/,
  );
  expect(itemsOf(await run('articles'))).toHaveLength(1);
  expect((await run('search', { words: 'bakery' })).answer).toBe('nothing');
});

test('/forget undo brings it back for a while, and the record tells both', async () => {
  const [forgotten = ''] = linesOf(await run('forget', { article: 'Bakery opens on the quay' }, MODERATOR));
  const id = /\((\w{8})\)/.exec(forgotten)?.[1];
  const [back] = linesOf(await run('forget', { undo: id }, MODERATOR));
  expect(back).toBe(`It is back: Bakery opens on the quay (${id}).`);
  expect((await run('search', { words: 'bakery' })).answer).toBe('found');
  await expect(run('forget', { undo: id }, MODERATOR)).rejects.toThrow('too late');
  const record = itemsOf(await run('audit', {}, MODERATOR)).join('\n');
  expect(record).toMatch(/forget undo[^\n]*Bakery.*forget[^\n]*Bakery/s);
  await expect(run('forget', { undo: id, person: '1' }, MODERATOR)).rejects.toThrow('not both');
});
