import { createHash } from 'node:crypto';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/**
 * What is remembered of something that was forgotten: enough to know it again, too little to tell what it was. Not the same
 * in another server.
 * @param key an article's id, or an origin
 */
export function tombstoneOf(guild: string, key: string): string {
  return createHash('sha256').update(`${guild}\n${key}`).digest('hex');
}

/** Makes `tombstoneOf` known to SQL, for the migration that needs it. */
export function defineTombstone(db: DatabaseSyncInstance): void {
  db.function('tombstone', { deterministic: true }, tombstoneOf);
}
