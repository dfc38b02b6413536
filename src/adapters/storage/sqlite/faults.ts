import { UserError } from '../../../domain/errors.ts';

/** Used for files of other programs. */
export const FOREIGN = 'was not written by this program';

interface Fault {
  /** SQLite's primary result code. */
  readonly code: number;
  /** SQLite's message; needed because the driver's `all` gives no code. */
  readonly words: string;
  /** Completes a sentence that begins with the database's name. */
  readonly says: string;
}

const LOCK: Fault = { code: 5, words: 'database is locked', says: 'is held by another process; try again in a moment' };

const DAMAGE: Fault = {
  code: 11,
  words: 'database disk image is malformed',
  says: 'is damaged: whoever runs this program can save what is readable with --export and bring it back with --restore',
};

/** Errors that an operator can fix. */
const FAULTS: readonly Fault[] = [
  LOCK,
  { code: 8, words: 'attempt to write a readonly database', says: 'cannot be written' },
  { code: 10, words: 'disk I/O error', says: 'stands on a disk that does not answer' },
  DAMAGE,
  { code: 13, words: 'database or disk is full', says: 'stands on a disk that is full' },
  { code: 14, words: 'unable to open database file', says: 'cannot be opened' },
  { code: 26, words: 'file is not a database', says: FOREIGN },
];

/**
 * Runs `work` and turns file, disk and lock errors into a `UserError` with the cause attached; other errors pass.
 * @param name what to call the database: with its path for the operator, without for people who ask
 */
export function withUserErrors<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const fault = FAULTS.find((each) => isFault(error, each));
    if (!fault) throw error;
    throw new UserError('unavailable', `${name} ${fault.says}.`, { cause: error });
  }
}

/** True if another process holds a lock that is needed. */
export function isLocked(error: unknown): boolean {
  return isFault(error, LOCK);
}

/** True if SQLite found the file damaged; what it does not need to read there can still be read. */
export function isDamage(error: unknown): boolean {
  return isFault(error, DAMAGE);
}

/** SQLite's codes for a file that can perhaps be read: READONLY, IOERR, FULL, CANTOPEN. */
const UNWRITABLE: ReadonlySet<number> = new Set([8, 10, 13, 14]);

/** True if a file could not be opened for writing, or its disk did not take what SQLite needs beside it. */
export function cannotBeWritten(error: unknown): boolean {
  return FAULTS.some((fault) => UNWRITABLE.has(fault.code) && isFault(error, fault));
}

function isFault(error: unknown, { code, words }: Fault): boolean {
  if (!(error instanceof Error)) return false;
  // The package and Node name it differently. The low byte of an extended code is the primary code.
  const { sqliteCode, errcode } = error as { readonly sqliteCode?: unknown; readonly errcode?: unknown };
  const given = sqliteCode ?? errcode;
  if (typeof given === 'number') return (given & 0xff) === code;
  return 'code' in error && error.code === 'ERR_SQLITE_ERROR' && error.message.endsWith(words);
}
