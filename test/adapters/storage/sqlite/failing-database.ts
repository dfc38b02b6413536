import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** A way in which SQLite refuses a statement. */
export interface DatabaseFault {
  readonly name: string;
  /** SQLite's primary result code. */
  readonly code: number;
  readonly message: string;
  /** True if SQLite rolls the open transaction back by itself. */
  readonly rollsBack: boolean;
}

export const FAULTS: readonly DatabaseFault[] = [
  { name: 'FULL', code: 13, message: 'database or disk is full', rollsBack: true },
  { name: 'IOERR', code: 10, message: 'disk I/O error', rollsBack: true },
  { name: 'BUSY', code: 5, message: 'database is locked', rollsBack: false },
  { name: 'READONLY', code: 8, message: 'attempt to write a readonly database', rollsBack: false },
  { name: 'CORRUPT', code: 11, message: 'database disk image is malformed', rollsBack: false },
];

/** Counts the statements that run on a database, and makes one of them fail. */
export class StatementCounter {
  count = 0;
  #at = Number.POSITIVE_INFINITY;
  #fault: DatabaseFault | undefined;

  /** Makes the n-th statement from now on fail. */
  arm(n: number, fault: DatabaseFault): void {
    this.#at = this.count + n;
    this.#fault = fault;
  }

  step(db: DatabaseSyncInstance): void {
    if (++this.count !== this.#at || !this.#fault) return;
    const { code, message, rollsBack } = this.#fault;
    if (rollsBack && db.isTransaction) db.exec('ROLLBACK');
    throw Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', sqliteCode: code });
  }
}

/** The database, each of whose statements passes the counter first. */
export function countedDatabase(db: DatabaseSyncInstance, counter: StatementCounter): DatabaseSyncInstance {
  const counted = <T extends object>(target: T, methods: readonly string[]): T =>
    new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (methods.includes(String(name))) counter.step(db);
          const result: unknown = value.apply(target, given);
          return name === 'prepare' ? counted(result as object, ['run', 'get', 'all', 'iterate']) : result;
        };
      },
    });
  return counted(db, ['exec']);
}
