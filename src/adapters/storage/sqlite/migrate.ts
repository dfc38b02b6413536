import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { UserError } from '../../../domain/errors.ts';
import { defineTombstone } from '../sql/tombstones.ts';
import { FOREIGN } from './faults.ts';
import { migrations } from './schema/index.ts';
import { inTransaction } from './transaction.ts';

/** "VRBM" in the file header, so that another program's database is never mistaken for ours. */
const APPLICATION_ID = 0x5652424d;

/** The number of the newest schema. */
export const SCHEMA: number = migrations.length;

/** The number of the schema that a database has; 0 for an empty one. */
export function schemaOf(db: DatabaseSyncInstance): number {
  return pragmaNumber(db, 'PRAGMA user_version');
}

/** @throws UserError `unavailable` for a database of another program, or of a newer version of this one */
export function refuseForeign(db: DatabaseSyncInstance, name: string): void {
  const tables = pragmaNumber(db, 'SELECT count(*) FROM sqlite_schema');
  if (tables > 0 && pragmaNumber(db, 'PRAGMA application_id') !== APPLICATION_ID) {
    throw new UserError('unavailable', `${name} ${FOREIGN}.`);
  }
  const taken = schemaOf(db);
  if (taken <= SCHEMA) return;
  throw new UserError(
    'unavailable',
    `${name} was written by a newer version of this program (schema ${taken}, known ${SCHEMA}).`,
  );
}

/** Gives an empty database its tables; prepares no statement, so that the file is closed as soon as the database is. */
export function createSchema(db: DatabaseSyncInstance): void {
  defineTombstone(db);
  db.exec(`BEGIN; ${migrations.join('\n')} ${stamp(SCHEMA)}; COMMIT`);
}

/**
 * Brings the database to a schema. One transaction per step: two processes that start at once apply it once, and a crash
 * leaves no partial step.
 */
export function migrate(db: DatabaseSyncInstance, schema = SCHEMA): void {
  defineTombstone(db);
  while (schemaOf(db) < schema) inTransaction(db, () => applyMigration(db, schema));
}

function applyMigration(db: DatabaseSyncInstance, schema: number): void {
  const taken = schemaOf(db);
  const step = migrations[taken];
  // Another process may have applied it since.
  if (step === undefined || taken >= schema) return;
  db.exec(step);
  db.exec(stamp(taken + 1));
}

function stamp(schema: number): string {
  return `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${schema}`;
}

function pragmaNumber(db: DatabaseSyncInstance, sql: string): number {
  return Number(Object.values(db.prepare(sql).get())[0]);
}
