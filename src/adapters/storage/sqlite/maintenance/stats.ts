import { statSync } from 'node:fs';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { withUserErrors } from '../faults.ts';
import { databaseName, openToRead } from '../open.ts';
import type { Outcome } from './outcome.ts';

/**
 * `--stats`: how much the database holds, also while the program runs. Nothing that people wrote is in it, and no ids.
 * @throws UserError `unavailable` if there is no database of ours, or none that can be opened
 */
export function stats(path: string): Outcome {
  const db = openToRead(path);
  try {
    return withUserErrors(databaseName(path), () => ({ said: linesOf(db, path), faults: [] }));
  } finally {
    db.close();
  }
}

/** What is counted, in words that every database understands. The tables of a schema that is older than the program may be missing. */
export const COUNTS = [
  ['libraries', 'article', 'SELECT count(DISTINCT guild) FROM article'],
  ['articles', 'article', 'SELECT count(*) FROM article'],
  ['characters', 'article', 'SELECT coalesce(sum(length(text)), 0) FROM article'],
  ['readings kept', 'reading', 'SELECT count(*) FROM reading'],
  ['closed articles', 'shelf', 'SELECT count(*) FROM shelf'],
  ['feeds', 'feed', 'SELECT count(*) FROM feed WHERE gone = 0'],
  ['feeds that fail', 'feed', 'SELECT count(*) FROM feed WHERE gone = 0 AND faults > 0'],
] as const;

const WATCHED = [
  'channels watched',
  'setting',
  `SELECT count(*) FROM setting WHERE name LIKE 'channel:%'
    AND CASE WHEN json_valid(value) THEN json_extract(value, '$.watched') END = 1`,
] as const;

const NAME_WIDTH = 18;

export function statsLine(name: string, value: string): string {
  return `${name.padEnd(NAME_WIDTH)}${value}`;
}

function linesOf(db: DatabaseSyncInstance, path: string): string[] {
  const has = db.prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?`);
  const counts = [...COUNTS, WATCHED]
    .filter(([, table]) => firstOf(has.get(table)) === 1)
    .map(([name, , sql]) => [name, Number(firstOf(db.prepare(sql).get())).toLocaleString('en')] as const);
  const newest = firstOf(db.prepare('SELECT max(ingested_at) FROM article').get());
  const size = sizeOf(path) + sizeOf(`${path}-wal`);
  return [
    ...counts.map(([name, value]) => statsLine(name, value)),
    statsLine('newest article', String(newest ?? 'none')),
    statsLine('size on disk', `${(size / 1e6).toFixed(1)} MB`),
  ];
}

function firstOf(row: Readonly<Record<string, unknown>> | undefined): unknown {
  return Object.values(row ?? {})[0];
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
