import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** Runs the work in one transaction; rolls back if it throws. */
export function inTransaction<T>(db: DatabaseSyncInstance, work: () => T): T {
  // IMMEDIATE takes the write lock at once: a transaction that begins by reading cannot wait for another writer later.
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
