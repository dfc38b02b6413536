import { describe, expect, it } from 'vitest';
import {
  ChannelTypes,
  changeChannel,
  changeEveryday,
  openChannel,
  Permissions,
} from '../../../local-discord/channels.ts';
import { addBot, removeBot } from '../../../local-discord/memberships.ts';
import { answerTo, type Person, person } from '../../../local-discord/people.ts';
import { edit, remove } from '../../../local-discord/posts.ts';
import { markdownOf, readAloud } from '../../../local-discord/reader.ts';
import { ComponentTypes, Flags, nested } from '../../../local-discord/shapes.ts';
import { fileOf, inNewsroom, type Newsroom } from './newsroom.ts';

const TANNERY = `Title: Board sells the tannery

The board of Velmouth sold the old tannery on Thursday. "Nobody outside is to hear of the price," said the chair, Ottoline Vask. The deed was signed at night.`;
const FERRY = `Title: Ferry runs again

The ferry of Velmouth runs again since Tuesday. "We painted her green," said the captain, Bertil Omdal. The fare stays at four crowns.`;
const ASK = { question: 'Who sold the old tannery?' };
const PAGE = 'https://tern.example/tannery';

const settings = { quiet: 0, pages: { [PAGE]: TANNERY } };
const titles = async (room: Newsroom) => (await room.articles()).map(({ title }) => title);

/** The direct message of the bot to a person, once it is there. */
function noticeTo({ discord }: Newsroom, { member }: Person) {
  return discord.watch.until('a direct message', () =>
    [...discord.world.messages.values()].findLast((m) => m.channel === member.id && m.author.bot),
  );
}

/** A newsroom whose moderator has set a second channel up. */
async function withBoard(room: Newsroom, change = {}) {
  const { discord, guild } = room;
  const board = openChannel(discord, guild, { name: 'board', ...change });
  const moderator = person(discord, guild, { moderates: true });
  guild.owner = moderator.member.id;
  return {
    board,
    moderator,
    watch: (options = {}) => moderator.runs('settings', { channel: board.id, watch: true, ...options }),
  };
}

describe('a channel that not everybody can see', () => {
  it.each([
    ['hidden', { hidden: true }, 'Not everybody in this server can see this channel'],
    ['age-restricted', { nsfw: true }, 'This channel is age-restricted'],
  ])('(%s) is watched only if a moderator says so', (_, change, why) =>
    inNewsroom(settings, async (room) => {
      const { board, watch } = await withBoard(room, change);
      expect(readAloud(await watch())).toContain(why);
      room.author.says(TANNERY, { channel: board.id });
      room.author.says(PAGE, { channel: board.id });
      room.author.says(FERRY);
      await room.until(1);
      expect(await titles(room)).toEqual(['Ferry runs again']);
      expect(markdownOf(await watch({ open: true }))).toContain('opened by a moderator');
      room.author.says(TANNERY, { channel: board.id });
      await room.until(2);
    }),
  );

  it('does not let its private threads be taken along', () =>
    inNewsroom(settings, async (room) => {
      const { discord, guild, author } = room;
      const aside = openChannel(discord, guild, {
        name: 'Aside',
        type: ChannelTypes.privateThread,
        parent: guild.channel,
      });
      author.says(TANNERY, { channel: aside.id });
      author.says(FERRY);
      await room.until(1);
      expect(await titles(room)).toEqual(['Ferry runs again']);
      const { moderator } = await withBoard(room);
      const refused = await moderator.runs('settings', { channel: aside.id, watch: true });
      expect(readAloud(refused)).toContain('This thread is private');
      await moderator.runs('settings', { channel: aside.id, watch: true, open: true });
      author.says(TANNERY, { channel: aside.id });
      await room.until(2);
    }));
});

describe('a watched channel that is hidden later', () => {
  it('leaves the answers at once, and its moderators are told with two buttons', () =>
    inNewsroom(settings, async (room) => {
      const { discord, guild, author } = room;
      const { board, moderator, watch } = await withBoard(room);
      await watch();
      const thread = openChannel(discord, guild, { name: 'More', type: ChannelTypes.thread, parent: board.id });
      author.says(TANNERY, { channel: board.id });
      author.says(FERRY, { channel: thread.id });
      await room.until(2);
      const reader = person(discord, guild);
      expect(readAloud(await reader.runs('ask', ASK))).toContain('sold the old tannery');
      changeChannel(discord, guild, board.id, { hidden: true });
      // Asked in the very next moment.
      expect(readAloud(await reader.runs('ask', ASK))).not.toContain('tannery on Thursday');
      expect(await titles(room)).toEqual([]);
      const notice = await noticeTo(room, moderator);
      const told = markdownOf(notice);
      expect(told).toContain('Not everybody in this server can see this channel.');
      expect(told).toContain('2 articles');
      expect(told).not.toMatch(/tannery|ferry/i);
      author.says(TANNERY.replace('Board', 'Council'), { channel: board.id });
      // Whoever else gets hold of the button has no rights by it.
      expect(readAloud(await reader.pressesDirectly('Open the channel', notice))).toContain('is for moderators');
      const stranger = person(discord, { ...guild, id: discord.world.nextId() });
      expect(readAloud(await stranger.pressesDirectly('Forget the articles', notice))).toContain('not in that server');
      const opened = await moderator.pressesDirectly('Open the channel', notice);
      expect(markdownOf(opened)).toContain('opened by a moderator');
      expect(await titles(room)).toEqual(expect.arrayContaining(['Board sells the tannery', 'Ferry runs again']));
      expect(readAloud(await reader.runs('ask', ASK))).toContain('sold the old tannery');
      // What was posted while it was closed stays untaken, what comes now is taken.
      author.says(`${FERRY} The deckhand sells coffee on Sundays.`, { channel: board.id });
      await room.until(3);
      expect(await titles(room)).not.toContain('Council sells the tannery');
    }));

  it('loses its articles for good if a moderator says so', () =>
    inNewsroom(settings, async (room) => {
      const { board, moderator, watch } = await withBoard(room);
      await watch();
      room.author.says(TANNERY, { channel: board.id });
      await room.until(1);
      changeChannel(room.discord, room.guild, board.id, { nsfw: true });
      const notice = await noticeTo(room, moderator);
      expect(markdownOf(notice)).toContain('age-restricted');
      const done = await moderator.pressesDirectly('Forget the articles', notice);
      expect(markdownOf(done)).toContain('1 article forgotten.');
      expect(await room.store.library(room.guild.id).shelved()).toEqual([]);
      changeChannel(room.discord, room.guild, board.id, { nsfw: false });
      room.author.says(FERRY);
      await room.until(1);
      expect(await titles(room)).toEqual(['Ferry runs again']);
    }));

  it('is noticed when it happened while the bot was away, and when it is seen by everybody again', () =>
    inNewsroom(settings, async (room) => {
      const { discord, guild, author } = room;
      const { board, moderator, watch } = await withBoard(room);
      await watch();
      const thread = openChannel(discord, guild, { name: 'Old', type: ChannelTypes.thread, parent: board.id });
      author.says(TANNERY, { channel: thread.id });
      await room.until(1);
      await room.stop();
      guild.channels.set(thread.id, { ...thread, archived: true });
      guild.channels.set(board.id, { ...board, hidden: true });
      await room.start();
      expect(readAloud(await person(discord, guild).runs('ask', ASK))).not.toContain('tannery on Thursday');
      expect(await titles(room)).toEqual([]);
      await noticeTo(room, moderator);
      await room.stop();
      guild.channels.set(board.id, board);
      await room.start();
      await room.until(1);
    }));

  it('is noticed when a role loses the leave to see channels', () =>
    inNewsroom(settings, async (room) => {
      room.author.says(TANNERY);
      await room.until(1);
      changeEveryday(room.discord, room.guild, Permissions.everyday & ~Permissions.viewChannel);
      await room.until(0);
      changeEveryday(room.discord, room.guild, Permissions.everyday);
      await room.until(1);
    }));

  it('is told in the channel for moderators if nobody takes direct messages, else in the log', () =>
    inNewsroom(settings, async (room) => {
      room.author.says(TANNERY);
      await room.until(1);
      changeChannel(room.discord, room.guild, room.guild.channel, { hidden: true });
      await room.until(0);
      await room.discord.watch.until('a line in the log', () =>
        room.told.some((line) => line.includes('no moderator of server')) ? true : undefined,
      );
    }));

  it('follows edits and deletions of what was kept', () =>
    inNewsroom(settings, async (room) => {
      const { discord, guild, author } = room;
      const { board, watch } = await withBoard(room);
      await watch();
      const gone = author.says(TANNERY, { channel: board.id });
      const changed = author.says(FERRY, { channel: board.id });
      await room.until(2);
      changeChannel(discord, guild, board.id, { hidden: true });
      await room.until(0);
      remove(discord, gone);
      edit(discord, changed, FERRY.replace('four crowns', 'five crowns'));
      changeChannel(discord, guild, board.id, { hidden: false });
      await room.until((articles) => articles.length === 1 && articles[0]!.text.includes('five crowns'));
    }));

  it('is noticed when it happened between leaving a server and coming back', () =>
    inNewsroom(settings, async (room) => {
      const { discord, guild, author } = room;
      author.says(TANNERY);
      await room.until(1);
      removeBot(discord, guild);
      guild.channels.set(guild.channel, { ...guild.channels.get(guild.channel)!, hidden: true });
      addBot(discord, guild);
      await room.until(0);
    }));
});

describe('"Add to library" in a channel that not everybody can see', () => {
  it.each([
    ['hidden', { hidden: true }],
    ['a private thread', { type: ChannelTypes.privateThread }],
  ])('(%s) asks whether that is meant', (_, change) =>
    inNewsroom(settings, async (room) => {
      const { discord, guild, author } = room;
      const moderator = person(discord, guild, { moderates: true });
      const board = openChannel(discord, guild, {
        name: 'board',
        ...('type' in change && { parent: guild.channel }),
        ...change,
      });
      const message = author.says(TANNERY, { channel: board.id });
      const asked = await moderator.usesMenu('Add to library', message);
      expect(asked.flags & Flags.ephemeral).toBeTruthy();
      expect(readAloud(asked)).toMatch(/(Not everybody|private).*can then be quoted to everybody.*Is that meant\?/s);
      expect(await room.articles()).toEqual([]);
      const added = await moderator.presses('Open the channel and add it', asked);
      expect(readAloud(added)).toContain('Added: Board sells the tannery');
      const shown = await moderator.runs('settings');
      expect(markdownOf(shown)).toContain('opened by a moderator');
    }),
  );
});

describe('an age-restricted channel that was opened', () => {
  it('is quoted in age-restricted channels and their threads only', () =>
    inNewsroom(settings, async (room) => {
      const { discord, guild, author } = room;
      const { board, watch } = await withBoard(room, { nsfw: true });
      await watch({ open: true });
      const other = openChannel(discord, guild, { name: 'late', nsfw: true });
      const thread = openChannel(discord, guild, { name: 'Later', type: ChannelTypes.thread, parent: other.id });
      author.says(TANNERY, { channel: board.id });
      await room.until(1);
      for (const channel of [board.id, other.id, thread.id])
        expect(readAloud(await person(discord, guild, { channel }).runs('ask', ASK))).toContain('sold the old tannery');
      const reader = person(discord, guild);
      expect(readAloud(await reader.runs('ask', ASK))).not.toContain('sold the old tannery');
      expect(readAloud(await reader.runs('articles'))).not.toContain('tannery');
      expect(readAloud(await answerTo(discord, reader.says(`@bot ${ASK.question}`)))).not.toContain(
        'tannery on Thursday',
      );
      expect(readAloud(await answerTo(discord, reader.says(`@bot ${ASK.question}`, { channel: other.id })))).toContain(
        'tannery',
      );
    }));
});

describe('spoilers', () => {
  it('are not taken by themselves', () =>
    inNewsroom(settings, async (room) => {
      const { author } = room;
      author.says(TANNERY.replace('Ottoline Vask', '||Ottoline Vask||'));
      author.says(`||${PAGE}||`);
      author.says('', { files: [fileOf('SPOILER_tannery.txt', TANNERY)] });
      author.says('', { files: [fileOf('ferry.txt', FERRY)] });
      await room.until(1);
      expect(await titles(room)).toEqual(['Ferry runs again']);
    }));

  it('can be added by a moderator', () =>
    inNewsroom(settings, async (room) => {
      const moderator = person(room.discord, room.guild, { moderates: true });
      const message = room.author.says('', { files: [fileOf('SPOILER_tannery.txt', TANNERY)] });
      expect(readAloud(await moderator.usesMenu('Add to library', message))).toContain('Added: Board sells');
    }));
});

/** Every custom id must hold all it needs. */
it('buttons of notices work after a restart', () =>
  inNewsroom(settings, async (room) => {
    const { board, moderator, watch } = await withBoard(room);
    await watch();
    room.author.says(TANNERY, { channel: board.id });
    await room.until(1);
    changeChannel(room.discord, room.guild, board.id, { hidden: true });
    const notice = await noticeTo(room, moderator);
    expect(nested(notice.components).filter(({ type }) => type === ComponentTypes.button)).toHaveLength(2);
    await room.stop();
    await room.start();
    expect(markdownOf(await moderator.pressesDirectly('Open the channel', notice))).toContain('opened');
    await room.until(1);
  }));
