import { UserError } from '../../../domain/errors.ts';
import { FOREIGN } from '../sqlite/faults.ts';

interface Fault {
  /** Codes of PostgreSQL (SQLSTATE), of Node and of the package; of classes the first two characters with a star. */
  readonly codes: readonly string[];
  /** Completes a sentence that begins with the database's name. */
  readonly says: string;
}

const AWAY: Fault = {
  codes: [
    ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
    ...['CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED', 'ENOENT'],
    ...['08*', '57P01', '57P02', '57P03', '53300'],
  ],
  says: 'does not answer; try again in a moment',
};

const LOCK: Fault = {
  codes: ['55P03', '57014', '40001', '40P01'],
  says: 'is busy with other work; try again in a moment',
};

/** Errors that an operator can fix. */
const FAULTS: readonly Fault[] = [
  AWAY,
  LOCK,
  { codes: ['25006'], says: 'cannot be written' },
  { codes: ['53100'], says: 'stands on a disk that is full' },
  { codes: ['53200'], says: 'is short of memory' },
  { codes: ['58*'], says: 'stands on a disk that does not answer' },
  { codes: ['28*'], says: 'refuses the user or the password' },
  { codes: ['3D000'], says: 'does not exist; make it with createdb' },
  { codes: ['42501'], says: 'does not allow its user what is needed: to make tables, and to read and write them' },
  { codes: ['42P01', '42703'], says: FOREIGN },
  { codes: ['XX001', 'XX002'], says: 'is damaged: whoever runs it can bring a backup back' },
  { codes: ['22021', '22P05'], says: 'cannot hold a character that stands in this text' },
];

/**
 * The error as a `UserError` with the cause attached, if an operator or the person can do something about it; otherwise the error
 * itself.
 * @param name what to call the database: with its address for the operator, without for people who ask
 */
export function asFault(name: string, error: unknown): unknown {
  const fault = FAULTS.find((each) => isFault(error, each));
  return fault ? new UserError('unavailable', `${name} ${fault.says}.`, { cause: error }) : error;
}

/** True if the same work may succeed in a moment: the database is being restarted, or another transaction was in the way. */
export function isPassing(error: unknown): boolean {
  return isFault(error, AWAY) || isFault(error, LOCK);
}

/** True if it is not known what the database did, because the connection to it broke. */
export function isAway(error: unknown): boolean {
  return isFault(error, AWAY);
}

function isFault(error: unknown, { codes }: Fault): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const given = String(error.code);
  return codes.some((code) =>
    code.endsWith('*') ? /^[0-9A-Z]{5}$/.test(given) && given.startsWith(code.slice(0, 2)) : given === code,
  );
}
