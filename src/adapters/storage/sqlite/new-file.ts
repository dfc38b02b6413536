import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../../domain/errors.ts';

/** Articles and the ids of who added them are nobody else's on this machine. */
const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;
const OTHERS = 0o077;

/** What stands in the way of a file, by the code of the system's error; completes a sentence that begins with its name. */
const OBSTACLES: Readonly<Record<string, string>> = {
  EEXIST: 'exists already; choose another name',
  ENOENT: 'cannot be written: its folder does not exist',
  ENOTDIR: 'cannot be written: its folder is a file',
  EISDIR: 'is a folder',
  ENOSPC: 'cannot be written: the disk is full',
  EDQUOT: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
  EACCES: 'cannot be written: access is denied',
  EPERM: 'cannot be written: access is denied',
};

/** Runs `work`; errors of the file system become a `UserError` about the file with the cause attached. */
export function withFileErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const says = OBSTACLES[String((cause as NodeJS.ErrnoException).code)];
    if (says === undefined) throw cause;
    throw new UserError('unavailable', `${path} ${says}.`, { cause });
  }
}

/**
 * Writes a file completely or not at all: `fill` gets the path of an empty file beside it, which takes its place once it
 * is on disk.
 * @param replace false: throws `EEXIST` if the file exists by then
 */
export function writeWhole(path: string, fill: (partial: string) => void, { replace = false } = {}): void {
  const partial = `${path}.${randomUUID().slice(0, 8)}.partial`;
  try {
    closeSync(openSync(partial, 'wx', OWN_FILE));
    fill(partial);
    sync(partial);
    if (replace) renameSync(partial, path);
    else moveToFree(partial, path);
    syncFolderOf(path);
  } finally {
    rmSync(partial, { force: true });
  }
}

function moveToFree(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || existsSync(to)) throw error;
    // A file system without hard links.
    renameSync(from, to);
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a new name in a folder durable, where the system can. */
export function syncFolderOf(path: string): void {
  try {
    const folder = openSync(dirname(path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    // Windows opens no folders.
  }
}

/**
 * Takes the access of others to a database and the files beside it, which a former version or a copy by hand may have given.
 * Nothing happens where we may not change it.
 */
export function keepToOwner(database: string): void {
  for (const path of [database, `${database}-wal`, `${database}-shm`]) {
    try {
      const { mode = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
      if ((mode & OTHERS) !== 0) chmodSync(path, OWN_FILE);
    } catch {
      // It belongs to somebody else, or its disk is read-only.
    }
  }
}

/** Makes the folder of a file unless it is there. */
export function makeFolderOf(path: string): void {
  try {
    makeFolder(dirname(path), OWN_FOLDER);
  } catch (cause) {
    throw new UserError('unavailable', `The folder ${dirname(path)} cannot be made.`, { cause });
  }
}

// Not `recursive: true`: Node then loops forever if a file system reports ENOENT for an existing folder (/proc).
function makeFolder(folder: string, mode?: number): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // Another starting process may have created it.
    if (!existsSync(folder)) throw error;
  }
}
