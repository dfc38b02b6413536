import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { createApp, LOCAL_GUILD } from '../../src/app/app.ts';
import { articleId } from '../../src/domain/article-id.ts';
import { article } from '../articles.ts';

const DAY = 24 * 60 * 60_000;

/** An app whose clock the test sets, with an article and an audit line in some servers. */
async function setUp(guilds: readonly string[] = ['1', '2', LOCAL_GUILD]) {
  let time = Date.parse('2031-05-03T08:00:00Z');
  const store = openSqliteStore(':memory:');
  const faults: unknown[] = [];
  const report = (error: unknown) => faults.push(error);
  const now = () => new Date(time);
  const app = createApp({ store, commands: [], articlesDir: () => undefined, report, now });
  const record = (guild: string, by = '7') =>
    store.library(guild).recordAction({ at: now().toISOString(), by, what: 'forget', subject: 'one' });
  for (const guild of guilds) {
    const text = `The lock of ${guild} is open.`;
    await store.library(guild).put({ ...article(text), id: articleId(text) });
    await record(guild);
  }
  const pass = (days: number) => {
    time += days * DAY;
  };
  return { app, store, faults, pass, record, retention: app.retention };
}

describe('a server that the bot was removed from', () => {
  it('is erased when seven days have passed, and no other', async () => {
    const { retention, store, pass } = await setUp();
    await retention.left('1');
    pass(6.9);
    expect(await retention.enforce()).toBe(0);
    expect(await store.guilds()).toEqual(['1', '2', LOCAL_GUILD]);
    pass(0.1);
    expect(await retention.enforce()).toBe(1);
    expect(await store.guilds()).toEqual(['2', LOCAL_GUILD]);
    expect(await retention.enforce()).toBe(0);
  });

  it('keeps its data if the bot joins again in time, and the days are counted anew then', async () => {
    const { retention, store, pass } = await setUp();
    await retention.left('1');
    pass(5);
    await retention.joined('1');
    pass(30);
    expect(await retention.enforce()).toBe(0);
    await retention.left('1');
    pass(6);
    expect(await retention.enforce()).toBe(0);
    expect(await store.library('1').articles()).toHaveLength(1);
  });

  it('is not remembered if nothing of it was stored', async () => {
    const { retention, store } = await setUp();
    await retention.left('3');
    expect(await store.guilds()).toEqual(['1', '2', LOCAL_GUILD]);
  });

  it('leaves the memory too: a bot that comes back begins anew', async () => {
    const { app, retention, store, pass } = await setUp();
    const size = () => app.within('1', async ({ library }) => library.readings().length);
    await store.library('1').setSetting('answers', 'private');
    expect([await size(), (await app.settings('1')).answers]).toEqual([1, 'private']);
    await retention.left('1');
    pass(7);
    await retention.enforce();
    // As many changes as before: a library of before would look like this one.
    for (const text of ['The weir at Halden broke on Sunday.', 'The ferry sank at Halden on Monday.'])
      await store.library('1').put({ ...article(text), id: articleId(text), origin: text });
    expect([await size(), (await app.settings('1')).answers]).toEqual([2, 'public']);
  });
});

describe('a comparison with the servers that the bot is in', () => {
  it('finds those that it left, and those that it joined again, while it was away', async () => {
    const { retention, store, pass } = await setUp(['1', '2', '3', LOCAL_GUILD]);
    await retention.left('2');
    await retention.compare(['2', '3', '4']);
    pass(7);
    expect(await retention.enforce()).toBe(1);
    expect(await store.guilds()).toEqual(['2', '3', LOCAL_GUILD]);
  });

  it('is not taken for left by a process that serves others', async () => {
    const { retention, store, pass } = await setUp(['1', '2', '3', LOCAL_GUILD]);
    await retention.compare(['2'], (guild) => guild !== '3');
    pass(7);
    expect(await retention.enforce()).toBe(1);
    expect(await store.guilds()).toEqual(['2', '3', LOCAL_GUILD]);
  });

  it('does not begin the days again for a server that is known to be left', async () => {
    const { retention, pass } = await setUp();
    await retention.left('1');
    pass(4);
    await retention.compare(['2']);
    pass(3);
    expect(await retention.enforce()).toBe(1);
  });

  it('begins them again where a clock that was ahead had set them', async () => {
    const { retention, pass } = await setUp();
    pass(400);
    await retention.left('1');
    pass(-400);
    await retention.compare(['2']);
    pass(7);
    expect(await retention.enforce()).toBe(1);
  });
});

describe('a line of the audit log', () => {
  it('loses who and when after 90 days, in every server', async () => {
    const { retention, store, pass, record } = await setUp();
    pass(80);
    await record('1', '8');
    await retention.enforce();
    expect((await store.library('2').actions(9)).map(({ by }) => by)).toEqual(['7']);
    pass(10.1);
    await retention.enforce();
    expect(await store.library('2').actions(9)).toEqual([
      { number: 1, at: '', by: '', what: 'forget', subject: 'one' },
    ]);
    expect((await store.library('1').actions(9)).map(({ by }) => by)).toEqual(['8', '']);
  });
});
