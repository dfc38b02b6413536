import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DatabaseSync } from '../src/adapters/storage/sqlite/driver.ts';
import { packageRoot } from '../src/domain/package-root.ts';
import { OPTIMISE_LATE } from './optimise-late.ts';

/** Built by `pretest`. */
const MAIN = join(packageRoot(), 'dist', 'program', 'main.js');

/** A small disk of its own; its size leaves room for the sample articles. */
const DISK = mkdtempSync(join(tmpdir(), 'verbatim-disk-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', DISK]).status === 0;
afterAll(() => {
  if (isMounted) spawnSync('umount', ['-l', DISK]);
  rmSync(DISK, { recursive: true, force: true });
});

const SAYS = [
  { say: 'Who designed the flood barrier?' },
  { command: 'search', options: { words: 'soft clay' } },
  { command: 'articles' },
  { command: 'summary', options: { topic: 'flood barrier' } },
];

let starts = 0;

/** The program's answers to the requests above and to a new article; a refusal is its sentence. */
function answers() {
  const env = { PATH: process.env.PATH ?? '', HOME: tmpdir(), DATA_DIR: DISK, DISCORD_TOKEN: '' };
  const text = `The mayor of Halden resigned on Monday, she told ${++starts} reporters there.`;
  const input = [...SAYS, { command: 'ingest', options: { text } }].map((line) => JSON.stringify(line)).join('\n');
  const { stdout, stderr, status } = spawnSync(process.execPath, [...OPTIMISE_LATE, MAIN, '--json'], {
    cwd: tmpdir(),
    env,
    input,
  });
  const replies = String(stdout)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { kinds: replies.map(({ answer, error }) => error?.message ?? answer), stderr: String(stderr), status };
}

/** As after a restart with readings of another version, the files beside the database gone. */
function afterRestart(): void {
  const db = new DatabaseSync(join(DISK, 'verbatim.db'));
  db.exec('DELETE FROM reading; PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  for (const suffix of ['-wal', '-shm']) rmSync(join(DISK, `verbatim.db${suffix}`), { force: true });
}

function fill(): void {
  try {
    for (;;) writeFileSync(join(DISK, 'filling'), Buffer.alloc(4096), { flag: 'a' });
  } catch {
    // It is full.
  }
}

const PATIENCE = { timeout: 120_000 };

test.skipIf(!isMounted)(
  `a full and a read-only disk silence no answer${isMounted ? '' : ' (skipped: mounting a tmpfs is not allowed here)'}`,
  PATIENCE,
  () => {
    expect(answers()).toEqual({ kinds: ['found', 'found', null, 'found', null], stderr: '', status: 0 });
    const answered = ['found', 'found', null, 'found'];

    afterRestart();
    fill();
    const full = answers();
    expect(full).toMatchObject({ kinds: [...answered, 'The database cannot be written.'], status: 0 });
    expect(full.stderr).toMatch(/^The database \S+verbatim\.db cannot be written: what it holds is read/);

    rmSync(join(DISK, 'filling'));
    afterRestart();
    spawnSync('mount', ['-o', 'remount,ro', DISK]);
    const readOnly = answers();
    expect(readOnly).toMatchObject({ kinds: [...answered, 'The database cannot be written.'], status: 0 });
    expect(readOnly.stderr).toMatch(/^The database \S+verbatim\.db cannot be written: what it holds is read/);
  },
);
