import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { DatabaseSync } from '../../sqlite/driver.ts';
import { columnsOf, DERIVED, type Row, tablesOf } from '../../sqlite/maintenance/tables.ts';
import { createSchema } from '../../sqlite/migrate.ts';
import { inTransaction as inFileTransaction } from '../../sqlite/transaction.ts';
import { inTransaction, type Pool, type Transaction } from '../connection.ts';
import { isAway } from '../faults.ts';

/** Rows of one query. */
export const ROWS_AT_ONCE = 500;

/**
 * Writes all but derived data into a new SQLite file, as of one moment, also while programs use the database. So whatever is made of
 * a file is made of PostgreSQL, too.
 */
export async function copyToSqlite(pool: Pool, path: string): Promise<void> {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    db.exec('PRAGMA synchronous = OFF');
    createSchema(db);
    const copy = async (sql: Transaction): Promise<void> => {
      await sql`SET LOCAL statement_timeout = 0`;
      for (const table of tablesOf(db).filter((name) => !DERIVED.has(name))) {
        const columns = columnsOf(db, table);
        const rows = sql.unsafe<Row[]>(`SELECT ${columns.join(', ')} FROM ${table}`).cursor(ROWS_AT_ONCE);
        for await (const some of rows) insertAll(db, table, columns, some);
      }
    };
    await inTransaction(pool, isAway, copy, 'isolation level repeatable read read only');
  } finally {
    db.close();
  }
}

function insertAll(db: DatabaseSyncInstance, table: string, columns: readonly string[], rows: readonly Row[]): void {
  const places = columns.map(() => '?').join(', ');
  const insert = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
  inFileTransaction(db, () => {
    for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null));
  });
}
