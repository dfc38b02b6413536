import type { Article } from '../../domain/article.ts';

/** Day of publication, ISO 8601; undefined if it is not known: the day of ingestion is no day of an article. */
export function publicationDay({ publishedAt }: Article): string | undefined {
  return publishedAt?.slice(0, 'YYYY-MM-DD'.length);
}

/** The day by which articles are ordered and told to be new: of publication, else of ingestion; ISO 8601. */
export function dayOf({ publishedAt, ingestedAt }: Article): string {
  return (publishedAt ?? ingestedAt).slice(0, 'YYYY-MM-DD'.length);
}

/** Earliest day first; within a day, the article ingested first, so that articles are never interleaved. */
export function byTime(a: Article, b: Article): number {
  return compare(dayOf(a), dayOf(b)) || compare(a.ingestedAt, b.ingestedAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
