import { existsSync } from 'node:fs';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { counted } from '../../../../app/labels.ts';
import { UserError } from '../../../../domain/errors.ts';
import { backUp } from '../backup.ts';
import { withUserErrors } from '../faults.ts';
import { withFileErrors } from '../new-file.ts';
import { databaseName, openToRead } from '../open.ts';
import type { Outcome } from './outcome.ts';

/**
 * `--backup FILE`: a complete copy in one file, also while the program runs.
 * @throws UserError `unavailable` if the file exists or cannot be written, or the database cannot be read
 */
export function backup(path: string, target: string): Outcome {
  const db = openToRead(path);
  try {
    if (existsSync(target)) throw new UserError('unavailable', `${target} exists already; choose another name.`);
    return withUserErrors(databaseName(path), () => {
      withFileErrors(target, () => backUp(db, target));
      const { articles, guilds } = countsOf(db);
      const what = `${counted(articles, 'article')} of ${counted(guilds, 'server')}`;
      return { said: [`Backed up ${what} to ${target}.`], faults: [] };
    });
  } finally {
    db.close();
  }
}

export function countsOf(db: DatabaseSyncInstance): { readonly articles: number; readonly guilds: number } {
  return db.prepare('SELECT count(*) AS articles, count(DISTINCT guild) AS guilds FROM article').get();
}
