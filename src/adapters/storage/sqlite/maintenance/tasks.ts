import { backup } from './backup.ts';
import { exportTo } from './export.ts';
import type { Outcome } from './outcome.ts';
import { restore } from './restore.ts';
import { stats } from './stats.ts';
import { verify } from './verify.ts';

/** A task with the file or folder that it is about. */
export type Task =
  | { readonly task: 'backup' | 'export' | 'restore'; readonly file: string }
  | { readonly task: 'verify' | 'stats' };

/**
 * Does a maintenance task on the database at `path`.
 * @throws UserError with one sentence if it could not be done at all
 */
export function runMaintenance(given: Task, path: string): Outcome {
  switch (given.task) {
    case 'backup':
      return backup(path, given.file);
    case 'export':
      return exportTo(path, given.file);
    case 'restore':
      return restore(path, given.file);
    case 'stats':
      return stats(path);
    case 'verify':
      return verify(path);
  }
}
