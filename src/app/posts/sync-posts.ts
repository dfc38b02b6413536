import { UserError } from '../../domain/errors.ts';
import { isPublishedAt } from '../ingestion/locations.ts';
import { postOfOrigin } from '../ingestion/message-origins.ts';
import { wordsOfError } from '../languages/refusal.ts';
import type { GuildLibrary } from '../runtime/guild-library.ts';
import { type PostSource, sourcesOf } from './extract-sources.ts';
import { postOrigin } from './origins.ts';
import type { PostOutcome } from './outcomes.ts';
import type { Post } from './post.ts';

/**
 * Updates the library to the current content of a group of posts: adds what is new or changed, withdraws what is gone.
 * Returns only outcomes worth telling people, not unchanged articles.
 * @throws UserError `unavailable` if the library cannot be written, so that the caller can retry
 */
export async function syncPosts(
  server: GuildLibrary,
  posts: readonly [Post, ...Post[]],
  closing: AbortSignal,
): Promise<readonly PostOutcome[]> {
  const sources = sourcesOf(posts);
  const held = originsOf(server, posts);
  for (const origin of held) {
    if (!sources.some((source) => belongsTo(origin, source))) await server.ingestion.withdraw(origin);
  }
  const wanted = sources.filter((source) => !(source.isFixed && held.some((origin) => belongsTo(origin, source))));
  return (await Promise.all(wanted.map((source) => ingestSource(server, source, closing)))).flat();
}

/**
 * Withdraws everything that came from the posts.
 * @returns number of origins withdrawn
 */
export async function withdrawPosts(
  server: GuildLibrary,
  posts: readonly Pick<Post, 'channel' | 'id'>[],
): Promise<number> {
  const held = originsOf(server, posts);
  for (const origin of held) await server.ingestion.withdraw(origin);
  return held.length;
}

/** Origins of the library's articles that belong to these posts. */
function originsOf({ library }: GuildLibrary, posts: readonly Pick<Post, 'channel' | 'id'>[]): string[] {
  const wanted = new Set(posts.map(({ channel, id }) => `${channel}/${id}`));
  return library
    .readings()
    .flatMap(({ article }) => [article.origin, ...(article.alsoAt ?? []).map((place) => place.origin)])
    .filter((origin) => {
      const post = postOfOrigin(origin);
      return post !== undefined && wanted.has(`${post.channel}/${post.id}`);
    });
}

/** The origin of an archived article is the archive's origin, "#" and its name. */
function belongsTo(origin: string, source: PostSource): boolean {
  return origin === source.origin || (source.isFixed && origin.startsWith(`${source.origin}#`));
}

async function ingestSource(
  server: GuildLibrary,
  source: PostSource,
  closing: AbortSignal,
): Promise<readonly PostOutcome[]> {
  const former = server.library.readings().find(({ article }) => isPublishedAt(article, source.origin))?.article;
  try {
    const outcomes = await source.ingest(server.ingestion, closing);
    return outcomes.filter((outcome) => !(former && isUnchanged(outcome, former.id)));
  } catch (error) {
    const outcomes = refusedOutcomes(error);
    // A message that now says something else, which is refused, no longer says what it said before.
    if (former && postOrigin(postOfOrigin(source.origin)!) === source.origin)
      await server.ingestion.withdraw(source.origin);
    return outcomes;
  }
}

/**
 * What is told of a text that was refused.
 * @throws any error that is not a refusal, and UserError `unavailable` so that the caller can retry
 */
export function refusedOutcomes(error: unknown): readonly PostOutcome[] {
  if (!(error instanceof UserError) || error.code === 'unavailable') throw error;
  // The moderators, who removed it or whose channel is closed, know; nobody else needs to be told.
  return error.code === 'forgotten' || error.code === 'closed'
    ? []
    : [{ kind: 'refused', code: error.code, reason: wordsOfError(error) }];
}

function isUnchanged(outcome: PostOutcome, id: string): boolean {
  if (outcome.kind !== 'taken' || outcome.ingested.article.id !== id) return false;
  return outcome.ingested.outcome === 'duplicate' || outcome.ingested.outcome === 'merged';
}
