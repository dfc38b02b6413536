import type { Article, Reading } from '../domain/article.ts';

/** The day that an article is from: its publication, else its arrival; ISO 8601. */
export function dayOf({ publishedAt, ingestedAt }: Article): string {
  return (publishedAt ?? ingestedAt).slice(0, 'YYYY-MM-DD'.length);
}

/** Latest day first; of one day, the last that came. */
export function newestFirst(readings: readonly Reading[]): Reading[] {
  return readings.toReversed().sort((a, b) => dayOf(b.article).localeCompare(dayOf(a.article)));
}

/** Earlier first: by day, of one day the one that came first, whole articles apart. */
export function byTime(a: Article, b: Article): number {
  return compare(dayOf(a), dayOf(b)) || compare(a.ingestedAt, b.ingestedAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
