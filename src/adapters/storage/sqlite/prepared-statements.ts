import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { eraseSql } from '../sql/erase.ts';
import { feedSql } from '../sql/feed-statements.ts';
import type { Operation, Result, Statement } from '../sql/operation.ts';
import { sql } from '../sql/statements.ts';

/** The statements of one connection, each prepared once and shared by all libraries. */
export class PreparedStatements {
  readonly #db: DatabaseSyncInstance;
  readonly #prepared = new Map<string, StatementSyncInstance>();

  /** Prepares all that are known, so that a schema that does not fit them shows at the start. */
  constructor(db: DatabaseSyncInstance) {
    this.#db = db;
    for (const text of [sql, feedSql, eraseSql].flatMap((all) => Object.values(all))) this.#statement(text);
  }

  /** Runs an operation to its end within this turn of the event loop. */
  perform<T>(operation: Operation<T>): T {
    let step = operation.next();
    while (!step.done) step = operation.next(step.value.map((statement) => this.#run(statement)));
    return step.value;
  }

  #run({ sql: text, values, wants }: Statement): Result {
    const statement = this.#statement(text);
    if (wants === 'changes') return { rows: [], changes: Number(statement.run(...values).changes) };
    if (wants === 'rows') return { rows: statement.all(...values), changes: 0 };
    const row: unknown = statement.get(...values);
    return { rows: row === undefined ? [] : [row], changes: 0 };
  }

  #statement(text: string): StatementSyncInstance {
    const known = this.#prepared.get(text);
    if (known) return known;
    const statement = this.#db.prepare(text);
    this.#prepared.set(text, statement);
    return statement;
  }
}
