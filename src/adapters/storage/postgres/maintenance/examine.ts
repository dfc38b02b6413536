import { type Finding, fault, ok } from '../../../../app/finding.ts';
import { UserError } from '../../../../domain/errors.ts';
import { connect, nameOf, type Pool } from '../connection.ts';
import { CHANGES } from '../dialect.ts';
import { asFault } from '../faults.ts';
import { ownTables, refuseForeign, SCHEMA, schemaOf } from '../migrate.ts';

const PART = 'database';

/** Milliseconds in which a change must be announced, or the database is too slow or does not announce. */
const MAX_NOTICE_MS = 3000;

/** Major version that has been tried, and all that is used here. */
const LEAST_VERSION = 14;

/** Connects, looks for our schema and the right to write, and whether changes are announced; changes nothing. */
export async function examinePostgres(url: string): Promise<Finding> {
  const pool = await connect(url, 1);
  try {
    return await examine(pool, nameOf(url));
  } catch (error) {
    const known = asFault(nameOf(url), error);
    if (known instanceof UserError) return fault(PART, `${known.message} Look at DATABASE_URL and at the server.`);
    throw error;
  } finally {
    await pool.end({ timeout: 0 });
  }
}

async function examine(pool: Pool, name: string): Promise<Finding> {
  const [server] = await pool<{ version: number; readOnly: string; canCreate: boolean }[]>`
    SELECT current_setting('server_version_num')::int / 10000 AS version,
      current_setting('transaction_read_only') AS "readOnly",
      has_schema_privilege(current_schema(), 'CREATE') AS "canCreate"`;
  if (!server) return fault(PART, `${name} does not answer`);
  if (server.readOnly === 'on') return fault(PART, `${name} cannot be written: it is read-only, or a standby`);
  if (server.version < LEAST_VERSION)
    return fault(PART, `${name} is PostgreSQL ${server.version}; ${LEAST_VERSION} is needed`);
  const schema = await schemaOf(pool);
  refuseForeign(schema, await ownTables(pool), name);
  if (schema < SCHEMA && !server.canCreate)
    return fault(PART, `${name} does not let its user make tables: GRANT CREATE ON SCHEMA … TO …`);
  if (!(await announces(pool)))
    return fault(PART, `${name} announces no changes: a pooler in between must pool sessions`);
  const age = schema === 0 ? 'empty: its tables are made at the first start' : `schema ${schema}`;
  return ok(PART, `${name} answers (PostgreSQL ${server.version}, ${age}), and announces changes`);
}

/** True if what one connection announces comes to another. */
async function announces(pool: Pool): Promise<boolean> {
  const word = `doctor ${process.pid}`;
  let late: NodeJS.Timeout | undefined;
  const heard = new Promise<boolean>((resolve, reject) => {
    late = setTimeout(() => resolve(false), MAX_NOTICE_MS);
    pool
      .listen(CHANGES, (said) => said === word && resolve(true))
      .then(() => pool.notify(CHANGES, word))
      .catch(reject);
  });
  try {
    return await heard;
  } finally {
    clearTimeout(late);
  }
}
