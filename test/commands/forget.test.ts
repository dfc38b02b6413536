import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { IN_MEMORY } from '../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { createApp } from '../../src/app/app.ts';
import { UserError } from '../../src/domain/errors.ts';
import type { Store } from '../../src/domain/store.ts';
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

test('/forget undo can be tried again after the database was busy', async () => {
  const real = openSqliteStore(IN_MEMORY);
  let isBusy = false;
  const refuse = () => Promise.reject(new UserError('unavailable', 'The database is busy.'));
  const store: Store = {
    ...real,
    library: (guild) => {
      const library = real.library(guild);
      return { ...library, put: (article) => (isBusy ? refuse() : library.put(article)) };
    },
  };
  const app = createApp({ store, commands, articlesDir: () => undefined, report: () => {} });
  const asker = { guild: 'north', channel: 'talk', caller: { id: '11', name: 'Una', moderator: true } };
  const text = 'Fog rolled into Osselmouth on Monday. The ferries stayed where they were, the harbour master said.';
  await app.run(asker, 'ingest', { text });
  const [{ id } = { id: '' }] = await store.library('north').articles();
  await app.run(asker, 'forget', { article: id });
  isBusy = true;
  await expect(app.run(asker, 'forget', { undo: id })).rejects.toThrow('is busy');
  isBusy = false;
  expect(linesOf(await app.run(asker, 'forget', { undo: id }))[0]).toMatch(/^It is back: /);
  await app.close();
});
