import { type Client, DiscordAPIError, Routes } from 'discord.js';
import type { App } from '../../../app/app.ts';
import { CHANNEL_MARKS } from '../../../app/posts/channel-marks.ts';
import { onRawEvent } from '../raw-events.ts';

/** Channels that are asked for after one look at a server: archived threads, of which there may be thousands. */
export const MAX_CHECKED_CHANNELS = 50;

/** The mark of the channel that was asked for last; the next look goes on behind it. */
const LAST_CHECKED = 'checked-channel';

/** Discord's code for a channel that does not exist. */
const UNKNOWN_CHANNEL = 10003;

interface DeletedChannel {
  readonly id: string;
  readonly guild_id?: string;
}

/** Finds out which channels and threads that articles came from do not exist any more. */
export class DeletedChannels {
  readonly #client: Client;
  readonly #app: App;

  constructor(client: Client, app: App) {
    this.#client = client;
    this.#app = app;
  }

  /**
   * Listens to deletions. Archived threads are not known to discord.js, so it would not tell of theirs.
   * @param onDeleted gets the channel, and its threads that are known
   */
  listen(onDeleted: (guild: string, channels: readonly string[]) => void): void {
    onRawEvent(this.#client, ({ t: type, d: data }) => {
      if (type !== 'CHANNEL_DELETE' && type !== 'THREAD_DELETE') return;
      const { id, guild_id: guild } = data as DeletedChannel;
      // Deleting a channel deletes its threads without further events.
      if (guild) onDeleted(guild, [id, ...this.#threadsOf(guild, id)]);
    });
  }

  /** Those of the channels that Discord does not know: losing the leave to see one is no deletion. */
  async deletedOf(channels: readonly string[]): Promise<string[]> {
    const deleted: string[] = [];
    for (const id of channels) if (await this.#isDeleted(id)) deleted.push(id);
    return deleted;
  }

  /** Channels of a server that were read or are in its settings, and that discord.js does not know: perhaps deleted. */
  async suspects(guild: string): Promise<readonly string[]> {
    const marks = this.#app.marks(guild);
    const { channels, newsChannel } = await this.#app.settings(guild);
    const read = [...(await marks.marks(CHANNEL_MARKS)).keys()].map((name) => name.slice(CHANNEL_MARKS.length));
    const set = [...channels.keys(), ...(newsChannel === undefined ? [] : [newsChannel])];
    const known = this.#client.guilds.cache.get(guild)?.channels.cache;
    const unknown = [...new Set([...read, ...set])].filter((id) => !known?.has(id)).sort();
    const last = (await marks.mark(LAST_CHECKED)) ?? '';
    const inTurn = [...unknown.filter((id) => id > last), ...unknown.filter((id) => id <= last)];
    const checked = inTurn.slice(0, MAX_CHECKED_CHANNELS);
    if (checked.length < unknown.length) await marks.setMark(LAST_CHECKED, checked.at(-1));
    return checked;
  }

  #threadsOf(guild: string, channel: string): string[] {
    const all = this.#client.guilds.cache.get(guild)?.channels.cache;
    return [...(all?.filter((each) => each.isThread() && each.parentId === channel).keys() ?? [])];
  }

  async #isDeleted(id: string): Promise<boolean> {
    try {
      await this.#client.rest.get(Routes.channel(id));
      return false;
    } catch (error) {
      if (isUnknownChannel(error)) return true;
      if (!(error instanceof DiscordAPIError)) throw error;
      return false;
    }
  }
}

/** True for Discord's refusal of a channel that does not exist. */
export function isUnknownChannel(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === UNKNOWN_CHANNEL;
}
