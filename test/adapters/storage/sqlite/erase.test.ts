import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tombstoneOf } from '../../../../src/adapters/storage/sql/tombstones.ts';
import { DatabaseSync } from '../../../../src/adapters/storage/sqlite/driver.ts';
import { backup } from '../../../../src/adapters/storage/sqlite/maintenance/backup.ts';
import { exportTo } from '../../../../src/adapters/storage/sqlite/maintenance/export.ts';
import { openDatabase } from '../../../../src/adapters/storage/sqlite/open.ts';
import { migrations } from '../../../../src/adapters/storage/sqlite/schema/index.ts';
import { openSqliteStore, sqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import type { Store } from '../../../../src/domain/store.ts';
import { article } from '../../../articles.ts';
import { countedDatabase, FAULTS, StatementCounter } from './failing-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-erase-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = (name: string) => join(folder, `${++files}-${name}`);

const GUILD = '411122223333444455';
const OTHER = '511122223333444455';
const PERSON = '711122223333444455';

async function fill(store: Store, guild: string, by: string): Promise<void> {
  const library = store.library(guild);
  const link = `https://discord.com/channels/${guild}/1/2`;
  const places = [{ origin: 'message:1/3', ingestedBy: by, link }];
  for (let n = 0; n < 80; n++) {
    const text = `The lock keeper of Tarnby number ${n} in ${guild} rested on Monday.`;
    await library.put({ ...article(text, { origin: `message:1/${n}`, link }), ingestedBy: by, alsoAt: places });
  }
  await library.remove((await library.articles())[0]!.id, { forget: true, also: [link] });
  await library.setSetting('channel:1', '{"watched":true}');
  await library.setMark('read:1', '2');
  await library.recordAction({ at: '2031-05-03T08:00:00Z', by, what: 'forget', subject: 'one' });
  await store.feeds('servers').follow({ guild, address: 'https://gull.example/rss', by, since: '2031' }, { due: 0 });
}

/** The names of the files beside a database, and copies made of it, that hold these words. */
function holding(path: string, words: string): string[] {
  const copy = newFile('backup.db');
  const json = newFile('export.json');
  backup(path, copy);
  exportTo(path, json);
  const all = [path, `${path}-wal`, `${path}-shm`, copy, json].filter((each) => existsSync(each));
  return all.filter((each) => readFileSync(each).includes(words));
}

describe('what is erased stands in no file, and in no backup or export made later', () => {
  it('a server', async () => {
    const path = newFile('store.db');
    const store = openSqliteStore(path);
    await fill(store, GUILD, PERSON);
    await fill(store, OTHER, '8');
    expect(holding(path, GUILD).length).toBeGreaterThan(2);
    await store.erase(GUILD);
    expect([holding(path, GUILD), holding(path, PERSON)]).toEqual([[], []]);
    expect(holding(path, OTHER).length).toBeGreaterThan(2);
    await store.close();
    expect(holding(path, GUILD)).toEqual([]);
  });

  it('a person', async () => {
    const path = newFile('store.db');
    const store = openSqliteStore(path);
    await fill(store, GUILD, PERSON);
    await fill(store, OTHER, '8');
    await store.library(GUILD).erasePerson(PERSON, { gone: [], left: [], origins: [] });
    expect(holding(path, PERSON)).toEqual([]);
    expect(await store.library(GUILD).articles()).toHaveLength(79);
    expect(await store.feeds('servers').following(GUILD)).toMatchObject([{ follower: { by: '' } }]);
    await store.close();
  });
});

it('many articles of a person go in turns, and an interruption leaves what can be found again', async () => {
  const db = openDatabase(':memory:');
  const counter = new StatementCounter();
  const library = sqliteStore(countedDatabase(db, counter)).library(GUILD);
  const texts = Array.from({ length: 130 }, (_, n) => `The lock keeper of Tarnby number ${n} rested on Monday.`);
  const posted = texts.map((text, n) => ({ ...article(text, { origin: `message:1/${n}` }), ingestedBy: PERSON }));
  await library.putAll(posted);
  const ids = posted.map(({ id }) => id);
  const origins = posted.map(({ origin }) => origin);
  // In the second of three transactions.
  counter.arm(300, FAULTS[0]!);
  await expect(library.erasePerson(PERSON, { gone: ids, left: [], origins })).rejects.toThrow();
  const left = await library.articles();
  expect(left).toHaveLength(80);
  expect(left.every(({ ingestedBy }) => ingestedBy === PERSON)).toBe(true);
  expect(await library.isForgotten(origins.at(-1)!)).toBe(true);
  await library.erasePerson(PERSON, { gone: left.map(({ id }) => id), left: [], origins: [] });
  expect(await library.articles()).toEqual([]);
});

describe('what was forgotten', () => {
  it('is kept as a hash, which another server does not share', async () => {
    const path = newFile('store.db');
    const store = openSqliteStore(path);
    const library = store.library(GUILD);
    const gone = article('The weir at Halden broke on Sunday.', { origin: 'message:1/99' });
    await library.put(gone);
    await library.remove(gone.id, { forget: true, also: ['link:https://gull.example/weir'] });
    await store.close();
    for (const words of ['message:1/99', 'gull.example', gone.id]) expect(holding(path, words)).toEqual([]);
    expect(tombstoneOf(GUILD, gone.id)).not.toBe(tombstoneOf(OTHER, gone.id));
  });

  it('is still known after the migration that makes hashes of it', async () => {
    const path = newFile('store.db');
    const before = migrations.findIndex((step) => step.includes('tombstone('));
    const db = new DatabaseSync(path);
    db.exec(`${migrations.slice(0, before).join('\n')}; PRAGMA application_id = ${0x5652424d};
      PRAGMA user_version = ${before}; INSERT INTO forgotten (guild, key) VALUES ('${GUILD}', 'message:1/99')`);
    db.close();
    const store = openSqliteStore(path);
    expect(await store.library(GUILD).isForgotten('message:1/99')).toBe(true);
    expect(await store.library(OTHER).isForgotten('message:1/99')).toBe(false);
    await store.close();
    expect(readFileSync(path).includes('message:1/99')).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('.partial'))).toEqual([]);
  });
});
