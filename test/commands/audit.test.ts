import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { type App, createApp } from '../../src/app/app.ts';
import { appWith, harbour, itemsOf, linesOf, MODERATOR, ONE_FEED } from './library.ts';

const run = harbour(ONE_FEED);
const TITLE = 'Harbour of Norvik to close';
const record = async () => itemsOf(await run('audit', {}, MODERATOR));

/** One call of each moderators' command that changes something; new ones are to be added here. */
const CHANGES: Readonly<Record<string, Record<string, unknown>>> = {
  ingest: { text: 'The ferry to Norvik sank on Monday. Nobody was hurt.' },
  follow: { feed: 'https://news.example/rss' },
  article: { article: TITLE, title: 'Harbour closes' },
  forget: { article: TITLE },
  reload: {},
  settings: { threshold: 61 },
  confirm: { question: 'How many ships ran aground?' },
};

test.each(commands.filter(({ access }) => access === 'moderators').map((command) => [command.name, command] as const))(
  '/%s is recorded, or only reads',
  async (name, { readsOnly }) => {
    // Passages are confirmed where questions are kept.
    await run('settings', { gaps: true }, MODERATOR);
    const before = await record();
    await run(name, CHANGES[name] ?? {}, MODERATOR);
    const after = await record();
    expect(after.length - before.length, readsOnly ? 'it only reads' : 'it changes something').toBe(readsOnly ? 0 : 1);
  },
);

test('/audit shows actions with author and subject, latest first', async () => {
  await run('article', { article: TITLE, date: '2031-05-04', source: 'Post' }, MODERATOR);
  await run('settings', { threshold: 61, answers: 'private' }, MODERATOR);
  const caller = { ...MODERATOR.caller, id: '323456789012345678' };
  await run('forget', { article: TITLE }, { ...MODERATOR, caller });
  const time = /^\d{4}-\d\d-\d\d \d\d:\d\d · /;
  const items = (await record()).slice(0, 5);
  for (const item of items) expect(item).toMatch(time);
  expect(items.map((item) => item.replace(time, '').replace(/[0-9a-f]{8}$/, 'id'))).toEqual([
    `<@323456789012345678> · forget · ${TITLE} · id`,
    'moderator · settings · Answers: private',
    'moderator · settings · Confidence threshold: 61 %',
    `moderator · article date, source · ${TITLE} · id`,
    'moderator · ingest · Bakery opens on the quay · id',
  ]);
});

test('calls that changed nothing are not recorded', async () => {
  const before = await record();
  await run('ingest', { text: 'The ferry to Norvik sank on Monday. Nobody was hurt.' }, MODERATOR);
  await run('ingest', { text: 'The ferry to Norvik sank on Monday. Nobody was hurt.' }, MODERATOR);
  await run('settings', { answers: 'public' }, MODERATOR);
  await run('article', { article: TITLE, date: 'no day' }, MODERATOR).catch(() => {});
  const same = await run('article', { article: TITLE, title: TITLE, date: '3 May 2031' }, MODERATOR);
  expect(linesOf(same)[0]).toMatch(/^Nothing changed, it was so already: /);
  expect(await record()).toHaveLength(before.length + 1);
});

test('a reload is recorded with its counts', async () => {
  await run('reload', {}, MODERATOR);
  expect((await record())[0]).toMatch(/ · reload · 2 articles: 0 added, 0 changed, 0 removed$/);
});

/** An app whose audit log has this many actions, all at one time. */
async function appWithActions(count: number): Promise<App> {
  const store = openSqliteStore(':memory:');
  const action = { at: '2031-05-03T10:05:00Z', by: 'local', what: 'forget' };
  for (let i = 1; i <= count; i++) await store.library('local').recordAction({ ...action, subject: `Article ${i}` });
  const report = (error: unknown) => {
    throw error;
  };
  return createApp({ store, commands, articlesDir: () => undefined, report });
}

test.each([49, 50, 51])('%i actions are shown fifty per page', async (count) => {
  const app = await appWithActions(count);
  const reply = await app.run(MODERATOR, 'audit', {});
  expect(itemsOf(reply)).toHaveLength(Math.min(count, 50));
  expect(itemsOf(reply)[0]).toBe(`2031-05-03 10:05 · local · forget · Article ${count}`);
  const next = /before: (\d+)/.exec(linesOf(reply).at(-1) ?? '')?.[1];
  expect(next !== undefined).toBe(count > 50);
  if (next) {
    const older = await app.run(MODERATOR, 'audit', { before: next });
    expect(itemsOf(older)).toEqual(['2031-05-03 10:05 · local · forget · Article 1']);
  }
  await app.close();
});

test('an empty audit log is reported as such', async () => {
  const app = await appWith([]);
  expect(linesOf(await app.run(MODERATOR, 'audit', {}))).toEqual(['Nothing is on record yet.']);
  expect(linesOf(await app.run(MODERATOR, 'audit', { before: 1 }))).toEqual(['Nothing came before.']);
  await app.close();
});
