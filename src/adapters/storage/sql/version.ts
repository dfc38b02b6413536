import { first, type Operation } from './operation.ts';
import { sql } from './statements.ts';

/** Implements `LibraryStore.version`. */
export function* versionOf(guild: string): Operation<number> {
  return (yield* first<{ readonly version: number }>(sql.version, guild))?.version ?? 0;
}

/** The library's version after a change, which raises it within the caller's transaction. */
export function* versionAfter(guild: string, isChanged: boolean): Operation<number> {
  if (!isChanged) return yield* versionOf(guild);
  const raised = yield* first<{ readonly version: number }>(sql.raise, guild);
  return raised?.version ?? 0;
}
