import { setTimeout } from 'node:timers/promises';
import type postgres from 'postgres';

/** A pool of connections to one database. */
export type Pool = postgres.Sql;

/** One connection of a pool, within a transaction. */
export type Transaction = postgres.TransactionSql;

/** Seconds for opening a connection. */
const CONNECT_TIMEOUT = 5;

/** Milliseconds that one statement may take, and wait for another transaction. */
export const STATEMENT_TIMEOUT_MS = 15_000;
const LOCK_TIMEOUT_MS = 5_000;

/** Seconds until a lost connection is tried again, at most. */
const MAX_BACKOFF = 0.5;

/** Identifiers of PostgreSQL's 8-byte integers, which the package would give as text. */
const INT8 = 20;

/**
 * Opens no connection yet. The package is loaded here, so that whoever stores in SQLite does not.
 * @param url may hold a password: nothing of it is ever part of an error
 * @param connections at most
 * @param name shown to who looks at the server's sessions
 */
export async function connect(url: string, connections: number, name = 'verbatim'): Promise<Pool> {
  const { default: postgres } = await import('postgres');
  return postgres(url, {
    max: connections,
    connect_timeout: CONNECT_TIMEOUT,
    backoff: (attempt) => Math.min(0.02 * 2 ** attempt, MAX_BACKOFF),
    keep_alive: 10,
    fetch_types: false,
    onnotice: () => {},
    types: { int8: { to: INT8, from: [INT8], serialize: String, parse: Number } },
    connection: {
      application_name: name,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      lock_timeout: LOCK_TIMEOUT_MS,
      // A connection whose process is gone holds its locks no longer than this.
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    } as Partial<postgres.ConnectionParameters>,
  }) as unknown as Pool;
}

/** Milliseconds in which a connection that is broken is found closed. */
const MAX_CLOSING_MS = 1000;

/**
 * Runs work in a transaction, which is rolled back if it throws. The package would try that on a closed connection, too, and fail there
 * where nobody can catch it (its issues 1154 and 1208): work that lost its connection therefore never tells the package.
 * @param isLost true for an error that a broken connection leads to
 */
export async function inTransaction<T>(
  pool: Pool,
  isLost: (error: unknown) => boolean,
  work: (sql: Transaction) => Promise<T>,
  mode = '',
): Promise<T> {
  let isOver = false;
  const begun = pool.begin(mode, async (sql) => {
    try {
      return { result: await work(sql) };
    } catch (error) {
      if (isLost(error)) {
        await setTimeout(MAX_CLOSING_MS, undefined, { ref: false });
        if (isOver) await new Promise(() => {});
      }
      throw error;
    }
  });
  try {
    return ((await begun) as { readonly result: T }).result;
  } finally {
    isOver = true;
  }
}

/** The database's name for the operator: where it is, without user and password. */
export function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `The database ${decodeURIComponent(pathname.slice(1))} at ${host}`;
}
