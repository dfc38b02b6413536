import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { DatabaseAccess } from '../../../../src/adapters/storage/sqlite/access.ts';
import { DatabaseSync } from '../../../../src/adapters/storage/sqlite/driver.ts';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { article } from '../../../articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-access-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

/** A store, and another process's lock on its database. */
function locked() {
  const path = join(folder, `${++files}.db`);
  const store = openSqliteStore(path);
  const other = new DatabaseSync(path);
  other.exec('BEGIN EXCLUSIVE');
  const release = () => {
    other.exec('ROLLBACK');
    other.close();
  };
  return { path, store, release };
}

describe('a database that another process has locked', () => {
  it('is waited for while others are answered, in the order of the calls', async () => {
    const { store, release } = locked();
    const north = store.library('north');
    const done: string[] = [];
    const writes = ['a', 'b', 'c'].map((name) =>
      north.setMark('last', name).then(() => {
        done.push(name);
      }),
    );
    // A read of another server needs no lock.
    expect(await store.library('south').version()).toBe(0);
    await setTimeout(30);
    expect(done).toEqual([]);
    release();
    await Promise.all(writes);
    expect(done).toEqual(['a', 'b', 'c']);
    expect(await north.mark('last')).toBe('c');
    await store.close();
  });

  it('is given up in one sentence, all that wait together', async () => {
    const { path, store, release } = locked();
    const db = new DatabaseSync(path, { timeout: 0 });
    const access = new DatabaseAccess(db, 60);
    const started = performance.now();
    const outcomes = await Promise.allSettled(Array.from({ length: 9 }, () => access.write(() => 1)));
    expect(performance.now() - started).toBeLessThan(9 * 60);
    const reasons = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.message);
    expect(new Set(reasons)).toEqual(new Set(['The database is held by another process; try again in a moment.']));
    release();
    expect(await access.write(() => 2)).toBe(2);
    db.close();
    await store.close();
  });

  it('is hardly waited for with what can be made again', async () => {
    const { store, release } = locked();
    const pending = store.library('north').put(article('The ferry sails at nine.'));
    await expect(store.library('north').saveReadings(1, [['a', '{}']])).rejects.toThrow('held by another process');
    release();
    expect((await pending).added).toBe(true);
    await store.close();
  });

  it('is closed after what waits was written', async () => {
    const { path, store, release } = locked();
    const pending = store.library('north').setMark('last', 'a');
    const closed = store.close();
    release();
    await Promise.all([pending, closed]);
    const again = openSqliteStore(path);
    expect(await again.library('north').mark('last')).toBe('a');
    await again.close();
  });
});

it('begins a transaction although the last one could not be rolled back', async () => {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE t (n INTEGER); BEGIN; INSERT INTO t VALUES (1)');
  const access = new DatabaseAccess(db);
  await access.write(() => db.exec('INSERT INTO t VALUES (2)'));
  expect(db.prepare('SELECT n FROM t').all()).toEqual([{ n: 2 }]);
  db.close();
});
