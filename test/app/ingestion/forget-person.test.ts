import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { DatabaseSync } from '../../../src/adapters/storage/sqlite/driver.ts';
import { backup } from '../../../src/adapters/storage/sqlite/maintenance/backup.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createApp } from '../../../src/app/app.ts';
import { linesOf } from '../../commands/library.ts';
import { BRIDGE, codeOf, HARBOUR, setUp } from './ingestion.ts';

const UNA = '711122223333444455';
const EVA = '722233334444555566';

const post = (id: number, text: string, by: string) => ({
  text,
  by,
  origin: `message:1/${id}`,
  link: `https://discord.com/channels/9/1/${id}`,
  unvouched: true as const,
  unlessForgotten: true,
});
const SALMON = 'Salmon return\n\nThe salmon came back to the Linde on Friday, anglers said there.';

describe('forgetting a person', () => {
  it('removes what only they posted, and their places of what stands elsewhere', async () => {
    const { ingestion, titles, store } = await setUp();
    await ingestion.text(post(1, HARBOUR, UNA));
    await ingestion.text(post(2, BRIDGE, UNA));
    await ingestion.text(post(3, BRIDGE, EVA));
    await ingestion.text(post(4, SALMON, EVA));
    const traces = ingestion.tracesOf(UNA);
    expect([traces.gone.length, traces.staying.length, traces.brought]).toEqual([1, 1, 0]);
    expect(await ingestion.forgetPerson(UNA)).toEqual(traces);
    expect(titles().sort()).toEqual(['Bridge closed', 'Salmon return']);
    const [bridge] = (await store.articles()).filter(({ title }) => title === 'Bridge closed');
    expect(bridge).toMatchObject({ origin: 'message:1/3', ingestedBy: EVA });
    expect(JSON.stringify(await store.articles())).not.toContain(UNA);
    expect(ingestion.tracesOf(UNA)).toEqual({ gone: [], staying: [], brought: 0, mentioning: [] });
  });

  it('keeps what they brought from elsewhere, in memory and on disk without the id', async () => {
    const { ingestion, store, library } = await setUp();
    await ingestion.text({ text: HARBOUR, by: UNA });
    await ingestion.text({ text: BRIDGE, by: EVA, origin: 'link:https://gull.example/1' });
    await ingestion.text({ text: BRIDGE, by: UNA, origin: 'link:https://gull.example/2' });
    expect(await ingestion.forgetPerson(UNA)).toMatchObject({ gone: [], staying: [], brought: 2 });
    const stored = await store.articles();
    for (const article of stored) expect(library.catalogue.reading(article.id)?.article).toEqual(article);
    expect(stored.toSorted((a, b) => (a.title < b.title ? 1 : -1))).toMatchObject([
      { ingestedBy: '' },
      { ingestedBy: EVA, alsoAt: [{ ingestedBy: '' }] },
    ]);
  });

  it('does not let an edit bring it back, and takes what they post from then on', async () => {
    const { ingestion, titles } = await setUp();
    await ingestion.text(post(1, HARBOUR, UNA));
    await ingestion.forgetPerson(UNA);
    expect(await codeOf(ingestion.text(post(1, `${HARBOUR} It was cold.`, UNA)))).toBe('forgotten');
    await ingestion.text(post(5, HARBOUR, UNA));
    expect(titles()).toEqual(['Harbour reopens']);
  });

  it('names the texts of others that hold the id', async () => {
    const { ingestion } = await setUp();
    const { article } = await ingestion.text(post(1, `${HARBOUR} Thanks to <@${UNA}>.`, EVA));
    await ingestion.text(post(2, `${BRIDGE} Photo: <@${UNA}>.`, UNA));
    expect(ingestion.tracesOf(UNA).mentioning.map(({ id }) => id)).toEqual([article.id]);
  });
});

describe('/forget person:', () => {
  const moderator = { guild: '411122223333444455', channel: '1', caller: { id: EVA, name: 'Eva', moderator: true } };

  it('asks first, then leaves the id in no table, no file and no backup made later', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-person-'));
    const path = join(folder, 'store.db');
    const store = openSqliteStore(path);
    const faults: unknown[] = [];
    const report = (error: unknown) => faults.push(error);
    const app = createApp({ store, commands, articlesDir: () => undefined, report });
    const una = { ...moderator, caller: { id: UNA, name: 'Una', moderator: true } };
    const run = (asker: typeof una, options: Record<string, unknown>) => app.run(asker, 'forget', options);
    try {
      await app.within(moderator.guild, async ({ ingestion }) => {
        await ingestion.text(post(1, HARBOUR, UNA));
        await ingestion.text(post(2, BRIDGE, UNA));
        await ingestion.text(post(3, BRIDGE, EVA));
      });
      await app.run(una, 'ingest', { text: SALMON });
      await app.run(una, 'article', { article: 'Harbour reopens', title: 'Harbour opens' });
      await store
        .feeds('servers')
        .follow({ guild: moderator.guild, address: 'https://gull.example', by: UNA, since: '' }, { due: 0 });
      const asked = await run(moderator, { person: `<@${UNA}>` });
      expect(linesOf(asked)).toEqual([
        'Forgetting this person cannot be undone:',
        'What only they posted goes: 1 article.',
        'Kept at the other places where it stands: 1 article.',
        'Kept without saying who added it: 1 article.',
        'Their id is removed from the audit log and the feeds.',
      ]);
      expect(await store.library(moderator.guild).articles()).toHaveLength(3);
      const choice = asked.blocks.find((block) => block.kind === 'choices')!;
      expect(choice).toMatchObject({ command: 'forget', option: 'confirm', items: [{ value: 'yes' }] });
      // Who forgets themselves is not put on record again.
      await run(una, { ...choice.options, confirm: 'yes' });
      const articles = await store.library(moderator.guild).articles();
      expect(articles.map(({ title }) => title).sort()).toEqual(['Bridge closed', 'Salmon return']);
      const copy = join(folder, 'copy.db');
      backup(path, copy);
      for (const file of [path, `${path}-wal`, copy]) {
        for (const words of [UNA, 'Harbour opens', 'Ostervik']) expect(readFileSync(file).includes(words)).toBe(false);
      }
      expect((await store.library(moderator.guild).actions(9)).map(({ by, what }) => [by, what])).toEqual([
        ['', 'forget person'],
        ['', 'article title'],
        ['', 'ingest'],
      ]);
      await app.close();
      const db = new DatabaseSync(path);
      const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
      for (const { name } of tables)
        expect(JSON.stringify(db.prepare(`SELECT * FROM ${name}`).all())).not.toContain(UNA);
      db.close();
      expect(faults).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is for moderators, and takes either an article or a person', async () => {
    const app = createApp({
      store: openSqliteStore(':memory:'),
      commands,
      articlesDir: () => undefined,
      report: () => {},
    });
    const member = { ...moderator, caller: { ...moderator.caller, moderator: false } };
    expect(await codeOf(app.run(member, 'forget', { person: UNA, confirm: true }))).toBe('not-allowed');
    expect(await codeOf(app.run(moderator, 'forget', {}))).toBe('missing-option');
    expect(await codeOf(app.run(moderator, 'forget', { person: 'Una' }))).toBe('bad-option');
    await app.run(moderator, 'ingest', { text: HARBOUR });
    expect(await codeOf(app.run(moderator, 'forget', { person: UNA, article: 'Harbour reopens' }))).toBe('bad-option');
    await app.close();
  });
});
