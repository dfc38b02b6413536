import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DatabaseSync } from '../../../../src/adapters/storage/sqlite/driver.ts';
import { examineDatabase } from '../../../../src/adapters/storage/sqlite/maintenance/quick-check.ts';
import { stats } from '../../../../src/adapters/storage/sqlite/maintenance/stats.ts';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { articleId } from '../../../../src/domain/article-id.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-stats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = () => join(folder, `${++files}.db`);

const SERVER = '123456789012345678';
const MEMBER = '987654321098765432';

/** A running store with two articles, of 21 characters each (one of them of two UTF-16 units), in two libraries. */
async function running(path = newFile()) {
  const store = openSqliteStore(path);
  for (const [guild, text] of [
    ['local', 'The ferry sails on. 🛳'],
    [SERVER, 'The ferry stays here.'],
  ] as const) {
    const origin = `message:${MEMBER}/${guild}`;
    const by = { ingestedAt: '2031-05-04T10:00:00Z', ingestedBy: MEMBER };
    await store.library(guild).put({ id: articleId(text), title: 'Ferry', text, origin, ...by });
  }
  const server = store.library(SERVER);
  await server.saveReadings(1, [[articleId('The ferry stays here.'), '{}']]);
  await server.setSetting('channel:1', '{"watched":true}');
  await server.setSetting('channel:2', '{"watched":false}');
  await server.setSetting('channel:3', '{');
  const feed = { guild: SERVER, address: 'https://post.example/rss', by: MEMBER, since: '2031-05-04T10:00:00Z' };
  await store.feeds('servers').follow(feed, { due: 5 });
  return { path, store };
}

describe('--stats', () => {
  it('counts what the database holds while the program runs, without words and ids', async () => {
    const { path, store } = await running();
    const { said, faults } = stats(path);
    await store.close();
    expect(faults).toEqual([]);
    const numbers = Object.fromEntries(said.map((line) => line.split(/ {2,}/)));
    expect(numbers).toEqual({
      libraries: '2',
      articles: '2',
      characters: '42',
      'readings kept': '1',
      'closed articles': '0',
      feeds: '1',
      'feeds that fail': '0',
      'channels watched': '1',
      'newest article': '2031-05-04T10:00:00Z',
      'size on disk': expect.stringMatching(/^0\.\d MB$/),
    });
    expect(said.join('\n')).not.toMatch(new RegExp(`${SERVER}|${MEMBER}|ferry|example`, 'i'));
  });

  it('says where there is none', () => {
    expect(() => stats(newFile())).toThrow('There is no database');
  });
});

describe('examineDatabase', () => {
  it('finds nothing in one that is whole, while the program runs, nor in one that is not there yet', async () => {
    const { path, store } = await running();
    expect(examineDatabase(path)).toMatchObject({
      state: 'ok',
      says: expect.stringMatching(/finds nothing \(schema \d+\)/),
    });
    await store.close();
    expect(examineDatabase(newFile())).toMatchObject({ state: 'ok', says: expect.stringContaining('none yet') });
  });

  it.each([
    ['was cut off', (path: string) => truncateSync(path, 0), /is empty \(0 bytes\).*--restore/],
    [
      'is of another program',
      (path: string) => writeFileSync(path, 'x'.repeat(8192)),
      /was not written by this program/,
    ],
    ['is damaged', (path: string) => truncateSync(path, 3 * 4096), /is damaged.*--export/],
  ])('tells of one that %s, and what to do', async (_, spoil, says) => {
    const { path, store } = await running();
    await store.close();
    spoil(path);
    expect(examineDatabase(path)).toEqual({ part: 'database', state: 'fault', says: expect.stringMatching(says) });
  });

  it('tells of one of a newer version, and of a log without its database', async () => {
    const { path, store } = await running();
    await store.close();
    const raw = new DatabaseSync(path);
    raw.exec('PRAGMA user_version = 99');
    raw.close();
    expect(examineDatabase(path)).toMatchObject({ state: 'fault', says: expect.stringContaining('newer version') });
    const missing = newFile();
    writeFileSync(`${missing}-wal`, 'x');
    expect(examineDatabase(missing)).toMatchObject({ state: 'fault', says: expect.stringContaining('its log') });
  });
});
