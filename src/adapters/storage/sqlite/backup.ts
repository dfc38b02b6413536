import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { writeWhole } from './new-file.ts';

/**
 * Writes a complete copy of the database as one file, while other processes may go on writing: it holds everything
 * committed before the call. Deleted data is not in it.
 * @param replace whether an existing file is replaced; otherwise it is refused (`EEXIST`)
 */
export function backUp(db: DatabaseSyncInstance, target: string, { replace = false } = {}): void {
  writeWhole(target, (partial) => db.prepare('VACUUM INTO ?').run(partial), { replace });
}
