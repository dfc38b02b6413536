import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { UserError } from '../../domain/errors.ts';
import { withClearFaults } from './faults.ts';
import { migrations } from './schema/index.ts';
import { inTransaction } from './transaction.ts';

export const IN_MEMORY = ':memory:';

/** How long one process waits for another's transaction, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** "VRBM" in the file's head: another program's database is never taken for ours. */
const APPLICATION_ID = 0x5652424d;

/** Opens the file, makes it when it is missing, and brings its schema up to date; one clear `UserError` when it cannot. */
export function openDatabase(path: string): DatabaseSyncInstance {
  makeFolder(path);
  return withClearFaults(path, () => {
    const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
    try {
      refuseForeign(db, path);
      // FULL: a commit returns when it is on disk, so what is acknowledged survives a power cut.
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      migrate(db, path);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function makeFolder(path: string): void {
  if (path === IN_MEMORY) return;
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new UserError('unavailable', `The folder ${dirname(path)} cannot be made.`, { cause });
  }
}

function refuseForeign(db: DatabaseSyncInstance, path: string): void {
  const { tables } = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
  const id = pragma(db, 'application_id');
  if (tables > 0 && id !== APPLICATION_ID) {
    throw new UserError('unavailable', `${path} is not a database of this program.`);
  }
}

// In one transaction each: two processes that start at once take a step once, and a crash leaves no half step.
function migrate(db: DatabaseSyncInstance, path: string): void {
  refuseNewer(db, path);
  while (pragma(db, 'user_version') < migrations.length) inTransaction(db, () => takeStep(db));
}

function takeStep(db: DatabaseSyncInstance): void {
  const taken = pragma(db, 'user_version');
  const step = migrations[taken];
  if (step === undefined) return;
  db.exec(step);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${taken + 1}`);
}

function refuseNewer(db: DatabaseSyncInstance, path: string): void {
  const taken = pragma(db, 'user_version');
  if (taken <= migrations.length) return;
  throw new UserError(
    'unavailable',
    `The database ${path} was written by a newer version of this program (schema ${taken}, known ${migrations.length}).`,
  );
}

function pragma(db: DatabaseSyncInstance, name: 'application_id' | 'user_version'): number {
  return db.prepare(`PRAGMA ${name}`).get()[name];
}
