import { UserError } from '../../../domain/errors.ts';
import { FOREIGN } from '../sqlite/faults.ts';
import { inTransaction, type Pool, type Transaction } from './connection.ts';
import { isAway } from './faults.ts';
import { FIRST_SCHEMA, migrations } from './schema/index.ts';

/** The number of the newest schema. */
export const SCHEMA: number = FIRST_SCHEMA + migrations.length - 1;

/** Milliseconds to wait for another process that does the same. */
const MAX_WAIT_MS = 60_000;

/**
 * Brings the database to the newest schema, in one transaction under a lock: of processes that start at once one does it, the
 * others wait, and a crash leaves the database as it was.
 * @throws UserError `unavailable` for a database of another program, or of a newer version of this one
 */
export async function migrate(pool: Pool, name: string): Promise<void> {
  await inTransaction(pool, isAway, async (sql) => {
    await sql.unsafe(`SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = ${MAX_WAIT_MS}`);
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('verbatim schema ' || current_schema(), 0))`;
    const taken = await schemaOf(sql);
    refuseForeign(taken, await ownTables(sql), name);
    if (taken === SCHEMA) return;
    await refuseEncoding(sql, name);
    for (const step of migrations.slice(taken === 0 ? 0 : taken - FIRST_SCHEMA + 1)) await sql.unsafe(step);
    await sql`CREATE TABLE IF NOT EXISTS verbatim_schema (number INTEGER NOT NULL)`;
    await sql`DELETE FROM verbatim_schema`;
    await sql`INSERT INTO verbatim_schema (number) VALUES (${SCHEMA})`;
  });
}

/** The number of the schema that a database has; 0 for one without ours. */
export async function schemaOf(sql: Pool | Transaction): Promise<number> {
  const [{ found } = { found: false }] = await sql<{ found: boolean }[]>`
    SELECT to_regclass('verbatim_schema') IS NOT NULL AS found`;
  if (!found) return 0;
  const [row] = await sql<{ number: number }[]>`SELECT number FROM verbatim_schema`;
  return row?.number ?? 0;
}

/** @throws UserError `unavailable` */
export function refuseForeign(taken: number, tables: readonly string[], name: string): void {
  if (taken === 0 && tables.length > 0) {
    throw new UserError('unavailable', `${name} ${FOREIGN}: it has a table ${tables[0]}.`);
  }
  if (taken <= SCHEMA) return;
  throw new UserError(
    'unavailable',
    `${name} was written by a newer version of this program (schema ${taken}, known ${SCHEMA}).`,
  );
}

/** The tables with names of ours that the database has. */
export async function ownTables(sql: Pool | Transaction): Promise<string[]> {
  const names = migrations.flatMap((step) => [...step.matchAll(/CREATE TABLE (\w+)/g)].map(([, table]) => table!));
  const rows = await sql<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename`;
  return rows.map((row) => row.name).filter((table) => names.includes(table));
}

async function refuseEncoding(sql: Transaction, name: string): Promise<void> {
  const [{ encoding } = { encoding: '' }] = await sql<{ encoding: string }[]>`
    SELECT current_setting('server_encoding') AS encoding`;
  if (encoding === 'UTF8') return;
  throw new UserError('unavailable', `${name} has the encoding ${encoding}; make one with the encoding UTF8.`);
}
