import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DatabaseSync } from '../../../../src/adapters/storage/sqlite/driver.ts';
import { runMaintenance } from '../../../../src/adapters/storage/sqlite/maintenance/tasks.ts';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { allOf, fill, report } from '../sql/full-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-maintenance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = (name = 'verbatim.db') => join(folder, `${++files}-${name}`);

/** A database with everything that a server can have; kept open, as by a running program. */
async function running(path = newFile(), count = 12) {
  const store = openSqliteStore(path);
  await fill(store, count);
  return { path, store };
}

/** All that a database holds, for comparisons. */
async function contentOf(path: string) {
  const store = openSqliteStore(path);
  const content = await allOf(store);
  await store.close();
  return content;
}

const done = (task: Parameters<typeof runMaintenance>[0], path: string) => runMaintenance(task, path);

describe('--backup', () => {
  it('copies what is acknowledged while the program runs, for its owner only', async () => {
    const { path, store } = await running();
    const file = newFile('copy.db');
    expect(done({ task: 'backup', file }, path)).toEqual({
      said: [`Backed up 12 articles of 2 servers to ${file}.`],
      faults: [],
    });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    await store.close();
    expect(await contentOf(file)).toEqual(await contentOf(path));
    expect(() => done({ task: 'backup', file }, path)).toThrow(`${file} exists already; choose another name.`);
    const nowhere = join(folder, 'no', 'copy.db');
    expect(() => done({ task: 'backup', file: nowhere }, path)).toThrow('its folder does not exist');
    expect(() => done({ task: 'backup', file: newFile() }, newFile())).toThrow('There is no database');
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

describe('--export and --restore', () => {
  it.each(['all.json', 'folder'])('bring back everything but what is derived: %s', async (name) => {
    const { path, store } = await running();
    const file = newFile(name);
    expect(done({ task: 'export', file }, path)).toEqual({ said: [`Exported 12 articles to ${file}.`], faults: [] });
    await store.close();
    const other = newFile();
    const { said, faults } = done({ task: 'restore', file }, other);
    expect({ said, faults }).toEqual({ said: [`Restored 12 articles of 2 servers from ${file}.`], faults: [] });
    expect(await contentOf(other)).toEqual(await contentOf(path));
    expect(done({ task: 'verify' }, other).faults).toEqual([]);
  });

  it('keep the database that is replaced', async () => {
    const { path, store } = await running();
    const file = newFile('copy.db');
    done({ task: 'backup', file }, path);
    expect(() => done({ task: 'restore', file }, path)).toThrow('is in use: end the program before --restore.');
    await store.library('north').setSetting('role', 'later');
    await store.close();
    // The driver closes files when its statements are collected; this process still has them.
    const copy = newFile();
    writeFileSync(copy, readFileSync(path));
    const before = await contentOf(path);
    const { said } = done({ task: 'restore', file }, copy);
    const kept = said[1]?.match(/^The former database is kept as (.*)\.$/)?.[1];
    expect(await contentOf(kept!)).toEqual(before);
    expect(await contentOf(copy)).toEqual(await contentOf(file));
  });

  it('refuse what is no export, changes nothing then, and leaves out what does not fit', async () => {
    const { path, store } = await running();
    await store.close();
    const before = await contentOf(path);
    const copy = newFile();
    writeFileSync(copy, readFileSync(path));
    const file = newFile('bad.json');
    for (const [content, says] of [
      ['{"text":"An article."}', 'is neither a backup nor an export of this program'],
      ['not json', 'is neither a backup nor an export of this program'],
      ['{"format":"verbatim","schema":999,"tables":{}}', 'was written by a newer version'],
    ] as const) {
      writeFileSync(file, content);
      expect(() => done({ task: 'restore', file }, copy)).toThrow(says);
    }
    expect(() => done({ task: 'restore', file: newFile() }, copy)).toThrow('There is no file');
    expect(await contentOf(copy)).toEqual(before);
    const forged = {
      guild: 'north',
      id: 'f'.repeat(64),
      origin: 'x',
      title: 'X',
      text: 'Forged.',
      ingested_at: '',
      ingested_by: '',
    };
    const tables = {
      article: [forged],
      'article; DROP TABLE article': [{}],
      setting: [{ guild: 'n', name: 1 }, { x: 'y' }],
    };
    writeFileSync(file, JSON.stringify({ format: 'verbatim', schema: 5, tables }));
    const { faults } = done({ task: 'restore', file }, newFile());
    expect(faults).toEqual([
      'Article ffffffff (x) of north was left out: its text is not the one it was stored with.',
      expect.stringContaining('is unknown and was left out'),
      'A row of setting was left out: it does not fit its table.',
      'A row of setting was left out: it does not fit its table.',
    ]);
  });
});

describe('--verify', () => {
  it('names each thing that was changed from outside', async () => {
    const { path, store } = await running();
    await store.library('north').saveReadings(1, [[report(2).id, '{}']]);
    expect(done({ task: 'verify' }, path).said.at(-1)).toBe('Nothing is damaged.');
    const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    db.exec(`UPDATE article SET text = 'Other words.' WHERE title = 'Report 2'; UPDATE reading SET reading = 'null';
      UPDATE article SET parts = '[', corrected = '["x"]' WHERE title = 'Report 4'; UPDATE setting SET value = '{';
      DELETE FROM article WHERE title = 'Report 12'`);
    db.close();
    const { said, faults } = done({ task: 'verify' }, path);
    const [two, four] = [report(2), report(4)].map(({ id, origin }) => `${id.slice(0, 8)} (${origin}) of north`);
    expect(faults).toEqual([
      'A row of alias belongs to a row of article that is gone.',
      `Article ${two}: its text is not the one it was stored with.`,
      `Article ${four}: what was written in parts, corrected is damaged.`,
      `The kept reading of Article ${two!.replace(/ \(.*\)/, '')} is damaged; the next start makes it anew.`,
      'The setting channel:c1 of north is damaged and counts as not set.',
    ]);
    expect(said.at(-1)).toMatch(/^5 faults\. Save what is readable with --export FILE/);
    const file = newFile('export.json');
    expect(done({ task: 'export', file }, path)).toEqual({
      said: [`Exported 10 articles to ${file}.`],
      faults: [
        `Article ${two} is not exported: its text is not the one it was stored with.`,
        `Article ${four} is exported without a part: what was written in parts, corrected is damaged.`,
      ],
    });
    await store.close();
  });
});

describe('a damaged file', () => {
  it('is exported: every article that is whole, and the others by name', async () => {
    const { path, store } = await running(newFile(), 24);
    await store.close();
    const whole = readFileSync(path);
    const all = 24;
    const pages = whole.length / 4096;
    let lost = 0;
    for (let page = 1; page <= pages; page += 5) {
      const damaged = newFile();
      const bytes = Buffer.from(whole);
      bytes.fill(0xa5, 4096 * (page - 1), 4096 * page);
      writeFileSync(damaged, bytes);
      const file = newFile('export.json');
      const { said, faults } = done({ task: 'export', file }, damaged);
      const saved = Number(said[0]!.match(/\d+/)![0]);
      const isOpened = !faults.some((fault) => fault.includes('Only its articles can be exported'));
      const named = faults.filter((fault) => fault.startsWith('Article')).length;
      expect(saved + (isOpened ? named : 0), `page ${page}: ${faults}`).toBeGreaterThanOrEqual(
        isOpened ? all : all - 4,
      );
      lost += all - saved;
      const again = newFile();
      done({ task: 'restore', file }, again);
      expect(done({ task: 'verify' }, again).faults).toEqual([]);
      expect(existsSync(again)).toBe(true);
    }
    // A page of articles holds a few of them.
    expect(lost / (pages / 5)).toBeLessThan(3);
  });

  it('of another program has nothing to export', () => {
    const path = newFile();
    writeFileSync(path, 'Dear Sir or Madam, '.repeat(900));
    expect(() => done({ task: 'export', file: newFile('export.json') }, path)).toThrow(
      'was not written by this program',
    );
  });
});
