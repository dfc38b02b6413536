import { withdrawShelvedChannel } from '../audience/shelf.ts';
import { threadMark } from '../audience/threads.ts';
import { counted } from '../labels.ts';
import type { Ingestion } from '../ports.ts';
import type { OpenLibrary } from '../runtime/library-cache.ts';
import { readSettings, writeSettings } from '../settings/settings.ts';
import { withoutChannel } from '../settings/without-channel.ts';
import { markOf } from './channel-marks.ts';
import { withdrawChannel } from './withdraw-channel.ts';

/** What the deletion of a channel needs of its server. */
interface ChannelDeletedParts {
  readonly open: OpenLibrary;
  readonly ingestion: Ingestion;
  now(): Date;
}

/**
 * A channel or thread was deleted: withdraws what was posted there, and removes it from the settings. The audit log says so, though
 * no moderator did it here.
 */
export async function channelDeleted({ open, ingestion, now }: ChannelDeletedParts, channel: string): Promise<void> {
  const { library, store, inTurn } = open;
  const withdrawn = await withdrawChannel({ library: library.catalogue, ingestion }, channel);
  const wasSet = await inTurn(async () => {
    await withdrawShelvedChannel(store, channel);
    const before = await readSettings(store);
    const after = withoutChannel(before, channel);
    if (after === before) return false;
    const { changes, version } = await writeSettings(store, after);
    library.passOver(changes, version);
    return true;
  });
  if (withdrawn > 0 || wasSet) {
    const at = `${now().toISOString().slice(0, 19)}Z`;
    const what = [...(wasSet ? ['settings removed'] : []), `${counted(withdrawn, 'place')} withdrawn`];
    await store.recordAction({ at, by: '', what: 'channel deleted', subject: `<#${channel}>: ${what.join(', ')}` });
  }
  await store.setMark(markOf(channel), undefined);
  await store.setMark(threadMark(channel), undefined);
}
