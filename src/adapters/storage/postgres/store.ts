import type { Store } from '../../../domain/store.ts';
import { storeOn } from '../sql/store.ts';
import { connect, nameOf, type Pool } from './connection.ts';
import { CHANGES } from './dialect.ts';
import { type Patience, PostgresEngine } from './engine.ts';
import { asFault } from './faults.ts';
import { Leader } from './leader.ts';
import { migrate } from './migrate.ts';

/** Connections of this process; PostgreSQL allows a hundred for all programs, unless it is set otherwise. */
const MAX_CONNECTIONS = 8;

/** Seconds for what is in progress when the store is closed. */
const END_TIMEOUT = 5;

interface PostgresOptions extends Patience {
  /** Receives what goes wrong without a person being told, for the log. */
  readonly report?: (error: unknown) => void;
  /** Milliseconds between two looks at who leads. */
  readonly electionMs?: number;
}

/**
 * The libraries of many servers in a PostgreSQL database, shared by any number of processes.
 * @param url `postgres://user:password@host:port/database`
 * @throws UserError `unavailable` if the database cannot be reached, is not ours, or is newer than this program
 */
export async function openPostgresStore(
  url: string,
  { report = () => {}, electionMs, ...patience }: PostgresOptions = {},
): Promise<Store> {
  const pool = await connect(url, MAX_CONNECTIONS);
  try {
    await migrate(pool, nameOf(url));
    const engine = new PostgresEngine(pool, await guildTables(pool), patience);
    const leader = new Leader(url, report, electionMs, patience.maxAnswerMs);
    return {
      ...storeOn(engine),
      watch: (onChange) => {
        // After a break the package listens again; what was missed shows in the versions.
        pool
          .listen(CHANGES, onChange)
          .catch((error) => report(new Error('changes are not announced', { cause: error })));
      },
      lead: (begin) => {
        leader.start(begin);
        return () => leader.stop();
      },
      isLeader: () => leader.isLeader,
      async close() {
        await leader.stop();
        await engine.end();
        await pool.end({ timeout: END_TIMEOUT });
      },
    };
  } catch (error) {
    await pool.end({ timeout: 0 });
    throw asFault(nameOf(url), error);
  }
}

async function guildTables(sql: Pool): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'guild' ORDER BY table_name`;
  return rows.map(({ name }) => name);
}
