import type { Article } from '../../../domain/article.ts';
import type { ShelvedArticle, Shelving } from '../../../domain/store.ts';
import { all, type Operation, run } from './operation.ts';
import { removeArticle, replaceArticle } from './put.ts';
import { articleFromRow, articleRow } from './rows.ts';
import { sql } from './statements.ts';

/** Implements `LibraryStore.shelve`; runs within the caller's transaction. */
export function* shelveArticles(guild: string, channel: string, moves: readonly Shelving[]): Operation<void> {
  for (const { id, kept, left } of moves) {
    yield* run(sql.keepOnShelf, guild, channel, kept.id, JSON.stringify(kept));
    if (left) yield* replaceArticle(guild, id, left);
    else yield* removeArticle(guild, id);
  }
}

/** Implements `LibraryStore.shelved`. */
export function* shelvedArticles(guild: string, channel?: string): Operation<ShelvedArticle[]> {
  const rows = yield* all<{ readonly channel: string; readonly article: string }>(sql.shelved, guild, channel ?? null);
  return rows
    .flatMap(({ channel, article: json }): ShelvedArticle[] => {
      const article = shelvedArticle(json);
      return article ? [{ channel, article }] : [];
    })
    .sort(byChannelAndArrival);
}

/** Undefined for a value that is not what was written. */
export function shelvedArticle(json: string): Article | undefined {
  try {
    const article: Article = articleFromRow(articleRow(JSON.parse(json)));
    const { id, title, text, origin, ingestedAt, ingestedBy } = article;
    return [id, title, text, origin, ingestedAt, ingestedBy].every((field) => typeof field === 'string')
      ? article
      : undefined;
  } catch {
    return undefined;
  }
}

function byChannelAndArrival(a: ShelvedArticle, b: ShelvedArticle): number {
  const [one, other] = [a, b].map(({ channel, article }) => `${channel} ${article.ingestedAt} ${article.id}`);
  return one! < other! ? -1 : 1;
}
