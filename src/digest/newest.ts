import type { Article, Reading } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { storyTexts } from '../retrieval/story-texts.ts';

/** Day of publication, ISO 8601; undefined if it is not known: the day of ingestion is no day of an article. */
export function publicationDay({ publishedAt }: Article): string | undefined {
  return publishedAt?.slice(0, 'YYYY-MM-DD'.length);
}

/** The day by which articles are ordered and told to be new: of publication, else of ingestion; ISO 8601. */
export function dayOf({ publishedAt, ingestedAt }: Article): string {
  return (publishedAt ?? ingestedAt).slice(0, 'YYYY-MM-DD'.length);
}

/** Latest day first; within a day, the article ingested last first. */
export function newestFirst(readings: readonly Reading[]): Reading[] {
  return readings.toReversed().sort((a, b) => dayOf(b.article).localeCompare(dayOf(a.article)));
}

/** The newest article; of a story with several texts the one that goes first, whatever date a copy claims. */
export function newestReport(library: Library): Reading | undefined {
  const [newest] = newestFirst(library.readings());
  return newest && (storyTexts(library, newest.article)[0] ?? newest);
}

/** Earliest day first; within a day, the article ingested first, so that articles are never interleaved. */
export function byTime(a: Article, b: Article): number {
  return compare(dayOf(a), dayOf(b)) || compare(a.ingestedAt, b.ingestedAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
