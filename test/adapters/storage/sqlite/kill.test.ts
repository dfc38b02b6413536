import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { packageRoot } from '../../../../src/domain/package-root.ts';
import { StoredLibrary } from '../../../../src/retrieval/stored-library/stored-library.ts';
import { OPTIMISE_LATE } from '../../../optimise-late.ts';

/** Built by `npm test` before the tests run. */
const CHILD = join(packageRoot(), 'dist', 'test', 'adapters', 'storage', 'sqlite', 'ingest-child.js');

/**
 * Lets a process ingest until it has acknowledged some articles, then kills it.
 * @param atOnce number of articles given at once; default: endlessly one after the other
 */
async function acknowledgedBeforeKill(database: string, count: number, atOnce?: number): Promise<string[]> {
  const args = atOnce === undefined ? [database] : [database, String(atOnce)];
  const child = spawn(process.execPath, [...OPTIMISE_LATE, CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const ids: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    ids.push(id);
    if (ids.length === count) child.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return ids;
}

/** Runs `work` with a database in a folder of its own. */
async function withDatabase(work: (database: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-kill-'));
  try {
    await work(join(folder, 'store.db'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Two processes start one after the other, which takes seconds on a busy machine.
const PATIENCE = { timeout: 60_000 };

it('keeps every acknowledged article after kill -9, and answers from it', PATIENCE, async () => {
  await withDatabase(async (database) => {
    const ids = [
      ...(await acknowledgedBeforeKill(database, 7)),
      // The articles of the first run come again as duplicates, followed by new ones.
      ...(await acknowledgedBeforeKill(database, 25)),
    ];
    const store = openSqliteStore(database);
    const library = await StoredLibrary.open(store.library('local'));
    expect(ids.length).toBeGreaterThanOrEqual(32);
    for (const id of ids) expect(library.catalogue.reading(id)?.article.id).toBe(id);
    const found = library.catalogue.search('ferry 3 passengers', 100).map(({ reading }) => reading.article.title);
    expect(found).toContain('Ferry report 3');
    await store.close();
  });
});

it('neither loses nor duplicates any of a thousand articles when killed midway and run again', PATIENCE, async () => {
  await withDatabase(async (database) => {
    const first = await acknowledgedBeforeKill(database, 25, 1_000);
    const again = await acknowledgedBeforeKill(database, first.length + 25, 1_000);
    const store = openSqliteStore(database);
    const { catalogue } = await StoredLibrary.open(store.library('local'));
    const stored = (await store.library('local').articles()).map(({ id }) => id);
    expect(catalogue.readings().map(({ article }) => article.id)).toEqual(stored);
    expect(stored).toEqual(expect.arrayContaining([...first, ...again]));
    const texts = catalogue.readings().map(({ article }) => article.text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeLessThan(1_000);
    await store.close();
  });
});
