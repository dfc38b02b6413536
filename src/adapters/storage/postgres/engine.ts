import { setTimeout } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Article } from '../../../domain/article.ts';
import { UserError } from '../../../domain/errors.ts';
import type { BrokenArticle } from '../../../domain/store.ts';
import type { Engine } from '../sql/engine.ts';
import type { Operation, Result, Statement, Value } from '../sql/operation.ts';
import { inTransaction, type Pool, STATEMENT_TIMEOUT_MS, type Transaction, withDeadline } from './connection.ts';
import { inPostgres } from './dialect.ts';
import { asFault, isAway, isPassing } from './faults.ts';
import { loadArticles, loadChanged } from './load-articles.ts';

/** What people who ask see as the database's name; its address is shown to the operator only. */
const NAME = 'The database';

/** Milliseconds for which work is tried again while the database is away, for example because it is being restarted. */
const MAX_WAIT_MS = 5000;

/** Milliseconds until the next try. */
const PAUSE_MS = 100;

/** Milliseconds to wait for the result of a statement: the server itself ends it earlier, unless it cannot be reached. */
const MAX_ANSWER_MS = STATEMENT_TIMEOUT_MS + 5000;

const UNCERTAIN =
  'The database stopped answering at the last moment: what you did may or may not have been kept; look, and try again in a moment.';

/** How long to wait for the database. */
export interface Patience {
  /** Milliseconds for which work is tried again while the database is away; default 5 s. */
  readonly maxWaitMs?: number | undefined;
  /** Milliseconds to wait for an answer of a database that has been reached; default 20 s, when a server would have ended a statement. */
  readonly maxAnswerMs?: number | undefined;
}

/** A PostgreSQL database that other processes use, too. */
export class PostgresEngine implements Engine {
  readonly guildTables: readonly string[];
  readonly #pool: Pool;
  readonly #maxWaitMs: number;
  readonly #maxAnswerMs: number;
  /** Transactions of each owner one after the other, so that those that wait for another take no connection. */
  readonly #queues = new Map<string | undefined, LimitFunction>();

  constructor(
    pool: Pool,
    guildTables: readonly string[],
    { maxWaitMs = MAX_WAIT_MS, maxAnswerMs = MAX_ANSWER_MS }: Patience = {},
  ) {
    this.#pool = pool;
    this.guildTables = guildTables;
    this.#maxWaitMs = maxWaitMs;
    this.#maxAnswerMs = maxAnswerMs;
  }

  async read<T>(operation: () => Operation<T>): Promise<T> {
    return this.#untilThere(() => this.#perform(this.#pool, operation()));
  }

  async write<T>(owner: string | undefined, operation: () => Operation<T>): Promise<T> {
    return this.#inTurn(owner, () => this.#untilThere(() => this.#commit(owner, operation)));
  }

  async writeOptional<T>(owner: string, operation: () => Operation<T>): Promise<T> {
    return this.#inTurn(owner, () => this.#commit(owner, operation)).catch((error) => {
      throw asFault(NAME, error);
    });
  }

  articles(guild: string, onBroken: (broken: BrokenArticle) => void): Promise<Article[]> {
    return loadArticles(this, guild, onBroken);
  }

  articlesSince(guild: string, version: number, onBroken: (broken: BrokenArticle) => void): Promise<Article[]> {
    return loadChanged(this, guild, version, onBroken);
  }

  /** The server cleans its files by itself (autovacuum). */
  async purge(): Promise<void> {}

  /** Waits for the transactions in progress. */
  async end(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue(() => {})));
  }

  async #inTurn<T>(owner: string | undefined, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(owner) ?? pLimit(1);
    this.#queues.set(owner, queue);
    try {
      return await queue(work);
    } finally {
      if (queue.activeCount + queue.pendingCount === 0) this.#queues.delete(owner);
    }
  }

  async #commit<T>(owner: string | undefined, operation: () => Operation<T>): Promise<T> {
    let isCommitting = false;
    try {
      const work = async (sql: Transaction): Promise<T> => {
        // Of all processes, one changes what is this owner's: so its versions follow one another without a gap. What is sent after
        // it runs after it. A query of the package is sent when it is first waited for, or by `execute`.
        const locked = owner === undefined ? undefined : withDeadline(lockOf(sql, owner).execute(), this.#maxAnswerMs);
        const [, result] = await Promise.all([locked, this.#perform(sql, operation())]);
        isCommitting = true;
        return result;
      };
      return await inTransaction(this.#pool, isAway, work, '', this.#maxAnswerMs);
    } catch (error) {
      if (isCommitting && isAway(error)) throw new UserError('unavailable', UNCERTAIN, { cause: error });
      throw error;
    }
  }

  async #perform<T>(sql: Pool | Transaction, operation: Operation<T>): Promise<T> {
    let step = operation.next();
    while (!step.done) step = operation.next(await this.#resultsOf(sql, step.value));
    return step.value;
  }

  async #resultsOf(sql: Pool | Transaction, statements: readonly Statement[]): Promise<Result[]> {
    const sent = statements.map(({ values }) => checked(values));
    const answers = statements.map(({ sql: text }, at) => sql.unsafe(inPostgres(text), sent[at]!, { prepare: true }));
    const results = await withDeadline(Promise.all(answers), this.#maxAnswerMs);
    return results.map((result) => ({ rows: result, changes: result.count }));
  }

  /** Nothing has happened when work fails in passing, so it is tried again. */
  async #untilThere<T>(work: () => Promise<T>): Promise<T> {
    const end = performance.now() + this.#maxWaitMs;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isPassing(error) || performance.now() + PAUSE_MS > end) throw asFault(NAME, error);
      }
      await setTimeout(PAUSE_MS);
    }
  }
}

function lockOf(sql: Transaction, owner: string) {
  return sql`SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || ${owner}, 0))`;
}

/** The package would make text of anything. */
function checked(values: readonly Value[]): Value[] {
  for (const value of values) {
    if (value !== null && typeof value !== 'string' && typeof value !== 'number')
      throw new TypeError(`a column cannot hold ${typeof value}`);
  }
  return [...values];
}
