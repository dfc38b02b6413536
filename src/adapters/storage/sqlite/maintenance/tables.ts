import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { isDamage } from '../faults.ts';

/** One row by column names, as SQLite gives it. */
export type Row = Readonly<Record<string, string | number | null>>;

/** Derived data: made anew, therefore neither exported nor restored. */
export const DERIVED: ReadonlySet<string> = new Set(['reading']);

/** The names of all tables, sorted. */
export function tablesOf(db: DatabaseSyncInstance): string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`;
  return db
    .prepare(sql)
    .all()
    .map(({ name }) => name);
}

export function columnsOf(db: DatabaseSyncInstance, table: string): string[] {
  return db
    .prepare(`PRAGMA table_info(${table})`)
    .all()
    .map(({ name }) => name);
}

/**
 * The rows of a table, of one server if it is given, in the order in which they were added. After a damaged page it goes
 * on from the end of the table, so that one damaged page hides only what is on it and below it.
 * @param onDamage called once if rows may be missing
 */
export function* rowsOf(
  db: DatabaseSyncInstance,
  table: string,
  guild: string | undefined,
  onDamage: () => void,
): Generator<Row> {
  const where = guild === undefined ? '' : 'WHERE guild = ?1';
  const given = guild === undefined ? [] : [guild];
  const seen = new Set<number>();
  for (const direction of ['ASC', 'DESC']) {
    try {
      const sql = `SELECT rowid AS "row number", * FROM ${table} NOT INDEXED ${where} ORDER BY rowid ${direction}`;
      for (const { 'row number': number, ...row } of db.prepare(sql).iterate(...given)) {
        if (seen.has(number)) return;
        seen.add(number);
        yield row;
      }
      return;
    } catch (error) {
      if (!isDamage(error)) throw error;
      if (direction === 'ASC') onDamage();
    }
  }
}
