import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sql } from '../../../../src/adapters/storage/sql/statements.ts';
import { DatabaseSync } from '../../../../src/adapters/storage/sqlite/driver.ts';
import { libraries } from '../../../../src/adapters/storage/sqlite/schema/001-libraries.ts';
import { migrations } from '../../../../src/adapters/storage/sqlite/schema/index.ts';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { UserError } from '../../../../src/domain/errors.ts';
import { describeFeedStore } from '../sql/feed-store-contract.ts';
import { describeSharedStore, describeStore, type OpenedStore } from '../sql/store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = () => join(folder, `${++files}`, 'store.db');

function opened(path: string): OpenedStore {
  const store = openSqliteStore(path);
  return { store, end: () => store.close() };
}

describeStore('SQLite in memory', async () => opened(':memory:'));
describeStore('SQLite in a file', async () => opened(newFile()));
describeFeedStore('Feeds in SQLite', async () => opened(':memory:'));
describeSharedStore('SQLite in a file', async () => {
  const path = newFile();
  return [opened(path), opened(path)];
});

function faultOf(path: string): UserError {
  try {
    void openSqliteStore(path).close();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it opened');
}

async function emptyStore(): Promise<string> {
  const path = newFile();
  await openSqliteStore(path).close();
  return path;
}

it('looks readings up by their articles, however many there are of the version', () => {
  const path = newFile();
  void openSqliteStore(path).close();
  const db = new DatabaseSync(path);
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql.someReadings}`).all('north', 1, '["a"]');
  db.close();
  expect(plan.map(({ detail }) => detail).join()).toMatch(/SEARCH reading .*\(guild=\? AND id=\?\)/);
});

it('lists many articles in order of arrival, although their ids are read in portions', async () => {
  const store = openSqliteStore(':memory:');
  const library = store.library('north');
  // The ids are in the opposite order; of each three the moment is the same.
  const articles = Array.from({ length: 1200 }, (_, at) => ({
    id: `a${5000 - at}`,
    origin: `text:${at}`,
    title: `Report ${at}`,
    text: 'The ferry was late.',
    ingestedAt: new Date(Date.UTC(2031, 4, 1) + Math.floor(at / 3) * 1000).toISOString(),
    ingestedBy: 'someone',
  }));
  await library.putAll(articles);
  const wanted = articles.toSorted((a, b) => a.ingestedAt.localeCompare(b.ingestedAt) || (a.id < b.id ? -1 : 1));
  expect((await library.articles()).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  await store.close();
});

describe('openSqliteStore', () => {
  it('has everything in one file after closing', async () => {
    const path = newFile();
    const store = openSqliteStore(path);
    await store.library('north').setSetting('role', 'r1');
    await store.close();
    const copy = join(folder, 'copy.db');
    copyFileSync(path, copy);
    const copied = openSqliteStore(copy);
    expect(await copied.library('north').setting('role')).toBe('r1');
    await copied.close();
  });

  it('keeps its data for the next start', async () => {
    const path = newFile();
    const store = openSqliteStore(path);
    await store.library('north').setSetting('role', 'r1');
    await store.close();
    await store.close();
    const again = openSqliteStore(path);
    expect(await again.library('north').setting('role')).toBe('r1');
    await again.close();
  });

  it('migrates a database of the first schema with all its data', async () => {
    const path = newFile();
    mkdirSync(dirname(path));
    const db = new DatabaseSync(path);
    db.exec(libraries);
    db.exec(`PRAGMA application_id = ${0x5652424d}; PRAGMA user_version = 1`);
    db.exec("INSERT INTO library VALUES ('north', 3)");
    db.exec(`INSERT INTO article (guild, id, origin, title, text, ingested_at, ingested_by)
      VALUES ('north', 'a', 'text:a', 'Harbour', 'It is open.', '2025-08-21T08:00:00Z', 'u1')`);
    db.close();
    const store = openSqliteStore(path);
    const [article] = await store.library('north').articles();
    expect(article).toMatchObject({ id: 'a', title: 'Harbour', text: 'It is open.' });
    const alsoAt = [{ origin: 'link:https://gazette.example/h' }];
    expect(await store.library('north').amend({ ...article!, alsoAt })).toEqual({ amended: true, version: 4 });
    await store.library('north').setMark('c1', 'm1');
    await store.close();
  });

  it('turns links and sources of unknown origin into claims, and marks places whose text is not known', async () => {
    const path = newFile();
    mkdirSync(dirname(path));
    const db = new DatabaseSync(path);
    const before = migrations.slice(0, 5);
    for (const step of before) db.exec(step);
    db.exec(`PRAGMA application_id = ${0x5652424d}; PRAGMA user_version = ${before.length}`);
    const gull = 'https://gull.example/a';
    const message = 'https://discord.com/channels/77';
    const rows: [string, string, string | null, string | null, string | null, string | null][] = [
      ['a', 'message:1/10', gull, 'The Gull', null, null],
      ['b', 'message:1/11#file', null, null, null, null],
      ['c', 'message:1/12', `${message}/1/12`, null, null, '["title","source"]'],
      ['d', 'message:1/13', gull, 'The Gull', null, '["link","source"]'],
      ['e', `message:1/14#${gull}`, gull, 'The Gull', null, null],
      [
        'f',
        `link:${gull}`,
        gull,
        'The Gull',
        JSON.stringify([{ origin: 'message:1/15', link: gull, source: 'X' }]),
        null,
      ],
      ['g', 'text:g', null, null, JSON.stringify([{ origin: 'link:b', link: 'https://b.example' }]), null],
    ];
    const insert = db.prepare(`INSERT INTO article (guild, id, origin, title, text, link, source, also_at, corrected,
      ingested_at, ingested_by) VALUES ('77', ?1, ?2, 'T', 'It is open.', ?3, ?4, ?5, ?6, '2025-08-21T08:00:00Z', 'u1')`);
    for (const row of rows) insert.run(...row);
    db.close();
    const store = openSqliteStore(path);
    const articles = await store.library('77').articles();
    const known = articles.map(({ id, link, source, unvouched, claimedLink, claimedSource, alsoAt }) =>
      JSON.parse(JSON.stringify({ id, link, source, unvouched, claimedLink, claimedSource, alsoAt })),
    );
    expect(known).toEqual([
      { id: 'a', link: `${message}/1/10`, unvouched: true, claimedLink: gull, claimedSource: 'The Gull' },
      { id: 'b', link: `${message}/1/11`, unvouched: true },
      { id: 'c', link: `${message}/1/12`, unvouched: true },
      { id: 'd', link: gull, source: 'The Gull', unvouched: true },
      { id: 'e', link: gull, source: 'The Gull' },
      {
        id: 'f',
        link: gull,
        source: 'The Gull',
        alsoAt: [{ origin: 'message:1/15', isUnchecked: true, unvouched: true }],
      },
      { id: 'g', alsoAt: [{ origin: 'link:b', link: 'https://b.example', isUnchecked: true }] },
    ]);
    await store.close();
  });

  it('refuses a database of a newer version and leaves it unchanged', async () => {
    const path = await emptyStore();
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(faultOf(path)).toMatchObject({ code: 'unavailable', message: expect.stringContaining('newer version') });
    const after = new DatabaseSync(path);
    expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
    after.close();
  });

  it("refuses another program's database", () => {
    const path = join(folder, 'other.db');
    const db = new DatabaseSync(path);
    db.exec('CREATE TABLE photos (name TEXT)');
    db.close();
    expect(faultOf(path).message).toBe(`The database ${path} was not written by this program.`);
  });

  it('refuses a file that is not a database, with the cause', () => {
    const path = join(folder, 'letter.db');
    writeFileSync(path, 'Dear Sir or Madam, '.repeat(500));
    const fault = faultOf(path);
    expect(fault.message).toBe(`The database ${path} was not written by this program.`);
    expect(fault.cause).toBeInstanceOf(Error);
  });

  it('reports if the file or its folder cannot be created', () => {
    writeFileSync(join(folder, 'plain'), '');
    expect(faultOf(join(folder, 'plain', 'data', 'store.db')).message).toContain('cannot be made');
    // On systems with /proc, its error code once made the program loop forever.
    if (existsSync('/proc/self')) expect(faultOf('/proc/no-such/store.db').message).toContain('cannot be made');
    expect(faultOf(folder).message).toContain('cannot be opened');
  });

  it('loses to a damaged page only the articles on it, and names them', async () => {
    const path = newFile();
    const store = openSqliteStore(path);
    const articles = Array.from({ length: 40 }, (_, i) => ({
      id: `a${i}`,
      title: 'Harbour',
      text: `The harbour ${i} is open. `.repeat(20 + 10 * i),
      ingestedAt: '2025-08-21T08:00:00Z',
      ingestedBy: 'u1',
      origin: `text:a${i}`,
    }));
    await store.library('north').putAll(articles);
    await store.close();
    const whole = readFileSync(path);
    const root = rootOf(path, 'article');
    for (const page of [root, root + 1, root + 2, 30, 40, 50, 60]) {
      damage(path, whole, page);
      const damaged = openSqliteStore(path);
      const broken: string[] = [];
      const read = await damaged.library('north').articles(({ id }) => broken.push(id));
      // A page in the middle of a long text changes words silently: that is for those who know what the id is made of.
      expect([...read.map(({ id }) => id), ...broken].sort(), `page ${page}`).toEqual(
        articles.map(({ id }) => id).sort(),
      );
      if (page !== root) expect(broken.length, `page ${page}`).toBeLessThan(10);
      await damaged.close();
    }
  });

  it('tells damage to something that is no article, and what to do', async () => {
    const path = newFile();
    const store = openSqliteStore(path);
    for (let i = 0; i < 200; i++) await store.library('north').recordAction({ ...ACTION, subject: 'x'.repeat(400) });
    await store.close();
    const whole = readFileSync(path);
    damage(path, whole, whole.length / PAGE);
    const damaged = openSqliteStore(path);
    const fault = await damaged
      .library('north')
      .actions(300)
      .catch((error) => error);
    expect(fault).toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/^The database is damaged: .*--export/),
    });
    await damaged.close();
  });
});

/** Number of the first page of a table. */
function rootOf(path: string, table: string): number {
  const db = new DatabaseSync(path);
  const { rootpage } = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table);
  db.close();
  return rootpage;
}

const PAGE = 4096;

const ACTION = { at: '2025-08-21T08:00:00Z', by: 'u1', what: 'reload' };

/** Writes the bytes with one page, counted from 1, overwritten with noise. */
function damage(path: string, whole: Buffer, page: number): void {
  const bytes = Buffer.from(whole);
  bytes.fill(0xa5, PAGE * (page - 1), PAGE * page);
  writeFileSync(path, bytes);
}
