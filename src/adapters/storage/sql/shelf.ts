import type { Article } from '../../../domain/article.ts';
import type { ShelvedArticle, Shelving } from '../../../domain/store.ts';
import { all, type Operation, run } from './operation.ts';
import { removeArticle, replaceArticle } from './put.ts';
import { articleFromRow, articleRow } from './rows.ts';
import { sql } from './statements.ts';

/** Implements `LibraryStore.shelve`; runs within the caller's transaction. */
export function* shelveArticles(guild: string, channel: string, moves: readonly Shelving[]): Operation<void> {
  for (const { id, kept, left, ...entry } of moves) {
    yield* run(sql.keepOnShelf, guild, channel, kept.id, shelfJson({ article: kept, ...entry }));
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
export function shelfJson({ article, hiddenActions, formerIds }: ShelfEntry): string {
  return JSON.stringify({ ...article, hiddenActions, formerIds });
}

/** Undefined for a value that is not what was written. */
export function shelfEntry(json: string): ShelfEntry | undefined {
  try {
    const { hiddenActions, formerIds, ...stored } = JSON.parse(json);
    const article: Article = articleFromRow(articleRow(stored));
    const { id, title, text, origin, ingestedAt, ingestedBy } = article;
    const isWhole = [id, title, text, origin, ingestedAt, ingestedBy].every((field) => typeof field === 'string');
    if (!isWhole) return undefined;
    const areIds = Array.isArray(formerIds) && formerIds.every((former) => typeof former === 'string');
    return { article, ...(typeof hiddenActions === 'number' && { hiddenActions }), ...(areIds && { formerIds }) };
  } catch {
    return undefined;
  }
}

type ShelfEntry = Omit<ShelvedArticle, 'channel'>;

function byChannelAndArrival(a: ShelvedArticle, b: ShelvedArticle): number {
  const [one, other] = [a, b].map(({ channel, article }) => `${channel} ${article.ingestedAt} ${article.id}`);
  return one! < other! ? -1 : 1;
}
