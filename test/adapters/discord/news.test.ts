import { MessageFlags } from 'discord.js';
import { expect, it } from 'vitest';
import type { News } from '../../../src/app/ports.ts';
import { article } from '../../articles.ts';
import { markdownOf } from '../../local-discord/reader.ts';
import { onStage, type Stage } from './bot.ts';
import { says, smallApp } from './small-app.ts';

const NEWS: News = {
  feed: 'Tarnby *Post*',
  articles: [
    article('The lock opened.', { title: '@everyone: lock [opens]', link: 'https://post.example/lock' }),
    article('The quay closed.', { title: 'Quay closed' }),
  ],
};

/** Runs `play` with a bot without commands; returns the channel's messages afterwards. */
async function announced(play: (stage: Stage) => Promise<string>) {
  let found: { readonly shown: string[]; readonly flags: number[]; readonly pings: string[]; readonly told: string[] };
  await onStage(
    smallApp(() => says('')),
    async (stage) => {
      const channel = await play(stage);
      const messages = [...stage.discord.world.messages.values()].filter((message) => message.channel === channel);
      found = {
        shown: messages.map(markdownOf),
        flags: messages.map(({ flags }) => flags),
        pings: messages.flatMap(({ pings }) => pings),
        told: stage.told.filter((sentence) => sentence.startsWith('news')),
      };
    },
    { guilds: ['Northtown', 'Southtown'] },
  );
  return found!;
}

it('new articles are announced in the chosen channel and notify nobody', async () => {
  const { shown, flags, pings, told } = await announced(async ({ discord, bot }) => {
    const guild = discord.guild('Northtown');
    await bot.announcer.announce(guild.id, guild.channel, NEWS);
    return guild.channel;
  });
  expect(shown).toEqual([
    '**Tarnby \\*Post\\***:\n- [\\@everyone\\: lock \\[opens\\]](<https://post.example/lock>)\n- Quay closed',
  ]);
  expect(flags.map((each) => each & MessageFlags.SuppressNotifications)).toEqual([MessageFlags.SuppressNotifications]);
  expect(pings).toEqual([]);
  expect(told).toEqual([]);
});

it('as many articles are listed as fit in a message, and the rest is counted', async () => {
  const many = Array.from({ length: 40 }, (_, n) =>
    article(`Lock ${n} opened.`, { title: `${'*'.repeat(116)} ${n}`, link: `https://post.example/${n}` }),
  );
  const { shown } = await announced(async ({ discord, bot }) => {
    const guild = discord.guild('Northtown');
    await bot.announcer.announce(guild.id, guild.channel, { feed: 'Post', articles: many });
    return guild.channel;
  });
  const lines = shown[0]!.split('\n');
  expect(lines.at(-1)).toBe(`and ${40 - (lines.length - 2)} more`);
  expect(shown[0]!.length).toBeGreaterThan(3000);
});

it('a channel of another server or a deleted one gets no announcement; this is logged', async () => {
  const { shown, told } = await announced(async ({ discord, bot }) => {
    const [north, south] = [discord.guild('Northtown'), discord.guild('Southtown')];
    await bot.announcer.announce(north.id, south.channel, NEWS);
    await bot.announcer.announce(north.id, '999999999999999999', NEWS);
    return south.channel;
  });
  expect(shown).toEqual([]);
  expect(told).toHaveLength(2);
});
