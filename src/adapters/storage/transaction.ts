import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** Runs the work in one transaction; nothing of it stays when it throws. */
export function inTransaction<T>(db: DatabaseSyncInstance, work: () => T): T {
  // IMMEDIATE takes the write lock at once: a reader that later wants to write could not wait for another writer.
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
