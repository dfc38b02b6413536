import { MessageFlags } from 'discord.js';
import { expect, it } from 'vitest';
import type { News } from '../../../../src/app/ports.ts';
import { article } from '../../../articles.ts';
import { ChannelTypes, deny, openChannel, Permissions } from '../../../local-discord/channels.ts';
import { markdownOf } from '../../../local-discord/reader.ts';
import { onStage, type Stage } from '../bot.ts';
import { says, smallApp } from '../small-app.ts';

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

it('a role that moderators chose is notified, and nobody whom a title names', async () => {
  const { shown, flags, pings } = await announced(async ({ discord, bot }) => {
    const guild = discord.guild('Northtown');
    const news = { ...NEWS, articles: [article('The lock opened.', { title: 'Lock <@&123456789012345678> @here' })] };
    await bot.announcer.announce(guild.id, guild.channel, news, '900000000000000001');
    return guild.channel;
  });
  expect(shown[0]).toMatch(/^<@&900000000000000001>\n\*\*Tarnby/);
  expect(pings).toEqual(['900000000000000001']);
  expect(flags.map((each) => each & MessageFlags.SuppressNotifications)).toEqual([0]);
});

it('in a forum each of a few articles gets a post with the tag of its feed, and many get one', async () => {
  await onStage(
    smallApp(() => says('')),
    async ({ discord, bot }) => {
      const guild = discord.guild('Northtown');
      const tags = [
        { id: '700000000000000001', name: 'tarnby *post*' },
        { id: '700000000000000002', name: 'Other' },
      ];
      const forum = openChannel(discord, guild, { name: 'library', type: ChannelTypes.forum, tags });
      const posts = () => [...guild.channels.values()].filter(({ parent }) => parent === forum.id);
      await bot.announcer.announce(guild.id, forum.id, NEWS, '900000000000000001');
      expect(posts().map(({ name, applied }) => [name, applied])).toEqual([
        ['@everyone: lock [opens]', ['700000000000000001']],
        ['Quay closed', ['700000000000000001']],
      ]);
      const firsts = posts().map(({ id }) => discord.world.messages.get(id)!);
      expect(firsts.map(({ pings }) => pings)).toEqual([['900000000000000001'], []]);
      expect(markdownOf(firsts[1]!)).toContain('- Quay closed');
      const many = Array.from({ length: 6 }, (_, n) => article(`Lock ${n} opened.`, { title: `Lock ${n}` }));
      await bot.announcer.announce(guild.id, forum.id, { feed: 'Nameless', articles: many });
      expect(
        posts()
          .slice(2)
          .map(({ name, applied }) => [name, applied]),
      ).toEqual([['Nameless', []]]);
    },
  );
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

it('a channel that cannot be written to is logged once, however often there are news', async () => {
  const { shown, told } = await announced(async ({ discord, bot }) => {
    const [north, south] = [discord.guild('Northtown'), discord.guild('Southtown')];
    deny(discord, north, north.channel, Permissions.sendMessages);
    deny(discord, south, south.channel, Permissions.viewChannel);
    for (const [guild, channel] of [
      [north.id, north.channel],
      [south.id, south.channel],
      [north.id, '999999999999999999'],
    ] as const) {
      await bot.announcer.announce(guild, channel, NEWS);
      await bot.announcer.announce(guild, channel, NEWS);
    }
    return north.channel;
  });
  expect(shown).toEqual([]);
  expect(told).toHaveLength(3);
  expect(told.map((sentence) => sentence.match(/\[(\d+)\]/)?.[1])).toEqual(['50013', '50001', '10003']);
});
