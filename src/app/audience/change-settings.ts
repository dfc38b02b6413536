import type { LibraryStore } from '../../domain/store.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { isClosed } from '../audience.ts';
import { audienceOf, type GuildSettings } from '../guild-settings.ts';
import { writeSettings } from '../settings/settings.ts';
import { shelveChannel, unshelveChannel } from './shelf.ts';

interface SettingsParts {
  readonly library: StoredLibrary;
  readonly store: LibraryStore;
}

/** A channel that was closed, and how many articles left the answers with that. */
export interface ClosedChannel {
  readonly channel: string;
  readonly articles: number;
  /** Ids of moderators who have changed the channel's settings, the latest first. */
  readonly concerned: readonly string[];
}

/** The settings as they are now, and the channels that were closed or reopened by the change. */
export interface ChangedSettings {
  readonly settings: GuildSettings;
  readonly closed: readonly ClosedChannel[];
  readonly reopened: readonly string[];
}

/**
 * Writes the settings, takes articles of closed channels out of the library, and brings those of reopened ones back. Articles
 * leave before the settings say so and come back after: whatever is interrupted, nothing closed is shown. Runs within the
 * server's turn.
 * @throws UserError `limit-reached`, see `writeSettings`; nothing has changed then
 */
export async function changeSettings(
  parts: SettingsParts,
  before: GuildSettings,
  wanted: GuildSettings,
): Promise<ChangedSettings> {
  const closing = closedIn(wanted).filter((channel) => !isClosed(audienceOf(before, channel)));
  const reopened = closedIn(before).filter((channel) => !isClosed(audienceOf(wanted, channel)));
  const closed: ClosedChannel[] = [];
  try {
    for (const channel of closing) {
      const articles = await shelveChannel(parts, channel);
      closed.push({ channel, articles, concerned: await concernedWith(parts.store, channel) });
    }
    const settings = await write(parts, wanted);
    if (closing.length > 0) await parts.library.reindex();
    for (const channel of reopened) await unshelveChannel(parts, channel);
    return { settings, closed, reopened };
  } catch (error) {
    await undo(parts, before, closing, reopened);
    throw error;
  }
}

/** Actions that are looked through for those who set a channel up. */
const MAX_ACTIONS = 500;

async function concernedWith(store: LibraryStore, channel: string): Promise<readonly string[]> {
  const actions = await store.actions(MAX_ACTIONS);
  const own = actions.filter(({ what, subject }) => what === 'settings' && subject.startsWith(`Channel <#${channel}>`));
  return [...new Set(own.map(({ by }) => by).filter((by) => by !== ''))];
}

async function write({ library, store }: SettingsParts, wanted: GuildSettings): Promise<GuildSettings> {
  const { changes, version, settings } = await writeSettings(store, wanted);
  library.passOver(changes, version);
  return settings;
}

/** As far as it is possible; the next start does the rest, see `unshelveLeftOver`. */
async function undo(
  parts: SettingsParts,
  before: GuildSettings,
  closing: readonly string[],
  reopened: readonly string[],
): Promise<void> {
  try {
    for (const channel of reopened) await shelveChannel(parts, channel);
    await write(parts, before);
    for (const channel of closing) await unshelveChannel(parts, channel);
  } catch {
    // The first error is the one to tell.
  }
}

function closedIn({ audiences }: GuildSettings): string[] {
  return [...audiences].filter(([, audience]) => isClosed(audience)).map(([channel]) => channel);
}

/** Brings back what an interruption left on the shelf of a channel that is open. Runs within the server's turn. */
export async function unshelveLeftOver(parts: SettingsParts, settings: GuildSettings): Promise<void> {
  for (const channel of (await parts.store.shelves()).keys())
    if (!isClosed(audienceOf(settings, channel))) await unshelveChannel(parts, channel);
}
