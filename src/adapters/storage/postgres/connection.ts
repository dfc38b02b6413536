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

/** As if the connection had broken: the server neither answers nor closes it. */
function noAnswer(milliseconds: number): Error {
  return Object.assign(new Error(`no answer within ${milliseconds} ms`), { code: 'ETIMEDOUT' });
}

/** Rejects as if the connection had broken, if the server neither answers nor closes it. */
export async function withDeadline<T>(answer: PromiseLike<T>, maxAnswerMs: number): Promise<T> {
  const stop = new AbortController();
  const late = setTimeout(maxAnswerMs, undefined, { signal: stop.signal, ref: false }).then(() => {
    throw noAnswer(maxAnswerMs);
  });
  late.catch(() => {});
  try {
    return await Promise.race([answer, late]);
  } finally {
    stop.abort();
  }
}

/**
 * Runs work in a transaction, which is rolled back if it throws. The package would try that on a closed connection, too, and fail there
 * where nobody can catch it (its issues 1154 and 1208): work that lost its connection therefore never tells the package. Of a server that
 * neither answers nor closes the connection the package hears nothing, and keeps the connection until it breaks; nobody else waits
 * for that.
 * @param isLost true for an error that a broken connection leads to
 * @param maxAnswerMs milliseconds to wait for the beginning of the transaction, and for its end; default: for ever
 */
export async function inTransaction<T>(
  pool: Pool,
  isLost: (error: unknown) => boolean,
  work: (sql: Transaction) => Promise<T>,
  mode = '',
  maxAnswerMs = Number.POSITIVE_INFINITY,
): Promise<T> {
  let isOver = false;
  let giveUp: (error: unknown) => void = () => {};
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const deadline = (error: unknown = noAnswer(maxAnswerMs)) =>
    Number.isFinite(maxAnswerMs) ? globalThis.setTimeout(() => giveUp(error), maxAnswerMs).unref() : undefined;
  let late = deadline();
  const begun = pool.begin(mode, async (sql) => {
    clearTimeout(late);
    // Whoever waited has been told that nothing was done.
    if (isOver) throw noAnswer(maxAnswerMs);
    try {
      const result = await work(sql);
      late = deadline();
      return { result };
    } catch (error) {
      if (isLost(error)) {
        await setTimeout(MAX_CLOSING_MS, undefined, { ref: false });
        if (isOver) await new Promise(() => {});
        giveUp(error);
        // For the end of the rollback; what was wrong is told in any case.
      } else late = deadline(error);
      throw error;
    }
  });
  try {
    return ((await Promise.race([begun, givenUp])) as { readonly result: T }).result;
  } finally {
    isOver = true;
    clearTimeout(late);
  }
}

/** The database's name for the operator: where it is, without user and password. */
export function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `The database ${decodeURIComponent(pathname.slice(1))} at ${host}`;
}
