import { describe, expect, it } from 'vitest';
import { brief } from '../../../app/ingestion/briefs.ts';
import { archive, ChannelTypes, deny, openChannel, Permissions } from '../../../local-discord/channels.ts';
import { person } from '../../../local-discord/people.ts';
import { edit, remove } from '../../../local-discord/posts.ts';
import { inNewsroom } from './newsroom.ts';
import { BRIDGE, COUNCIL, HARBOUR, SALMON } from './texts.ts';

const titles = (articles: readonly { readonly title: string }[]) => articles.map(({ title }) => title).sort();

const sorted = (...names: readonly string[]) => [...names].sort();

describe('after a restart', () => {
  it('missed posts are read, also in threads and in pieces; earlier ones and small talk are not', async () => {
    await inNewsroom({}, async ({ author, discord, guild, until, start, stop, signs, articles }) => {
      await signs(author.says(HARBOUR));
      const thread = openChannel(discord, guild, { name: 'Old', type: ChannelTypes.thread, parent: guild.channel });
      await stop();
      const other = person(discord, guild);
      const away = [...COUNCIL.map((piece) => author.says(piece)), other.says('What a night'), other.says(BRIDGE)];
      const born = openChannel(discord, guild, { name: 'New', type: ChannelTypes.thread, parent: guild.channel });
      author.says(SALMON, { channel: born.id });
      author.says(brief(1).text, { channel: thread.id });
      author.says('@bot what did the mayor say?');
      await start();
      await until(5);
      expect(titles(await articles())).toEqual(
        sorted(
          'Council votes for a new lighthouse',
          brief(1).title,
          'Harbour reopens after storm',
          'Old bridge closed',
          'Salmon return to the Linde',
        ),
      );
      expect(await signs(away[0]!)).toEqual(['✅']);
      await stop();
      const before = discord.world.messages.size;
      await start();
      author.says(brief(2).text);
      await until(6);
      expect(discord.world.messages.size).toBe(before + 1);
    });
  });

  it('missed edits and deletions are noticed, also of joined messages', async () => {
    await inNewsroom({}, async ({ author, discord, until, start, stop, signs }) => {
      const gone = author.says(HARBOUR);
      const changed = author.says(BRIDGE);
      const pieces = COUNCIL.map((piece) => author.says(piece));
      await signs(pieces[0]!);
      await until(3);
      await stop();
      remove(discord, gone);
      edit(discord, changed, BRIDGE.replace('Tuesday', 'Friday'));
      remove(discord, pieces[1]!);
      await start();
      await until(
        (all) =>
          all.length === 2 &&
          all.some(({ parts }) => parts?.length === 2) &&
          all.some(({ text }) => text.includes('Friday')),
      );
    });
  });

  it('several pages of messages are read, oldest first, up to the mark at the end', async () => {
    await inNewsroom({}, async ({ author, discord, guild, until, start, stop, store }) => {
      await stop();
      for (let n = 0; n < 205; n++) author.says(n % 100 === 50 ? brief(n).text : 'Small talk');
      const last = author.says(BRIDGE);
      const before = discord.requests.length;
      await start();
      await until(3);
      const mark = () => store.library(guild.id).mark(`read:${guild.channel}`);
      for (let changes = discord.watch.changes(); (await mark()) !== last.id; changes = discord.watch.changes()) {
        await discord.watch.beyond(changes, 'the mark');
      }
      await stop();
      const pages = discord.requests.slice(before).filter((r) => r.method === 'GET' && r.path.endsWith('/messages'));
      expect(pages).toHaveLength(4);
    });
  });

  it('nothing counts as deleted if the bot lost access to the channel, which is logged once', async () => {
    await inNewsroom({}, async ({ author, discord, guild, until, start, stop, told, articles }) => {
      author.says(HARBOUR);
      await until(1);
      await stop();
      deny(discord, guild, guild.channel, Permissions.readMessageHistory);
      author.says(BRIDGE);
      await start();
      const named = '#news of server Northtown is watched, but permissions lack there: Read Message History';
      await discord.watch.until('the fault', () => (told.includes(named) ? true : undefined));
      await stop();
      expect(titles(await articles())).toEqual(sorted('Harbour reopens after storm'));
      expect(told.filter((line) => line === named)).toHaveLength(1);
      deny(discord, guild, guild.channel, 0n);
      await start();
      await until(2);
    });
  });

  it('an archived thread is read from its mark on when somebody writes in it again', async () => {
    await inNewsroom({}, async ({ author, discord, guild, until, start, stop, articles }) => {
      const open = (name: string) =>
        openChannel(discord, guild, { name, type: ChannelTypes.thread, parent: guild.channel });
      const [known, unknown] = [open('Known'), open('Unknown')];
      author.says(HARBOUR, { channel: known.id });
      await until(1);
      await stop();
      author.says(BRIDGE, { channel: known.id });
      author.says(SALMON, { channel: unknown.id });
      for (const { id } of [known, unknown]) archive(guild, id);
      await start();
      author.says(brief(1).text, { channel: known.id });
      author.says(brief(2).text, { channel: unknown.id });
      await until(4);
      expect(titles(await articles())).toEqual(
        sorted(brief(1).title, brief(2).title, 'Harbour reopens after storm', 'Old bridge closed'),
      );
    });
  });

  it('messages from before and between watching are ignored', async () => {
    await inNewsroom({}, async ({ author, discord, guild, until, start, stop, watch, articles }) => {
      const late = openChannel(discord, guild, { name: 'late' });
      author.says(HARBOUR, { channel: late.id });
      await watch(late.id);
      await stop();
      author.says(BRIDGE, { channel: late.id });
      await start();
      await until(1);
      const moderator = person(discord, guild, { moderates: true });
      await moderator.runs('settings', { channel: late.id, watch: false });
      author.says(SALMON, { channel: late.id });
      await watch(late.id);
      await stop();
      author.says(brief(3).text, { channel: late.id });
      await start();
      await until(2);
      expect(titles(await articles())).toEqual(sorted(brief(3).title, 'Old bridge closed'));
    });
  });
});

describe('after a lost session', () => {
  it('missed messages are read, none twice', async () => {
    await inNewsroom({}, async ({ author, discord, until, signs }) => {
      await signs(author.says(HARBOUR));
      discord.gateway.invalidate(false);
      const missed = author.says(BRIDGE);
      await until(2);
      expect(await signs(missed)).toEqual(['✅']);
      await signs(author.says(SALMON));
      const added = discord.requests.filter(({ path, method }) => method === 'PUT' && path.includes('/reactions/'));
      expect(added).toHaveLength(3);
    });
  });

  it('a resumed session delivers missed messages by itself', async () => {
    await inNewsroom({}, async ({ author, discord, until }) => {
      discord.gateway.drop();
      author.says(BRIDGE);
      await until(1);
      expect(discord.requests.filter((r) => r.method === 'GET' && r.path.endsWith('/messages'))).toHaveLength(1);
    });
  });
});

describe('many posts at once', () => {
  it('are all stored, later ones from the history', async () => {
    await inNewsroom({ tell: 'nothing' }, async ({ author, until, discord }) => {
      for (let n = 0; n < 70; n++) author.says(brief(n).text);
      await until(70);
      expect(discord.requests.some((r) => r.method === 'GET' && r.query.has('after'))).toBe(true);
    });
  });
});
