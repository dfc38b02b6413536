import { setImmediate } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Article } from '../../../domain/article.ts';
import { TimeSlice } from '../../../domain/steps.ts';
import type { BrokenArticle } from '../../../domain/store.ts';
import { all, first, type Operation } from '../sql/operation.ts';
import { type ArticleRow, usable } from '../sql/rows.ts';
import { sql } from '../sql/statements.ts';
import type { DatabaseAccess } from './access.ts';
import { isDamage } from './faults.ts';
import type { PreparedStatements } from './prepared-statements.ts';
import { inOrderOfArrival, salvagedRows } from './salvage.ts';

/** Rows that are read without a turn of the event loop. */
const ROWS_AT_ONCE = 50;

/** Ids that are read at once: for each SQLite goes past a whole text to what follows it in the row. */
const IDS_AT_ONCE = 500;

/** What articles are loaded from. */
interface Connection {
  readonly db: DatabaseSyncInstance;
  readonly access: DatabaseAccess;
  readonly statements: PreparedStatements;
}

/**
 * Implements `LibraryStore.articles`. The event loop turns between the rows; what other processes change meanwhile may be
 * seen or not, and raises the library's version.
 */
export async function loadArticles(
  connection: Connection,
  guild: string,
  onBroken: (broken: BrokenArticle) => void,
): Promise<Article[]> {
  const { db, access } = connection;
  const broken: BrokenArticle[] = [];
  const note = (one: BrokenArticle) => broken.push(one);
  const articles =
    (await intactArticles(connection, guild, note)) ??
    (await access.read(() => {
      broken.length = 0;
      return salvagedRows(db, guild, note).flatMap((row) => usable(row, note) ?? []);
    }));
  broken.forEach(onBroken);
  return articles;
}

/** Which article arrived when. */
type Arrival = Pick<ArticleRow, 'id' | 'ingested_at'>;

/** All articles, or undefined if a page of the database is damaged. */
async function intactArticles(
  { access, statements }: Connection,
  guild: string,
  onBroken: (broken: BrokenArticle) => void,
): Promise<Article[] | undefined> {
  const articles: Article[] = [];
  const slice = new TimeSlice(setImmediate);
  const ids: Arrival[] = [];
  for (let last: string | undefined = ''; last !== undefined; ) {
    const after: string = last;
    const some = await access.read(() =>
      unlessDamaged(() => statements.perform(all<Arrival>(sql.articleIds, guild, after, IDS_AT_ONCE))),
    );
    if (!some) return undefined;
    for (const each of some) ids.push(each);
    last = some.at(-1)?.id;
    if (slice.isOver) await slice.next();
  }
  ids.sort(inOrderOfArrival);
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const some = ids.slice(from, from + ROWS_AT_ONCE);
    const rows = await access.read(() => unlessDamaged(() => statements.perform(rowsOf(guild, some))));
    if (!rows) return undefined;
    articles.push(...rows.flatMap((row) => usable(row, onBroken) ?? []));
    if (slice.isOver) await slice.next();
  }
  return articles;
}

function* rowsOf(guild: string, ids: readonly { readonly id: string }[]): Operation<ArticleRow[]> {
  const rows: ArticleRow[] = [];
  for (const { id } of ids) {
    const row = yield* first<ArticleRow>(sql.article, guild, id);
    if (row) rows.push(row);
  }
  return rows;
}

/** The result, or undefined where SQLite gives up at a damaged page. */
function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error)) throw error;
    return undefined;
  }
}
