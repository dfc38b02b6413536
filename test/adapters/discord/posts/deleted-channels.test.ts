import { describe, expect, it } from 'vitest';
import { MAX_CHECKED_CHANNELS } from '../../../../src/adapters/discord/posts/deleted-channels.ts';
import { DEFAULT_SETTINGS } from '../../../../src/app/guild-settings.ts';
import { markOf } from '../../../../src/app/posts/channel-marks.ts';
import { readSettings, writeSettings } from '../../../../src/app/settings/settings.ts';
import {
  archive,
  ChannelTypes,
  deny,
  openChannel,
  Permissions,
  removeChannel,
} from '../../../local-discord/channels.ts';
import { inNewsroom, type Newsroom } from './newsroom.ts';
import { BRIDGE, HARBOUR, SALMON } from './texts.ts';

const titles = (articles: readonly { readonly title: string }[]) => articles.map(({ title }) => title).sort();

/** Resolves once a channel has no mark any more: it was found to be deleted, and that was dealt with. */
async function closed({ discord, store, guild }: Newsroom, channel: string): Promise<void> {
  for (;;) {
    const before = discord.watch.changes();
    if ((await store.library(guild.id).mark(markOf(channel))) === undefined) return;
    await discord.watch.beyond(before, `channel ${channel} to be closed`);
  }
}

function openThread({ discord, guild }: Newsroom, parent: string) {
  return openChannel(discord, guild, { name: 'More', type: ChannelTypes.thread, parent });
}

describe('a channel, thread or forum post that is deleted', () => {
  it('takes along what was posted in it, and nothing that stands elsewhere', async () => {
    await inNewsroom({}, async (room) => {
      const { author, discord, guild, signs, until } = room;
      const thread = openThread(room, guild.channel);
      await signs(author.says(HARBOUR, { channel: thread.id }));
      await signs(author.says(BRIDGE, { channel: thread.id }));
      const elsewhere = author.says(BRIDGE);
      await signs(elsewhere);
      removeChannel(discord, guild, thread.id);
      const [left] = await until(([first, second]) => !second && first?.alsoAt === undefined);
      expect(left).toMatchObject({ origin: `message:${guild.channel}/${elsewhere.id}` });
      expect(left?.title).toBe('Old bridge closed');
    });
  });

  it('leaves the settings, and the record says so without a person', async () => {
    await inNewsroom({ tell: 'reply' }, async (room) => {
      const { author, discord, guild, until, store } = room;
      const library = store.library(guild.id);
      await writeSettings(library, { ...(await readSettings(library)), newsChannel: guild.channel });
      author.says(HARBOUR);
      await until(1);
      removeChannel(discord, guild, guild.channel);
      await closed(room, guild.channel);
      expect(await readSettings(library)).toEqual(DEFAULT_SETTINGS);
      expect(await library.actions(9)).toMatchObject([
        { by: '', what: 'channel deleted', subject: `<#${guild.channel}>: settings removed, 1 place withdrawn` },
      ]);
      await until(0);
    });
  });

  it('takes its threads along, archived ones too', async () => {
    await inNewsroom({}, async (room) => {
      const { author, discord, guild, signs, until, start, stop } = room;
      const forum = openChannel(discord, guild, { name: 'Forum', type: ChannelTypes.forum });
      await room.watch(forum.id);
      const [open, resting] = [openThread(room, forum.id), openThread(room, forum.id)];
      await signs(author.says(HARBOUR, { channel: open.id }));
      await signs(author.says(BRIDGE, { channel: resting.id }));
      await signs(author.says(SALMON));
      await stop();
      archive(guild, resting.id);
      await start();
      for (const id of [open.id, resting.id]) guild.channels.delete(id);
      removeChannel(discord, guild, forum.id);
      expect(titles(await until(1))).toEqual(['Salmon return to the Linde']);
    });
  });

  it('is noticed although an archived thread is not known, and after the bot was away', async () => {
    await inNewsroom({}, async (room) => {
      const { author, discord, guild, signs, until, start, stop } = room;
      const [resting, gone] = [openThread(room, guild.channel), openThread(room, guild.channel)];
      await signs(author.says(HARBOUR, { channel: resting.id }));
      await signs(author.says(BRIDGE, { channel: gone.id }));
      await signs(author.says(SALMON));
      await stop();
      archive(guild, resting.id);
      removeChannel(discord, guild, gone.id);
      await start();
      expect(titles(await until(2))).toEqual(['Harbour reopens after storm', 'Salmon return to the Linde']);
      removeChannel(discord, guild, resting.id);
      expect(titles(await until(1))).toEqual(['Salmon return to the Linde']);
    });
  });

  it('is not one that the bot may not see any more, nor one that rests', async () => {
    await inNewsroom({}, async (room) => {
      const { author, discord, guild, signs, start, stop, articles } = room;
      const hidden = openChannel(discord, guild, { name: 'Hidden' });
      await room.watch(hidden.id);
      await signs(author.says(HARBOUR, { channel: hidden.id }));
      const resting = openThread(room, guild.channel);
      await signs(author.says(BRIDGE, { channel: resting.id }));
      await stop();
      deny(discord, guild, hidden.id, Permissions.viewChannel);
      archive(guild, resting.id);
      await start();
      await signs(author.says(SALMON));
      expect(await articles()).toHaveLength(2);
      // What the bot may not see, nobody may: it is kept for a closed channel, not withdrawn.
      expect(await room.store.library(guild.id).shelves()).toEqual(new Map([[hidden.id, 1]]));
    });
  });

  it('is no fault where it happens while the channel is read', async () => {
    await inNewsroom({}, async (room) => {
      const { author, discord, guild, signs, until, start, stop } = room;
      const thread = openThread(room, guild.channel);
      await signs(author.says(HARBOUR, { channel: thread.id }));
      await stop();
      const on = `GET /channels/${thread.id}/messages`;
      discord.faults.push({ on, status: 404, body: { code: 10003, message: 'Unknown Channel' } });
      await start();
      await discord.watch.until('the channel to be read', () => discord.faults.length === 0 || undefined);
      removeChannel(discord, guild, thread.id);
      await until(0);
    });
  });

  it('is looked for in turn where many threads rest', async () => {
    await inNewsroom({}, async (room) => {
      const { author, discord, guild, signs, store, until, start, stop } = room;
      const thread = openThread(room, guild.channel);
      await signs(author.says(HARBOUR, { channel: thread.id }));
      await stop();
      removeChannel(discord, guild, thread.id);
      // Earlier ids, of channels that are there but of another server, so that they are asked for before.
      const library = store.library(guild.id);
      for (let n = 0; n < MAX_CHECKED_CHANNELS; n++) {
        const id = `1${String(n).padStart(15, '0')}`;
        guild.channels.set(id, {
          id,
          name: 'old',
          type: ChannelTypes.thread,
          parent: guild.channel,
          archived: true,
          denied: 0n,
        });
        await library.setMark(markOf(id), '1');
      }
      await start();
      await signs(author.says(BRIDGE));
      expect(await library.articles()).toHaveLength(2);
      await stop();
      await start();
      expect(titles(await until(1))).toEqual(['Old bridge closed']);
    });
  });
});
