import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Article } from '../../domain/article.ts';
import type { BrokenArticle } from '../../domain/store.ts';
import { isDamage } from './faults.ts';
import { ARTICLE_COLUMNS, type ArticleRow, articleFromRow, BrokenRow } from './rows.ts';

/** The usable article of a row; undefined, after `onBroken` was called, if there is none. */
export function usable(row: ArticleRow, onBroken?: (broken: BrokenArticle) => void): Article | undefined {
  try {
    return articleFromRow(row);
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    onBroken?.({ id: row.id, origin: row.origin, why: error.message });
    return undefined;
  }
}

/**
 * Reads the rows of a damaged table one by one, because SQLite gives up at the first damaged page. A row is known from
 * the table and from each of its two indexes, so damage of one page loses the name of none.
 */
export function salvagedRows(
  db: DatabaseSyncInstance,
  guild: string,
  onBroken: (broken: BrokenArticle) => void,
): ArticleRow[] {
  const rows: ArticleRow[] = [];
  for (const [number, { id, origin }] of knownRows(db, guild)) {
    const row = rowAt(db, guild, number);
    if (row) rows.push(row);
    else onBroken({ id: id ?? `in row ${number}`, ...(origin !== undefined && { origin }), why: 'its row is damaged' });
  }
  return rows.sort((a, b) => compare(a.ingested_at, b.ingested_at) || compare(a.id, b.id));
}

/** What the table and its indexes tell about each row number; names are those of `schema/001-libraries.ts`. */
function knownRows(db: DatabaseSyncInstance, guild: string): Map<number, { id?: string; origin?: string }> {
  const known = new Map<number, { id?: string; origin?: string }>();
  const lists = [
    ['id', 'article INDEXED BY sqlite_autoindex_article_1', 'id'],
    ['origin', 'article INDEXED BY sqlite_autoindex_article_2', 'origin'],
    ['id', 'article NOT INDEXED', 'rowid'],
  ] as const;
  for (const [column, from, order] of lists) {
    // From both ends: a damaged page in the middle hides only itself.
    for (const direction of ['ASC', 'DESC']) {
      const sql = `SELECT rowid AS number, ${column} AS value FROM ${from} WHERE guild = ?1 ORDER BY ${order} ${direction}`;
      for (const { number, value } of untilDamage(db, sql, guild)) {
        if (typeof value === 'string') known.set(number, { [column]: value, ...known.get(number) });
      }
    }
  }
  return known;
}

function* untilDamage(
  db: DatabaseSyncInstance,
  sql: string,
  guild: string,
): Generator<{ readonly number: number; readonly value: unknown }> {
  try {
    yield* db.prepare(sql).iterate(guild);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

function rowAt(db: DatabaseSyncInstance, guild: string, number: number): ArticleRow | undefined {
  const sql = `SELECT ${ARTICLE_COLUMNS.join(', ')} FROM article NOT INDEXED WHERE rowid = ?2 AND guild = ?1`;
  try {
    return db.prepare(sql).get(guild, number);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return undefined;
  }
}

/** By code units, as SQLite compares text. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
