import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../../../domain/errors.ts';
import type { Outcome } from '../../sqlite/maintenance/outcome.ts';
import { runMaintenance as runOnFile, type Task } from '../../sqlite/maintenance/tasks.ts';
import { connect, nameOf, type Pool } from '../connection.ts';
import { asFault } from '../faults.ts';
import { ownTables, refuseForeign, schemaOf } from '../migrate.ts';
import { copyFromSqlite } from './copy-in.ts';
import { copyToSqlite } from './copy-out.ts';
import { stats } from './stats.ts';

/**
 * Does a maintenance task on a PostgreSQL database, by way of a SQLite file that is removed afterwards: backups and exports are the
 * same files whatever they are made of, and each can be restored into the other.
 * @throws UserError with one sentence if it could not be done at all
 */
export async function runMaintenance(given: Task, url: string): Promise<Outcome> {
  const pool = await connect(url, 1);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-copy-'));
  try {
    return await perform(given, pool, url, join(folder, 'verbatim.db'));
  } catch (error) {
    throw asFault(nameOf(url), error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await pool.end({ timeout: 0 });
  }
}

async function perform(given: Task, pool: Pool, url: string, copy: string): Promise<Outcome> {
  if (given.task === 'restore') {
    const { said, faults } = runOnFile(given, copy);
    return { said, faults: [...faults, ...(await copyFromSqlite(copy, pool, url))] };
  }
  await refuseOthers(pool, nameOf(url));
  if (given.task === 'stats') return stats(pool);
  await copyToSqlite(pool, copy);
  const { said, faults } = runOnFile(given, copy);
  // Where the copy stood is of no interest.
  return { said: said.map((sentence) => sentence.replaceAll(`The database ${copy}`, nameOf(url))), faults };
}

async function refuseOthers(pool: Pool, name: string): Promise<void> {
  const schema = await schemaOf(pool);
  refuseForeign(schema, await ownTables(pool), name);
  if (schema === 0) throw new UserError('unavailable', `${name} is empty.`);
}
