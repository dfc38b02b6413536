import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { UserError } from '../../../../domain/errors.ts';
import { DatabaseSync } from '../../sqlite/driver.ts';
import { articleName } from '../../sqlite/maintenance/articles.ts';
import { columnsOf, DERIVED, type Row, rowsOf } from '../../sqlite/maintenance/tables.ts';
import { inTransaction, nameOf, type Pool, type Transaction } from '../connection.ts';
import { isAway } from '../faults.ts';
import { migrate, ownTables } from '../migrate.ts';
import { allTables } from '../schema/008-all-tables.ts';
import { ROWS_AT_ONCE } from './copy-out.ts';

/**
 * Fills an empty database from a SQLite file of the newest schema, in one transaction.
 * @returns what was left out, one sentence each
 * @throws UserError `unavailable` if the database holds anything: it is never replaced
 */
export async function copyFromSqlite(path: string, pool: Pool, url: string): Promise<string[]> {
  await migrate(pool, nameOf(url));
  const db = new DatabaseSync(path, { readOnly: true });
  const faults: string[] = [];
  try {
    await inTransaction(pool, isAway, async (sql) => {
      await sql`SET LOCAL statement_timeout = 0`;
      const tables = await ownTables(sql);
      await sql.unsafe(`LOCK TABLE ${tables.join(', ')} IN EXCLUSIVE MODE`);
      await refuseFilled(sql, tables, nameOf(url));
      for (const table of inOrder(tables)) await copyTable(sql, db, table, faults);
    });
    return faults;
  } finally {
    db.close();
  }
}

/** What others refer to comes first; the versions last, so that articles do not seem newer than they. */
function inOrder(tables: readonly string[]): string[] {
  const rank = (table: string) =>
    table === 'library' ? Number.POSITIVE_INFINITY : allTables.indexOf(`TABLE ${table} `);
  return tables.filter((table) => !DERIVED.has(table)).sort((a, b) => rank(a) - rank(b));
}

async function refuseFilled(sql: Transaction, tables: readonly string[], name: string): Promise<void> {
  for (const table of tables) {
    const [{ filled } = { filled: false }] = await sql.unsafe<{ filled: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM ${table}) AS filled`,
    );
    if (filled) {
      throw new UserError(
        'unavailable',
        `${name} holds something already, and --restore fills an empty one only: make another with createdb.`,
      );
    }
  }
}

async function copyTable(sql: Transaction, db: DatabaseSyncInstance, table: string, faults: string[]): Promise<void> {
  const columns = columnsOf(db, table);
  const rows: Row[] = [];
  const send = async () => {
    const list = columns.join(', ');
    const statement = `INSERT INTO ${table} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${table}, CAST(CAST($1 AS TEXT) AS JSON))`;
    await sql.unsafe(statement, [JSON.stringify(rows.splice(0))]);
  };
  for (const row of rowsOf(db, table, undefined, () => {})) {
    const name = table === 'article' ? articleName(row) : `A row of ${table}`;
    if (Object.values(row).some(holdsNul)) faults.push(`${name} was left out: PostgreSQL cannot hold U+0000.`);
    else rows.push(row);
    if (rows.length >= ROWS_AT_ONCE) await send();
  }
  if (rows.length > 0) await send();
}

function holdsNul(value: string | number | null): boolean {
  return typeof value === 'string' && value.includes('\0');
}
