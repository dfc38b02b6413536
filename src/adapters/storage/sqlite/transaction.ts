import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** Runs the work in one transaction; rolls back if it throws. */
export function inTransaction<T>(db: DatabaseSyncInstance, work: () => T): T {
  // Left open by a rollback that failed: another transaction could not begin.
  if (db.isTransaction) db.exec('ROLLBACK');
  // IMMEDIATE takes the write lock at once: a transaction that begins by reading cannot wait for another writer later.
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

function rollBack(db: DatabaseSyncInstance): void {
  try {
    // After some errors, such as a full disk, SQLite has rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
  } catch {
    // The error that led here says more; the next transaction tries again.
  }
}
