import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { UserError } from '../../../domain/errors.ts';
import { backUp } from './backup.ts';
import { DatabaseSync, type DatabaseSyncInstance } from './driver.ts';
import { cannotBeWritten, withUserErrors } from './faults.ts';
import { createSchema, migrate, refuseForeign, SCHEMA, schemaOf } from './migrate.ts';
import { keepToOwner, makeFolderOf, withFileErrors, writeWhole } from './new-file.ts';

export const IN_MEMORY = ':memory:';

/** Milliseconds to wait for another process's transaction. */
const BUSY_TIMEOUT = 5000;

/**
 * Opens or creates the file and migrates its schema, after a backup. A file that cannot be opened for writing, because the
 * disk is full or read-only, is opened for reading: `report` gets a sentence for the operator then.
 * @throws UserError `unavailable`
 */
export function openDatabase(path: string, report: (sentence: string) => void = () => {}): DatabaseSyncInstance {
  if (path === IN_MEMORY) return opened(IN_MEMORY, createSchema);
  makeFolderOf(path);
  return withUserErrors(databaseName(path), () => {
    if (!existsSync(path)) withFileErrors(databaseName(path), () => createFile(path));
    refuseCutOff(path);
    keepToOwner(path);
    try {
      return opened(path, (db) => prepare(db, path));
    } catch (error) {
      const readable = cannotBeWritten(error) ? openUnchanged(path) : undefined;
      if (!readable) throw error;
      report(`${databaseName(path)} cannot be written: what it holds is read, and nothing new is taken in. \
Make room on its disk or make it writable, and start again.`);
      return readable;
    }
  });
}

/** Merges the write-ahead log into the file and closes it. */
export function closeDatabase(db: DatabaseSyncInstance): void {
  if (!db.isOpen) return;
  try {
    // SQLite checkpoints at the last close, but prepared statements delay that until they are garbage-collected.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Nothing is lost: the next start reads the log beside the file.
  } finally {
    db.close();
  }
}

/** Opens a database of ours for reading, without changing anything in it: for maintenance. */
export function openToRead(path: string): DatabaseSyncInstance {
  if (!existsSync(path)) throw new UserError('unavailable', `There is no database ${path}.`);
  return withUserErrors(databaseName(path), () => {
    refuseCutOff(path);
    try {
      return opened(path, (db) => refuseForeign(db, databaseName(path)), { readOnly: true });
    } catch (error) {
      const readable = cannotBeWritten(error) ? openUnchanged(path) : undefined;
      if (!readable) throw error;
      return readable;
    }
  });
}

export function databaseName(path: string): string {
  return `The database ${path}`;
}

function opened(
  path: string,
  begin: (db: DatabaseSyncInstance) => void,
  options: { readonly readOnly?: boolean } = {},
): DatabaseSyncInstance {
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true, ...options });
  try {
    begin(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepare(db: DatabaseSyncInstance, path: string): void {
  refuseForeign(db, databaseName(path));
  // FULL: a commit returns when it is on disk, so acknowledged changes survive a power cut.
  // secure_delete: what is removed is overwritten, so that nothing of a forgotten article stays in the file.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  if (schemaOf(db) < SCHEMA) backUpBeforeMigration(db, path);
  migrate(db);
}

/** Keeps what a newer version of the program is going to change, for a return to the older one. */
function backUpBeforeMigration(db: DatabaseSyncInstance, path: string): void {
  const target = `${path.replace(/\.db$/, '')}.schema-${schemaOf(db)}.db`;
  const name = `The backup ${target}, which is made before the schema changes,`;
  withUserErrors(name, () => withFileErrors(name, () => backUp(db, target, { replace: true })));
}

// Under another name first: a process that is killed here leaves no empty file, which would look like a damaged one.
function createFile(path: string): void {
  refuseLoneLog(path);
  try {
    writeWhole(path, (partial) => opened(partial, createSchema).close());
  } catch (error) {
    // Another starting process may have created it.
    if (!existsSync(path)) throw error;
  }
}

/** @throws UserError `unavailable` if there is a log whose database is missing */
export function refuseLoneLog(path: string): void {
  if (sizeOf(`${path}-wal`) === 0) return;
  throw new UserError(
    'unavailable',
    `${databaseName(path)} is missing, but its log ${path}-wal is there: put the database back beside it, or move the log away to begin anew.`,
  );
}

function refuseCutOff(path: string): void {
  if (!existsSync(path) || sizeOf(path) > 0) return;
  throw new UserError(
    'unavailable',
    `${databaseName(path)} is empty (0 bytes): it was cut off from outside. Bring a backup back with --restore, or delete the file to begin anew.`,
  );
}

/**
 * Opens the file as one that nobody changes, which needs no other file beside it. Undefined if that is impossible: there
 * is a log that SQLite would have to read.
 */
function openUnchanged(path: string): DatabaseSyncInstance | undefined {
  if (sizeOf(`${path}-wal`) > 0) return undefined;
  try {
    const address = `${pathToFileURL(path).href}?immutable=1`;
    return opened(address, (db) => {
      refuseForeign(db, databaseName(path));
      if (schemaOf(db) < SCHEMA) throw new Error('its schema cannot be changed');
    });
  } catch {
    return undefined;
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
