import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { shortId } from '../../../../domain/article.ts';
import { articleId } from '../../../../domain/article-id.ts';
import { ARTICLE_COLUMNS, type ArticleRow, articleFromRow, BrokenRow, JSON_COLUMNS } from '../../sql/rows.ts';
import { isDamage } from '../faults.ts';
import { recordsIn } from '../pages.ts';
import { type KnownRow, knownRows, rowAt } from '../salvage.ts';
import type { Row } from './tables.ts';

/** A row of articles, and what is wrong with it. */
export interface CheckedArticle {
  /** The row without the columns that are damaged; undefined if its text is not the one that was stored. */
  readonly usable: Row | undefined;
  /** Completes a sentence that begins with `articleName`; undefined if all is well. */
  readonly fault: string | undefined;
}

export function checkArticle(row: Row): CheckedArticle {
  if (!isIntact(row)) return { usable: undefined, fault: 'its text is not the one it was stored with' };
  const damaged = JSON_COLUMNS.filter((column) => !holdsOurs(row, column));
  if (damaged.length === 0) return { usable: row, fault: undefined };
  return {
    usable: { ...row, ...Object.fromEntries(damaged.map((column) => [column, null])) },
    fault: `what was written in ${damaged.join(', ')} is damaged`,
  };
}

/** How maintenance names an article. */
export function articleName({ guild, id, origin }: Partial<Row> | KnownRow): string {
  return `Article ${id ? shortId(String(id)) : 'without id'}${origin ? ` (${origin})` : ''} of ${guild}`;
}

/**
 * The rows of all articles, of one server if it is given. Where SQLite gives up at a damaged page, the others are read one
 * by one, and those that no sound page leads to straight from the file.
 * @param onLost called with what is known of a row that cannot be read
 */
export function* articleRows(
  db: DatabaseSyncInstance,
  path: string,
  guild: string | undefined,
  onLost: (known: KnownRow) => void,
): Generator<Row> {
  const seen = new Set<number>();
  try {
    const where = guild === undefined ? '' : 'WHERE guild = ?1';
    const sql = `SELECT rowid AS "row number", * FROM article NOT INDEXED ${where} ORDER BY rowid`;
    for (const { 'row number': number, ...row } of db.prepare(sql).iterate(...(guild === undefined ? [] : [guild]))) {
      seen.add(number);
      yield row;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    const missing = new Map([...knownRows(db, guild)].filter(([number]) => !seen.has(number)));
    for (const number of [...missing.keys()]) {
      const row = rowAt<Row>(db, '*', number);
      if (!row) continue;
      missing.delete(number);
      yield row;
    }
    for (const { number, row } of rowsInPages(path)) {
      const known = missing.get(number);
      if (!known || known.guild !== row.guild || (known.id ?? row.id) !== row.id) continue;
      missing.delete(number);
      yield row;
    }
    for (const known of missing.values()) onLost(known);
  }
}

/** The rows of a file that SQLite cannot open at all, straight from its pages. */
export function* rowsInPages(path: string): Generator<{ readonly number: number; readonly row: Row }> {
  for (const { number, values } of recordsIn(path)) {
    if (values.length < LEAST_COLUMNS) continue;
    const row = Object.fromEntries(['guild', ...ARTICLE_COLUMNS].map((column, at) => [column, values[at] ?? null]));
    // The hash tells a row of articles from those of other tables, and a whole text from a damaged one.
    if (isIntact(row)) yield { number, row };
  }
}

/** Columns of an article in the first schema, the one of its server included. */
const LEAST_COLUMNS = 11;

function isIntact({ id, text }: Partial<Row>): boolean {
  return typeof text === 'string' && articleId(text) === id;
}

function holdsOurs(row: Row, column: (typeof JSON_COLUMNS)[number]): boolean {
  try {
    const others = JSON_COLUMNS.filter((each) => each !== column);
    // A database of an older schema lacks columns.
    const known = ARTICLE_COLUMNS.map((each) => [each, others.some((o) => o === each) ? null : (row[each] ?? null)]);
    articleFromRow(Object.fromEntries(known) as ArticleRow);
    return true;
  } catch (error) {
    if (error instanceof BrokenRow) return false;
    throw error;
  }
}
