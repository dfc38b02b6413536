/** A value of a column. */
export type Value = string | number | null;

/** A statement to run. */
export interface Statement {
  /** `?1` and so on stand for the values. */
  readonly sql: string;
  readonly values: readonly Value[];
  /** What is wanted of it: the first row, all rows, or how many rows it changed. */
  readonly wants: 'row' | 'rows' | 'changes';
}

/** What came of a statement: only what it was wanted for. */
export interface Result {
  readonly rows: readonly unknown[];
  readonly changes: number;
}

/**
 * Work on a database: yields the statements to run and gets the result of each. So it is written once for an engine that answers at
 * once and for one that has to be waited for. Statements that are yielded together run in their order, but none needs the result of
 * another: they are waited for once.
 */
export type Operation<T> = Generator<readonly Statement[], T, readonly Result[]>;

export function* first<Row>(sql: string, ...values: readonly Value[]): Operation<Row | undefined> {
  const [result] = yield [{ sql, values, wants: 'row' }];
  return result?.rows[0] as Row | undefined;
}

export function* all<Row>(sql: string, ...values: readonly Value[]): Operation<readonly Row[]> {
  const [result] = yield [{ sql, values, wants: 'rows' }];
  return (result?.rows ?? []) as readonly Row[];
}

/** Returns the number of rows that were changed. */
export function* run(sql: string, ...values: readonly Value[]): Operation<number> {
  const [result] = yield [change(sql, ...values)];
  return result?.changes ?? 0;
}

/** Runs several statements of which only the changes are wanted; returns the number of rows that were changed. */
export function* runAll(statements: readonly Statement[]): Operation<number> {
  if (statements.length === 0) return 0;
  return (yield statements).reduce((sum, { changes }) => sum + changes, 0);
}

/** A statement that changes rows. */
export function change(sql: string, ...values: readonly Value[]): Statement {
  return { sql, values, wants: 'changes' };
}
