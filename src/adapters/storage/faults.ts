import { UserError } from '../../domain/errors.ts';

interface Fault {
  /** SQLite's primary result code. */
  readonly code: number;
  /** SQLite's own words for it: the driver's `all` gives no code. */
  readonly words: string;
  readonly sentence: (place: string) => string;
}

/** What somebody who runs the bot can do something about. */
const FAULTS: readonly Fault[] = [
  { code: 5, words: 'database is locked', sentence: (db) => `The database ${db} is held by another process.` },
  { code: 8, words: 'attempt to write a readonly database', sentence: (db) => `The database ${db} cannot be written.` },
  { code: 10, words: 'disk I/O error', sentence: (db) => `The disk under the database ${db} does not answer.` },
  { code: 11, words: 'database disk image is malformed', sentence: (db) => `The database ${db} is damaged.` },
  { code: 13, words: 'database or disk is full', sentence: (db) => `The disk under the database ${db} is full.` },
  { code: 14, words: 'unable to open database file', sentence: (db) => `The database ${db} cannot be opened.` },
  { code: 26, words: 'file is not a database', sentence: (db) => `${db} is not a database of this program.` },
];

/** Runs it; a fault of file, disk or lock becomes one clear sentence that keeps its cause, any other error passes. */
export function withClearFaults<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const fault = FAULTS.find((each) => isFault(error, each));
    if (!fault) throw error;
    throw new UserError('unavailable', fault.sentence(place), { cause: error });
  }
}

function isFault(error: unknown, { code, words }: Fault): boolean {
  if (!(error instanceof Error)) return false;
  // The low byte of an extended code is the primary one.
  if ('sqliteCode' in error && typeof error.sqliteCode === 'number') return (error.sqliteCode & 0xff) === code;
  return 'code' in error && error.code === 'ERR_SQLITE_ERROR' && error.message.endsWith(words);
}
