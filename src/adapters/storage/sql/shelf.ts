import type { Article } from '../../../domain/article.ts';
import type { ShelvedArticle, Shelving } from '../../../domain/store.ts';
import { all, type Operation, run } from './operation.ts';
import { removeArticle, replaceArticle } from './put.ts';
import { articleFromRow, articleRow } from './rows.ts';
import { sql } from './statements.ts';

/** Implements `LibraryStore.shelve`; runs within the caller's transaction. */
export function* shelveArticles(guild: string, channel: string, moves: readonly Shelving[]): Operation<void> {
  for (const { id, kept, left, hiddenActions } of moves) {
    yield* run(sql.keepOnShelf, guild, channel, kept.id, shelfJson({ article: kept, hiddenActions }));
    if (left) yield* replaceArticle(guild, id, left);
    else yield* removeArticle(guild, id);
  }
}

/** Implements `LibraryStore.shelved`. */
export function* shelvedArticles(guild: string, channel?: string): Operation<ShelvedArticle[]> {
  const rows = yield* all<{ readonly channel: string; readonly article: string }>(sql.shelved, guild, channel ?? null);
  return rows
    .flatMap(({ channel, article: json }): ShelvedArticle[] => {
      const entry = shelfEntry(json);
      return entry ? [{ channel, ...entry }] : [];
    })
    .sort(byChannelAndArrival);
}

/** What is written of an entry. */
export function shelfJson({ article, hiddenActions }: ShelfEntry): string {
  return JSON.stringify({ ...article, hiddenActions });
}

/** Undefined for a value that is not what was written. */
export function shelfEntry(json: string): ShelfEntry | undefined {
  try {
    const { hiddenActions, ...stored } = JSON.parse(json);
    const article: Article = articleFromRow(articleRow(stored));
    const { id, title, text, origin, ingestedAt, ingestedBy } = article;
    const isWhole = [id, title, text, origin, ingestedAt, ingestedBy].every((field) => typeof field === 'string');
    return isWhole ? { article, ...(typeof hiddenActions === 'number' && { hiddenActions }) } : undefined;
  } catch {
    return undefined;
  }
}

type ShelfEntry = Omit<ShelvedArticle, 'channel'>;

function byChannelAndArrival(a: ShelvedArticle, b: ShelvedArticle): number {
  const [one, other] = [a, b].map(({ channel, article }) => `${channel} ${article.ingestedAt} ${article.id}`);
  return one! < other! ? -1 : 1;
}
