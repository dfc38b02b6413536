import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../../domain/article.ts';
import { TimeSlice } from '../../../domain/steps.ts';
import type { BrokenArticle } from '../../../domain/store.ts';
import type { Engine } from '../sql/engine.ts';
import { all, type Operation } from '../sql/operation.ts';
import { ARTICLE_COLUMNS, type ArticleRow, usable } from '../sql/rows.ts';

/** Rows of one query. */
const ROWS_AT_ONCE = 200;

const columns = ARTICLE_COLUMNS.join(', ');

const PAGE = `SELECT ${columns} FROM article WHERE guild = ?1 AND (ingested_at, id) > (?2, ?3)
  ORDER BY ingested_at, id LIMIT ${ROWS_AT_ONCE}`;

const CHANGED = `SELECT ${columns} FROM article WHERE guild = ?1 AND changed > ?2 AND (ingested_at, id) > (?3, ?4)
  ORDER BY ingested_at, id LIMIT ${ROWS_AT_ONCE}`;

/**
 * Implements `LibraryStore.articles`, page by page. What other processes change meanwhile may be seen or not, and raises the
 * library's version.
 */
export function loadArticles(
  engine: Pick<Engine, 'read'>,
  guild: string,
  onBroken: (broken: BrokenArticle) => void,
): Promise<Article[]> {
  return pageByPage(engine, onBroken, (last) => all(PAGE, guild, ...last));
}

/** Implements `LibraryStore.articlesSince`. */
export function loadChanged(
  engine: Pick<Engine, 'read'>,
  guild: string,
  version: number,
  onBroken: (broken: BrokenArticle) => void,
): Promise<Article[]> {
  return pageByPage(engine, onBroken, (last) => all(CHANGED, guild, version, ...last));
}

/** Time and id of the last article of a page. */
type Place = readonly [ingestedAt: string, id: string];

async function pageByPage(
  engine: Pick<Engine, 'read'>,
  onBroken: (broken: BrokenArticle) => void,
  pageAfter: (last: Place) => Operation<readonly ArticleRow[]>,
): Promise<Article[]> {
  const articles: Article[] = [];
  const slice = new TimeSlice(setImmediate);
  let last: Place | undefined = ['', ''];
  while (last) {
    const after: Place = last;
    const rows = await engine.read(() => pageAfter(after));
    articles.push(...rows.flatMap((row) => usable(row, onBroken) ?? []));
    const end = rows.at(-1);
    last = end && rows.length === ROWS_AT_ONCE ? [end.ingested_at, end.id] : undefined;
    if (slice.isOver) await slice.next();
  }
  return articles;
}
