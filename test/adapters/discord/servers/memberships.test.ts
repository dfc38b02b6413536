import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../../local-discord/local-discord.ts';
import { addBot, beginOutage, removeBot } from '../../../local-discord/memberships.ts';
import { person } from '../../../local-discord/people.ts';
import { inNewsroom, type Newsroom } from '../posts/newsroom.ts';
import { HARBOUR } from '../posts/texts.ts';

const TOWNS = { guilds: ['Northtown', 'Southtown'] };

/** Resolves once the bot has seen everything that was dispatched: it answers a later command. */
async function seen(discord: LocalDiscord): Promise<void> {
  await person(discord, discord.guild('Southtown')).runs('articles');
}

async function erased({ store, discord, guild }: Newsroom): Promise<void> {
  for (;;) {
    const before = discord.watch.changes();
    if (!(await store.guilds()).includes(guild.id)) return;
    await discord.watch.beyond(before, 'the server to be erased');
  }
}

describe('a server that the bot is removed from', () => {
  it('is erased when its time has come, and the log does not name it', async () => {
    await inNewsroom({ ...TOWNS, limits: { eraseAfterDays: 0 } }, async (room) => {
      const { author, discord, guild, until, told } = room;
      author.says(HARBOUR);
      await until(1);
      removeBot(discord, guild);
      await erased(room);
      await discord.watch.until('the log', () => told.find((line) => line.includes('was erased: 1')));
      expect(told.filter((line) => line.includes(guild.id))).toEqual([]);
    });
  });

  it('keeps its data for some days, and for good if the bot joins again', async () => {
    await inNewsroom(TOWNS, async ({ author, discord, guild, until, store }) => {
      author.says(HARBOUR);
      await until(1);
      removeBot(discord, guild);
      await seen(discord);
      expect(await store.library(guild.id).mark('left')).toMatch(/^\d{4}-/);
      expect(await store.library(guild.id).articles()).toHaveLength(1);
      addBot(discord, guild);
      await seen(discord);
      expect(await store.library(guild.id).mark('left')).toBeUndefined();
      expect(await store.library(guild.id).articles()).toHaveLength(1);
    });
  });

  it('is found by the next start', async () => {
    await inNewsroom({ ...TOWNS, limits: { eraseAfterDays: 0 } }, async (room) => {
      const { author, discord, guild, until, start, stop } = room;
      author.says(HARBOUR);
      await until(1);
      await stop();
      removeBot(discord, guild);
      await start();
      await erased(room);
    });
  });

  it('is found by the next session', async () => {
    await inNewsroom({ ...TOWNS, limits: { eraseAfterDays: 0 } }, async (room) => {
      const { author, discord, guild, until } = room;
      author.says(HARBOUR);
      await until(1);
      discord.world.guilds.delete(guild.id);
      discord.gateway.invalidate(false);
      await erased(room);
    });
  });
});

describe('an outage', () => {
  it('of a server, or a start during one, is no removal', async () => {
    await inNewsroom(
      { ...TOWNS, limits: { eraseAfterDays: 0 } },
      async ({ author, discord, guild, until, ...room }) => {
        author.says(HARBOUR);
        await until(1);
        beginOutage(discord, guild);
        await seen(discord);
        expect(await room.store.library(guild.id).articles()).toHaveLength(1);
        await room.stop();
        await room.start();
        await seen(discord);
        expect(await room.store.library(guild.id).mark('left')).toBeUndefined();
        expect(await room.store.library(guild.id).articles()).toHaveLength(1);
      },
    );
  });
});
