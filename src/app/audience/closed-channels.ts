import type { LibraryStore } from '../../domain/store.ts';
import { closedBecause, consequenceOf, isClosed } from '../audience.ts';
import { postOfOrigin } from '../ingestion/message-origins.ts';
import { refusal } from '../languages/refusal.ts';
import { readAudience } from '../settings/settings.ts';
import { audienceChannel } from './threads.ts';

/**
 * The last check before something is stored, in the same turn of the server as closing a channel: whatever way it came,
 * nothing from a closed channel is taken.
 * @param origin see `Article.origin`
 * @throws UserError `closed`
 */
export async function refuseClosed(store: LibraryStore, origin: string | undefined): Promise<void> {
  const post = origin === undefined ? undefined : postOfOrigin(origin);
  if (!post) return;
  const audience = await readAudience(store, await audienceChannel(store, post.channel));
  if (isClosed(audience))
    throw refusal('closed', 'closed-place', { reason: closedBecause(audience), consequence: consequenceOf(audience) });
}
