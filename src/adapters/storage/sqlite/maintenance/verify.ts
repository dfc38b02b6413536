import { statSync } from 'node:fs';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { counted } from '../../../../app/labels.ts';
import { articleId } from '../../../../domain/article-id.ts';
import { parsedJson } from '../../../../domain/parsed-json.ts';
import { shelfEntry } from '../../sql/shelf.ts';
import { isDamage, withUserErrors } from '../faults.ts';
import { schemaOf } from '../migrate.ts';
import { databaseName, openToRead } from '../open.ts';
import { articleName, checkArticle } from './articles.ts';
import type { Outcome } from './outcome.ts';
import { DERIVED, type Row, rowsOf, tablesOf } from './tables.ts';

/** Faults that SQLite's own check names. */
const MAX_INTEGRITY_FAULTS = 20;

/**
 * `--verify`: SQLite's integrity check, every text against its id, every column that holds JSON, and the number of rows.
 * Changes nothing, and may run beside the program.
 * @throws UserError `unavailable` if there is no database of ours, or none that can be opened
 */
export function verify(path: string): Outcome {
  const db = openToRead(path);
  try {
    return withUserErrors(databaseName(path), () => {
      const counts = new Map<string, number>();
      const faults = [...integrityFaults(db), ...rowFaults(db, counts)];
      const megabytes = (statSync(path).size / 1e6).toFixed(1);
      const rows = [...counts].map(([table, count]) => `${table} ${count}`).join(', ');
      return {
        said: [
          `${databaseName(path)} has schema ${schemaOf(db)} and ${megabytes} MB.`,
          `Rows: ${rows}.`,
          faults.length === 0 ? 'Nothing is damaged.' : `${counted(faults.length, 'fault')}. ${WHAT_TO_DO}`,
        ],
        faults,
      };
    });
  } finally {
    db.close();
  }
}

const WHAT_TO_DO =
  'Save what is readable with --export FILE and bring it back with --restore FILE, or restore a backup that is whole.';

function integrityFaults(db: DatabaseSyncInstance): string[] {
  const check = (sql: string, sentence: (row: Row) => string | undefined): string[] => {
    try {
      return db
        .prepare(sql)
        .all()
        .flatMap((row) => sentence(row) ?? []);
    } catch (error) {
      if (isDamage(error)) return ['The file is damaged so far that it cannot be checked.'];
      throw error;
    }
  };
  return [
    ...check(`PRAGMA integrity_check(${MAX_INTEGRITY_FAULTS})`, ({ integrity_check: says }) =>
      says === 'ok' ? undefined : `SQLite finds: ${says}`,
    ),
    ...check(
      'PRAGMA foreign_key_check',
      ({ table, parent }) => `A row of ${table} belongs to a row of ${parent} that is gone.`,
    ),
  ];
}

function* rowFaults(db: DatabaseSyncInstance, counts: Map<string, number>): Generator<string> {
  for (const table of tablesOf(db)) {
    let count = 0;
    let isDamaged = false;
    const onDamage = () => {
      isDamaged = true;
    };
    for (const row of rowsOf(db, table, undefined, onDamage)) {
      count++;
      yield* faultsOf(table, row);
    }
    if (isDamaged) yield `Rows of ${table} cannot be read.`;
    counts.set(table, count);
  }
}

function faultsOf(table: string, row: Row): readonly string[] {
  if (table === 'article') {
    const { fault } = checkArticle(row);
    return fault ? [`${articleName(row)}: ${fault}.`] : [];
  }
  if (table === 'shelf') {
    const kept = shelfEntry(String(row.article))?.article;
    const isIntact = kept !== undefined && articleId(kept.text) === kept.id;
    return isIntact ? [] : [`${articleName(row)}, kept for channel ${row.channel}, is damaged.`];
  }
  if (DERIVED.has(table) && !isObject(row.reading))
    return [`The kept reading of ${articleName(row)} is damaged; the next start makes it anew.`];
  if (table === 'setting' && String(row.name).startsWith('channel:') && !isObject(row.value))
    return [`The setting ${row.name} of ${row.guild} is damaged and counts as not set.`];
  return [];
}

function isObject(json: unknown): boolean {
  const value = parsedJson(String(json));
  return typeof value === 'object' && value !== null;
}
