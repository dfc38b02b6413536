import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library.ts';

/** Built by `npm test` before the tests begin. */
const CHILD = join(packageRoot(), 'dist', 'test', 'support', 'ingest-child.js');

/** Lets a process ingest until it has acknowledged some articles, then kills it in the midst. */
async function acknowledgedBeforeKill(database: string, count: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, database], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const ids: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    ids.push(id);
    if (ids.length === count) child.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return ids;
}

// Two processes start one after the other: seconds on a machine that is busy with the other tests.
it('holds every acknowledged article after a kill -9, and answers from it', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-kill-'));
  try {
    const database = join(folder, 'store.db');
    const ids = [
      ...(await acknowledgedBeforeKill(database, 7)),
      // The articles of the first run come again as duplicates, then new ones.
      ...(await acknowledgedBeforeKill(database, 25)),
    ];
    const store = openSqliteStore(database);
    const library = await StoredLibrary.open(store.library('local'));
    expect(ids.length).toBeGreaterThanOrEqual(32);
    for (const id of ids) expect(library.catalogue.reading(id)?.article.id).toBe(id);
    const found = library.catalogue.search('ferry 3 passengers', 100).map(({ reading }) => reading.article.title);
    expect(found).toContain('Ferry report 3');
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
