import type { Library } from '../../retrieval/library.ts';
import { postOfOrigin } from '../ingestion/message-origins.ts';
import type { GuildLibrary } from '../runtime/guild-library.ts';

/**
 * Withdraws everything that was posted in a channel or thread, as if each of its messages had been deleted.
 * @returns number of places withdrawn
 */
export async function withdrawChannel(
  { library, ingestion }: Pick<GuildLibrary, 'library' | 'ingestion'>,
  channel: string,
): Promise<number> {
  const origins = originsIn(library).filter((origin) => postOfOrigin(origin)?.channel === channel);
  for (const origin of origins) await ingestion.withdraw(origin);
  return origins.length;
}

function originsIn(library: Library): string[] {
  const all = library
    .readings()
    .flatMap(({ article }) => [article.origin, ...(article.alsoAt ?? []).map(({ origin }) => origin)]);
  return [...new Set(all)];
}
