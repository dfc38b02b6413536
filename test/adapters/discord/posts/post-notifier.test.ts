import { describe, expect, it } from 'vitest';
import { deny, Permissions } from '../../../local-discord/channels.ts';
import { answerTo, person } from '../../../local-discord/people.ts';
import { markdownOf, readAloud } from '../../../local-discord/reader.ts';
import { fileOf, inNewsroom } from './newsroom.ts';
import { BRIDGE, HARBOUR, SALMON } from './texts.ts';

describe('the outcome for a post', () => {
  it('is a short reply that notifies nobody, if so configured', async () => {
    await inNewsroom({ tell: 'reply' }, async ({ author, discord }) => {
      const message = author.says(`Title: @everyone back\nPublished: 2025-08-20\n\n${HARBOUR}`);
      const reply = await answerTo(discord, message);
      expect(readAloud(reply)).toMatch(
        /^Added: @everyone back \(\w{8}\): 4 sentences, 1 quotation by 1 speaker, dated 2025-08-20\.$/,
      );
      expect(reply.pings).toEqual([]);
      expect(discord.world.messages.get(message.id)?.reactions).toEqual([]);
    });
  });

  it('is not reported, if so configured', async () => {
    await inNewsroom({ tell: 'nothing' }, async ({ author, discord, until, stop }) => {
      const posts = [
        author.says(HARBOUR),
        author.says('', { files: [fileOf('a.txt', '%PDF-1.7')] }),
        author.says(BRIDGE),
      ];
      await until(2);
      await stop();
      expect([...discord.world.messages.keys()]).toEqual(posts.map(({ id }) => id));
      expect(posts.flatMap(({ id }) => discord.world.messages.get(id)?.reactions)).toEqual([]);
    });
  });

  it('without permission is logged once, and the articles are stored', async () => {
    await inNewsroom({}, async ({ author, discord, guild, until, told, stop }) => {
      deny(discord, guild, guild.channel, Permissions.addReactions);
      for (const text of [HARBOUR, BRIDGE, SALMON]) author.says(text);
      await until(3);
      await stop();
      expect(told.filter((line) => line.includes('could not be told'))).toHaveLength(1);
    });
  });

  it('is dropped if the post is gone or its author blocked the bot', async () => {
    await inNewsroom({}, async ({ author, discord, until, told, stop }) => {
      discord.faults.push({ on: 'PUT /@me', status: 400, body: { code: 90001, message: 'Reaction blocked' } });
      author.says(HARBOUR);
      discord.world.messages.delete(author.says(BRIDGE).id);
      await until(2);
      await stop();
      expect(told.filter((line) => line.includes('could not be told'))).toEqual([]);
    });
  });
});

describe('missing permissions', () => {
  it('are listed when a channel is set to be watched, in the reply and in the log', async () => {
    await inNewsroom({}, async ({ discord, guild, told }) => {
      const moderator = person(discord, guild, { moderates: true });
      await moderator.runs('settings', { channel: guild.channel, watch: false });
      deny(discord, guild, guild.channel, Permissions.sendMessages | Permissions.readMessageHistory);
      const shown = await moderator.runs('settings', { channel: guild.channel, watch: true });
      expect(markdownOf(shown).replaceAll('\\', '')).toContain(
        'I lack permissions in this channel: Read Message History, Send Messages.',
      );
      expect(told).toContain(
        '#news of server Northtown is watched, but permissions lack there: Read Message History, Send Messages',
      );
    });
  });
});

describe('without the message content intent', () => {
  it('a server with watched channels is warned once, and no posts are ingested', async () => {
    await inNewsroom(
      { granted: 0, guilds: ['Northtown', 'Southtown'] },
      async ({ author, discord, guild, told, watch, start, stop, articles }) => {
        await watch(discord.guild('Southtown').channel, {}, discord.guild('Southtown'));
        await stop();
        await start();
        // Once per start, however many servers there are.
        expect(told.filter((line) => line.includes('DISCORD_MESSAGE_CONTENT'))).toHaveLength(2);
        const moderator = person(discord, guild, { moderates: true });
        const shown = await moderator.runs('settings', { channel: guild.channel, watch: true });
        expect(readAloud(shown)).toContain('without leave to read messages');
        author.says(HARBOUR);
        await moderator.runs('articles');
        expect(await articles()).toEqual([]);
      },
    );
  });
});

describe('two servers', () => {
  it('each get their own copy of the same article', async () => {
    await inNewsroom({ guilds: ['Northtown', 'Southtown'] }, async ({ author, discord, until, watch, stop, start }) => {
      const south = discord.guild('Southtown');
      await watch(south.channel, {}, south);
      const southerner = person(discord, south);
      author.says(HARBOUR);
      const first = southerner.says(HARBOUR);
      southerner.says(SALMON);
      expect(await until(1)).toMatchObject([{ ingestedBy: author.member.id }]);
      const found = await until(2, south);
      expect(found.every(({ origin }) => origin.startsWith(`message:${south.channel}/`))).toBe(true);
      await stop();
      discord.world.messages.delete(first.id);
      await start();
      await until(1, south);
      expect(await until(1)).toMatchObject([{ title: 'Harbour reopens after storm' }]);
    });
  });
});
