import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Finding, fault, ok } from '../../../app/finding.ts';

/** Room that a library of a few thousand articles, its log and a backup beside it take. */
const MIN_FREE_BYTES = 200_000_000;

/** What to do, by the code of the system's error. */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room on it',
  EDQUOT: 'the disk is full: make room on it',
  EROFS: 'the disk is read-only: mount it for writing, or set DATA_DIR to another folder',
  EACCES: 'access is denied: give the folder to the account that runs the program, or set DATA_DIR to another one',
  EPERM: 'access is denied: give the folder to the account that runs the program, or set DATA_DIR to another one',
  ENOTDIR: 'it is a file: set DATA_DIR to a folder',
};

/**
 * Writes into the folder of the database, or where it is going to be made, and looks how much room is left. What was
 * written is removed again.
 * @param freeBytes of the disk of a folder; replaced by tests
 */
export function examineDisk(dataDir: string, freeBytes: (folder: string) => number = freeBytesOf): Finding {
  const folder = nearestExisting(dataDir);
  try {
    writeInto(folder);
    const free = freeBytes(folder);
    const room = `${Math.floor(free / 1e6).toLocaleString('en')} MB are free`;
    if (free < MIN_FREE_BYTES)
      return fault('disk', `only ${room} at ${dataDir}: make room, or set DATA_DIR to another disk`);
    const isThere = folder === dataDir ? 'can be written' : 'is made at the first start';
    return ok('disk', `${dataDir} ${isThere}, ${room}`);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? error);
    return fault(
      'disk',
      `${dataDir} cannot be written, ${REMEDIES[code] ?? `${code}: set DATA_DIR to another folder`}`,
    );
  }
}

function nearestExisting(folder: string): string {
  for (let each = folder; ; each = dirname(each)) if (existsSync(each) || dirname(each) === each) return each;
}

function writeInto(folder: string): void {
  const trial = mkdtempSync(join(folder, '.verbatim-doctor-'));
  try {
    writeFileSync(join(trial, 'trial'), 'x'.repeat(4096));
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
