import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../../domain/article.ts';
import { TimeSlice } from '../../../domain/steps.ts';
import type { BrokenArticle } from '../../../domain/store.ts';
import type { Engine } from '../operations/engine.ts';
import { all } from '../operations/operation.ts';
import { ARTICLE_COLUMNS, type ArticleRow, usable } from '../rows.ts';

/** Rows of one query. */
const ROWS_AT_ONCE = 200;

const PAGE = `SELECT ${ARTICLE_COLUMNS.join(', ')} FROM article WHERE guild = ?1 AND (ingested_at, id) > (?2, ?3)
  ORDER BY ingested_at, id LIMIT ${ROWS_AT_ONCE}`;

/**
 * Implements `LibraryStore.articles`, page by page. What other processes change meanwhile may be seen or not, and raises the
 * library's version.
 */
export async function loadArticles(
  engine: Pick<Engine, 'read'>,
  guild: string,
  onBroken: (broken: BrokenArticle) => void,
): Promise<Article[]> {
  const articles: Article[] = [];
  const slice = new TimeSlice(setImmediate);
  let last: Pick<ArticleRow, 'ingested_at' | 'id'> | undefined = { ingested_at: '', id: '' };
  while (last) {
    const { ingested_at, id } = last;
    const rows: readonly ArticleRow[] = await engine.read(() => all<ArticleRow>(PAGE, guild, ingested_at, id));
    articles.push(...rows.flatMap((row) => usable(row, onBroken) ?? []));
    last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1);
    if (slice.isOver) await slice.next();
  }
  return articles;
}
