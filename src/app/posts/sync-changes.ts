import type { GuildLibrary } from '../runtime/guild-library.ts';
import type { PostOutcome } from './outcomes.ts';
import type { Post } from './post.ts';
import { joinedTextOf, type Piece, reassemble } from './reassemble.ts';
import { syncPosts, withdrawPosts } from './sync-posts.ts';

/** Follows the edit of a post, which may be a part of a text joined from several. */
export async function syncEdited(
  server: GuildLibrary,
  post: Post,
  closing: AbortSignal,
): Promise<readonly PostOutcome[]> {
  server.dropForgotten(post.channel, [post.id]);
  const text = joinedTextOf(server, post.channel, post.id);
  if (!text) return syncPosts(server, [post], closing);
  const pieces = text.pieces.map((piece) => (piece.id === post.id ? { ...piece, text: post.text } : piece));
  return reassemble(server, text, pieces.filter(hasWords), post);
}

/** Follows the deletion of posts. */
export async function syncDeleted(server: GuildLibrary, channel: string, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  server.dropForgotten(channel, ids);
  await server.withdrawShelved(channel, ids);
  for (const id of ids) {
    const text = joinedTextOf(server, channel, id);
    if (text)
      await reassemble(
        server,
        text,
        text.pieces.filter((piece) => !gone.has(piece.id)),
      );
  }
  await withdrawPosts(
    server,
    ids.map((id) => ({ channel, id })),
  );
}

function hasWords({ text }: Piece): boolean {
  return text.trim() !== '';
}
