import { UserError } from '../../domain/errors.ts';

/** SQLite's primary result codes that somebody who runs the bot can do something about. */
const sentences: Readonly<Record<number, (place: string) => string>> = {
  5: (place) => `The database ${place} is busy: another process held it for too long.`,
  8: (place) => `The database ${place} cannot be written.`,
  10: (place) => `The disk under the database ${place} does not answer.`,
  11: (place) => `The database ${place} is damaged.`,
  13: (place) => `The disk under the database ${place} is full.`,
  14: (place) => `The database ${place} cannot be opened.`,
  26: (place) => `${place} is not a database of this program.`,
};

/** Runs it; a fault of file, disk or lock becomes one clear sentence that keeps its cause, any other error passes. */
export function withClearFaults<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const sentence = sentences[primaryCode(error)];
    if (!sentence) throw error;
    throw new UserError('unavailable', sentence(place), { cause: error });
  }
}

// The low byte of an extended code is the primary one.
function primaryCode(error: unknown): number {
  const code = error instanceof Error && 'sqliteCode' in error ? error.sqliteCode : undefined;
  return typeof code === 'number' ? code & 0xff : -1;
}
