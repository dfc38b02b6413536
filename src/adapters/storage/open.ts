import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { UserError } from '../../domain/errors.ts';
import { FOREIGN, withUserErrors } from './faults.ts';
import { migrations } from './schema/index.ts';
import { inTransaction } from './transaction.ts';

export const IN_MEMORY = ':memory:';

/** Milliseconds to wait for another process's transaction. */
const BUSY_TIMEOUT = 5000;

/** "VRBM" in the file header, so that another program's database is never mistaken for ours. */
const APPLICATION_ID = 0x5652424d;

/**
 * Opens or creates the file and migrates its schema.
 * @throws UserError `unavailable`
 */
export function openDatabase(path: string): DatabaseSyncInstance {
  makeFolderOf(path);
  return withUserErrors(databaseName(path), () => {
    const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
    try {
      refuseForeign(db, path);
      // FULL: a commit returns when it is on disk, so acknowledged changes survive a power cut.
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      migrate(db, path);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Merges the write-ahead log into the file and closes it. */
export function closeDatabase(db: DatabaseSyncInstance, path: string): void {
  if (!db.isOpen) return;
  try {
    // SQLite checkpoints at the last close, but prepared statements delay that until they are garbage-collected.
    withUserErrors(databaseName(path), () => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  } finally {
    db.close();
  }
}

function databaseName(path: string): string {
  return `The database ${path}`;
}

function makeFolderOf(path: string): void {
  if (path === IN_MEMORY) return;
  try {
    makeFolder(dirname(path));
  } catch (cause) {
    throw new UserError('unavailable', `The folder ${dirname(path)} cannot be made.`, { cause });
  }
}

// Not `recursive: true`: Node then loops forever if a file system reports ENOENT for an existing folder (/proc).
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another starting process may have created it.
    if (!existsSync(folder)) throw error;
  }
}

function refuseForeign(db: DatabaseSyncInstance, path: string): void {
  const tables = pragmaNumber(db, 'SELECT count(*) FROM sqlite_schema');
  if (tables > 0 && pragmaNumber(db, 'PRAGMA application_id') !== APPLICATION_ID) {
    throw new UserError('unavailable', `${databaseName(path)} ${FOREIGN}.`);
  }
}

// One transaction per step: two processes that start at once apply it once, and a crash leaves no partial step.
function migrate(db: DatabaseSyncInstance, path: string): void {
  refuseNewer(db, path);
  while (pragmaNumber(db, 'PRAGMA user_version') < migrations.length) inTransaction(db, () => applyMigration(db));
}

function applyMigration(db: DatabaseSyncInstance): void {
  const taken = pragmaNumber(db, 'PRAGMA user_version');
  const step = migrations[taken];
  if (step === undefined) return;
  db.exec(step);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${taken + 1}`);
}

function refuseNewer(db: DatabaseSyncInstance, path: string): void {
  const taken = pragmaNumber(db, 'PRAGMA user_version');
  if (taken <= migrations.length) return;
  throw new UserError(
    'unavailable',
    `${databaseName(path)} was written by a newer version of this program (schema ${taken}, known ${migrations.length}).`,
  );
}

function pragmaNumber(db: DatabaseSyncInstance, sql: string): number {
  return Number(Object.values(db.prepare(sql).get())[0]);
}
