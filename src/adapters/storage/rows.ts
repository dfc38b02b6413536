import type { Article } from '../../domain/article.ts';

/** An article as a row; absent fields are NULL. */
export interface ArticleRow {
  readonly id: string;
  readonly origin: string;
  readonly title: string;
  readonly text: string;
  readonly source: string | null;
  readonly link: string | null;
  readonly published_at: string | null;
  readonly ingested_at: string;
  readonly ingested_by: string;
  readonly parts: string | null;
  readonly also_at: string | null;
  readonly corrected: string | null;
}

/** The columns of `article` in the order of the values from `rowOf`. */
export const ARTICLE_COLUMNS = [
  'id',
  'origin',
  'title',
  'text',
  'source',
  'link',
  'published_at',
  'ingested_at',
  'ingested_by',
  'parts',
  'also_at',
  'corrected',
] as const satisfies readonly (keyof ArticleRow)[];

export function rowOf(article: Article): (string | null)[] {
  const row: ArticleRow = {
    id: article.id,
    origin: article.origin,
    title: article.title,
    text: article.text,
    source: article.source ?? null,
    link: article.link ?? null,
    published_at: article.publishedAt ?? null,
    ingested_at: article.ingestedAt,
    ingested_by: article.ingestedBy,
    parts: article.parts ? JSON.stringify(article.parts) : null,
    also_at: article.alsoAt ? JSON.stringify(article.alsoAt) : null,
    corrected: article.corrected ? JSON.stringify(article.corrected) : null,
  };
  return ARTICLE_COLUMNS.map((column) => row[column]);
}

/** The mutable fields, in the order of the statement `amendArticle`. */
export function amendmentOf(article: Article): (string | null)[] {
  const amended = ['title', 'source', 'link', 'published_at', 'also_at', 'corrected'] as const;
  const row = rowOf(article);
  return amended.map((column) => row[ARTICLE_COLUMNS.indexOf(column)] ?? null);
}

export function articleFromRow(row: ArticleRow): Article {
  return {
    id: row.id,
    title: row.title,
    text: row.text,
    ...(row.source !== null && { source: row.source }),
    ...(row.link !== null && { link: row.link }),
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    ingestedAt: row.ingested_at,
    ingestedBy: row.ingested_by,
    origin: row.origin,
    ...(row.parts !== null && { parts: JSON.parse(row.parts) }),
    ...(row.also_at !== null && { alsoAt: JSON.parse(row.also_at) }),
    ...(row.corrected !== null && { corrected: JSON.parse(row.corrected) }),
  };
}
