import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { BrokenArticle } from '../../../domain/store.ts';
import { ARTICLE_COLUMNS, type ArticleRow } from '../sql/rows.ts';
import { isDamage } from './faults.ts';

/**
 * Reads the rows of a damaged table one by one, because SQLite gives up at the first damaged page.
 * @param onBroken called for each row that cannot be read
 */
export function salvagedRows(
  db: DatabaseSyncInstance,
  guild: string,
  onBroken: (broken: BrokenArticle) => void,
): ArticleRow[] {
  const rows: ArticleRow[] = [];
  for (const [number, { id, origin }] of knownRows(db, guild)) {
    const row = rowAt<ArticleRow>(db, ARTICLE_COLUMNS.join(', '), number);
    if (row) rows.push(row);
    else onBroken({ id: id ?? `in row ${number}`, ...(origin !== undefined && { origin }), why: 'its row is damaged' });
  }
  return rows.sort(inOrderOfArrival);
}

/** Compares articles by when they were taken in, those of one moment by their ids. */
export function inOrderOfArrival(
  a: Pick<ArticleRow, 'id' | 'ingested_at'>,
  b: Pick<ArticleRow, 'id' | 'ingested_at'>,
): number {
  return compare(a.ingested_at, b.ingested_at) || compare(a.id, b.id);
}

/** What is known of an article's row without reading the row. */
export interface KnownRow {
  readonly guild: string;
  readonly id?: string;
  readonly origin?: string;
}

/**
 * The numbers of all rows of articles. A row is known from the table and from each of its two indexes, so damage of one
 * page loses the name of none. The indexes are those of `schema/001-libraries.ts`.
 * @param guild only the rows of this server
 */
export function knownRows(db: DatabaseSyncInstance, guild?: string): Map<number, KnownRow> {
  const known = new Map<number, KnownRow>();
  const lists = [
    ['id', 'article INDEXED BY sqlite_autoindex_article_1', 'guild, id'],
    ['origin', 'article INDEXED BY sqlite_autoindex_article_2', 'guild, origin'],
    ['id', 'article NOT INDEXED', 'rowid'],
  ] as const;
  for (const [column, from, order] of lists) {
    // From both ends: a damaged page in the middle hides only itself.
    for (const direction of ['ASC', 'DESC']) {
      const sql = `SELECT rowid AS number, guild, ${column} AS value FROM ${from} WHERE guild >= ?1 AND guild <= ?2
        ORDER BY ${order.replace(/(?=,|$)/g, ` ${direction}`)}`;
      for (const row of untilDamage(db, sql, guild ?? '', guild ?? LAST)) {
        known.set(row.number, { guild: row.guild, [column]: row.value, ...known.get(row.number) });
      }
    }
  }
  return known;
}

/** Sorts after every id of a server. */
const LAST = '\u{10ffff}';

function* untilDamage(
  db: DatabaseSyncInstance,
  sql: string,
  ...given: readonly string[]
): Generator<{ readonly number: number; readonly guild: string; readonly value: string }> {
  try {
    yield* db.prepare(sql).iterate(...given);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

/** One row of articles by its number; undefined if it cannot be read. */
export function rowAt<Row>(db: DatabaseSyncInstance, columns: string, number: number): Row | undefined {
  try {
    return db.prepare(`SELECT ${columns} FROM article NOT INDEXED WHERE rowid = ?1`).get(number);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return undefined;
  }
}

/** By code units, as SQLite compares text. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
