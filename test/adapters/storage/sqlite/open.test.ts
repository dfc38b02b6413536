import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DatabaseSync } from '../../../../src/adapters/storage/sqlite/driver.ts';
import { libraries } from '../../../../src/adapters/storage/sqlite/schema/001-libraries.ts';
import { migrations } from '../../../../src/adapters/storage/sqlite/schema/index.ts';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { article } from '../../../articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = () => join(folder, `${++files}`, 'data', 'verbatim.db');

const ferry = article('The red ferry sails at nine.', { title: 'Ferry' });

async function filled(path = newFile()): Promise<string> {
  const store = openSqliteStore(path);
  await store.library('north').put(ferry);
  await store.close();
  return path;
}

const messageOf = (path: string) => {
  try {
    void openSqliteStore(path).close();
  } catch (error) {
    return String(error);
  }
  return 'it opened';
};

/** A schema-1 database with one article. */
function firstSchema(path = newFile()): string {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path);
  db.exec(`${libraries}; PRAGMA application_id = ${0x5652424d}; PRAGMA user_version = 1`);
  db.exec(`INSERT INTO article (guild, id, origin, title, text, ingested_at, ingested_by)
    VALUES ('north', 'a', 'text:a', 'Harbour', 'It is open.', '2025-08-21T08:00:00Z', 'u1')`);
  db.close();
  return path;
}

describe('a new database', () => {
  it.skipIf(process.platform === 'win32')('and its folder are for their owner only', async () => {
    const path = await filled();
    const modes = [path, dirname(path), dirname(dirname(path))].map((each) => statSync(each).mode & 0o777);
    expect(modes.slice(0, 2)).toEqual([0o600, 0o700]);
    expect(modes[2], 'folders above are not ours').not.toBe(0o700);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is taken from others, to whom a former version gave it', async () => {
    const path = firstSchema();
    chmodSync(path, 0o644);
    await openSqliteStore(path).close();
    const files = readdirSync(dirname(path)).map((name) => [name, statSync(join(dirname(path), name)).mode & 0o777]);
    expect(files.length).toBeGreaterThan(1);
    for (const [name, mode] of files) expect(mode, String(name)).toBe(0o600);
  });

  it('is not made from a file of 0 bytes, which was something before', () => {
    const path = newFile();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    expect(messageOf(path)).toContain(`The database ${path} is empty (0 bytes)`);
    expect(statSync(path).size).toBe(0);
  });

  it('is not made beside the log of another', () => {
    const path = newFile();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}-wal`, 'frames');
    expect(messageOf(path)).toContain(`is missing, but its log ${path}-wal is there`);
    expect(existsSync(path)).toBe(false);
  });
});

describe('a migration', () => {
  it('leaves the database as it was beside it', async () => {
    const path = firstSchema();
    await openSqliteStore(path).close();
    const backup = new DatabaseSync(join(dirname(path), 'verbatim.schema-1.db'));
    expect(backup.prepare('SELECT title FROM article').all()).toEqual([{ title: 'Harbour' }]);
    expect(backup.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    backup.close();
  });

  it('is not stopped by a damaged list, which costs its article only', async () => {
    for (const list of ['[', '"x"', '[null]', 'null']) {
      const path = newFile();
      mkdirSync(dirname(path), { recursive: true });
      const db = new DatabaseSync(path);
      db.exec(`${migrations.slice(0, 5).join('\n')}; PRAGMA application_id = ${0x5652424d}; PRAGMA user_version = 5`);
      const columns = 'guild, id, origin, title, text, ingested_at, ingested_by, also_at';
      const insert = db.prepare(
        `INSERT INTO article (${columns}) VALUES ('north', ?1, ?1, 'T', 'Text.', 'now', 'u1', ?2)`,
      );
      insert.run('damaged', list);
      insert.run('whole', '[{"origin":"link:https://post.example/a"}]');
      db.close();
      const store = openSqliteStore(path);
      const broken: string[] = [];
      const articles = await store.library('north').articles(({ id }) => broken.push(id));
      expect({ ids: articles.map(({ id }) => id), broken }).toEqual({ ids: ['whole'], broken: ['damaged'] });
      expect(articles[0]?.alsoAt).toEqual([{ origin: 'link:https://post.example/a', isUnchecked: true }]);
      await store.close();
    }
  });

  it('is not begun without a backup', () => {
    const path = firstSchema();
    mkdirSync(join(dirname(path), 'verbatim.schema-1.db'));
    expect(messageOf(path)).toMatch(/The backup .*verbatim\.schema-1\.db, which is made before the schema changes, /);
    const db = new DatabaseSync(path);
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    db.close();
  });
});
