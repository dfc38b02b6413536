import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { brief } from '../../../app/ingestion/briefs.ts';
import { openChannel } from '../../../local-discord/channels.ts';
import { person } from '../../../local-discord/people.ts';
import { reactTo, remove } from '../../../local-discord/posts.ts';
import { readAloud } from '../../../local-discord/reader.ts';
import { ComponentTypes, Flags, nested } from '../../../local-discord/shapes.ts';
import type { StoredMessage } from '../../../local-discord/world.ts';
import { fileOf, inNewsroom, type Newsroom } from '../posts/newsroom.ts';
import { BRIDGE, HARBOUR, SALMON } from '../posts/texts.ts';

const LINK = 'https://a.example/salmon';
/** No message content intent: what moderators add by hand does not need it. */
const BY_HAND = { granted: 0, pages: { [LINK]: SALMON } };

const moderatorOf = ({ discord, guild }: Newsroom) => person(discord, guild, { moderates: true });
const titles = (articles: readonly { readonly title: string }[]) => articles.map(({ title }) => title).sort();

describe('/ingest', () => {
  it('reads a link with a date, and reports what was read', async () => {
    await inNewsroom(BY_HAND, async (room) => {
      const shown = await moderatorOf(room).runs('ingest', { link: LINK, date: '20 August 2025' });
      expect(readAloud(shown)).toMatch(
        /^Added: Salmon return to the Linde \(\w{8}\): 4 sentences, 2 quotations by \d speakers?, dated 2025-08-20\.$/,
      );
      expect(await room.articles()).toMatchObject([{ link: LINK, origin: `link:${LINK}`, publishedAt: '2025-08-20' }]);
      const gone = await moderatorOf(room).runs('ingest', { link: 'https://a.example/gone' });
      expect(readAloud(gone)).toBe('There is no page at this link any more.');
      expect(gone.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    });
  });

  it('accepts several files with the offered extensions, and lists refused ones', async () => {
    await inNewsroom(BY_HAND, async (room) => {
      const [first, second] = room.discord.world.commands.get('global')!.find(({ name }) => name === 'ingest')!
        .options!;
      expect([first?.name, second?.name]).toEqual(['file', 'text']);
      expect(first?.file_types).toContain('.txt');
      const files = {
        file: fileOf('a.txt', HARBOUR),
        'file-2': fileOf('b.md', BRIDGE),
        'file-3': fileOf('c.txt', '%PDF-1.7'),
      };
      const shown = await moderatorOf(room).runs('ingest', files);
      expect(readAloud(shown)).toMatch(/^3 articles read: 2 added, 1 refused\.\nc\.txt: The file is a PDF/);
      expect(titles(await room.articles())).toEqual(['Harbour reopens after storm', 'Old bridge closed']);
    });
  });

  it('without options shows a form for files, a text, a link, a title and a date', async () => {
    await inNewsroom(BY_HAND, async (room) => {
      const moderator = moderatorOf(room);
      const form = await moderator.sees(moderator.begins('ingest'));
      const fields = nested(form.components).filter((c) => c.custom_id);
      expect(fields.map(({ custom_id, type }) => [custom_id, type])).toEqual([
        ['file', ComponentTypes.fileUpload],
        ['text', ComponentTypes.textInput],
        ['link', ComponentTypes.textInput],
        ['title', ComponentTypes.textInput],
        ['date', ComponentTypes.textInput],
      ]);
      expect([fields[0]?.max_values, fields[0]?.required, fields[1]?.max_length]).toEqual([10, false, 4000]);
      const text = await moderator.sends(form, { text: HARBOUR, title: 'Ferries are back', date: '2025-08-20' });
      expect(readAloud(text)).toMatch(/^Added: Ferries are back .+ dated 2025-08-20\.$/);
      const files = await moderator.sends(form, { file: [fileOf('a.txt', BRIDGE), fileOf('b.txt', SALMON)] });
      expect(readAloud(files)).toBe('2 articles read: 2 added.');
      const nothing = await moderator.sends(form, {});
      expect(readAloud(nothing)).toBe('/ingest needs a file, a text or a link.');
      expect(nothing.flags & Flags.ephemeral).toBe(Flags.ephemeral);
      const older = await moderator.sends({ ...form, custom_id: 'v0|f|ingest' }, { text: HARBOUR });
      expect(readAloud(older)).toContain('older version');
    });
  });

  it('accepts the form from moderators only', async () => {
    await inNewsroom(BY_HAND, async (room) => {
      const moderator = moderatorOf(room);
      const form = await moderator.sees(moderator.begins('ingest'));
      expect(readAloud(await room.author.sends(form, { text: HARBOUR }))).toContain('is for moderators');
      expect(await room.articles()).toEqual([]);
    });
  });

  it('shows throttled progress of long work, and then the outcome', async () => {
    const names = Array.from({ length: 40 }, (_, n) => [`${n}.txt`, strToU8(brief(n).text)]);
    await inNewsroom({ ...BY_HAND, slow: 60 }, async (room) => {
      const zip = { name: 'ferries.zip', bytes: zipSync(Object.fromEntries(names)) };
      const begun = moderatorOf(room).begins('ingest', { file: zip });
      const shown = () => readAloud(room.discord.world.messages.get(begun.original ?? '')!);
      const edits = () =>
        room.discord.requests.filter(({ method, path }) => method === 'PATCH' && path.endsWith('@original'));
      await room.discord.watch.until('progress', () => edits()[0]);
      expect(shown()).toMatch(/^\d+ of 40 done …$/);
      await room.until(40);
      await room.discord.watch.until('the end', () => (shown().startsWith('40 articles read') ? true : undefined));
      expect(shown()).toBe('40 articles read: 40 added.');
      expect(edits().length).toBeLessThanOrEqual(3);
    });
  });
});

describe('the menu "Add to library"', () => {
  it('adds the text of a message, and removes it with the message, in an unwatched channel', async () => {
    await inNewsroom(BY_HAND, async (room) => {
      const { author, discord, guild, until, articles } = room;
      const message = author.says(HARBOUR);
      const shown = await moderatorOf(room).usesMenu('Add to library', message);
      expect(readAloud(shown)).toMatch(/^Added: Harbour reopens after storm/);
      expect(shown.flags & Flags.ephemeral).toBe(Flags.ephemeral);
      expect(await articles()).toMatchObject([
        {
          text: HARBOUR,
          origin: `message:${guild.channel}/${message.id}`,
          link: `https://discord.com/channels/${guild.id}/${guild.channel}/${message.id}`,
        },
      ]);
      remove(discord, message);
      await until(0);
    });
  });

  it('adds linked pages and attachments, and reports an empty message', async () => {
    await inNewsroom(BY_HAND, async (room) => {
      const { author, articles } = room;
      const moderator = moderatorOf(room);
      const linked = author.says(`Have you seen ${LINK} and https://a.example/gone ?`);
      expect(readAloud(await moderator.usesMenu('Add to library', linked))).toMatch(
        /^Added: Salmon return .+\nThere is no page at this link any more\.$/,
      );
      const files = [fileOf('a.txt', HARBOUR), fileOf('photo.png', new Uint8Array([1]), 'image/png')];
      await moderator.usesMenu('Add to library', author.says('', { files }));
      expect(titles(await articles())).toEqual(['Harbour reopens after storm', 'Salmon return to the Linde']);
      const empty = await moderator.usesMenu('Add to library', author.says('', { files: [files[1]!] }));
      expect(readAloud(empty)).toBe('This message holds no text, file or link to be added.');
      const short = await moderator.usesMenu('Add to library', author.says('Oh!'));
      expect(readAloud(short)).toContain('no sentence');
    });
  });

  it('adds no answer of the bot, whose words are those of articles', async () => {
    await inNewsroom(BY_HAND, async (room) => {
      const moderator = moderatorOf(room);
      await moderator.usesMenu('Add to library', room.author.says(HARBOUR));
      const answer = await moderator.runs('ask', { question: 'When did the harbour reopen?' });
      expect(readAloud(await moderator.usesMenu('Add to library', answer))).toBe(
        'This message holds no text, file or link to be added.',
      );
      expect(titles(await room.articles())).toEqual(['Harbour reopens after storm']);
    });
  });

  it('is for moderators only', async () => {
    await inNewsroom(BY_HAND, async ({ author, articles }) => {
      const shown = await author.usesMenu('Add to library', author.says(HARBOUR));
      expect(readAloud(shown)).toContain('is for moderators');
      expect(await articles()).toEqual([]);
    });
  });
});

describe('the reaction 📥', () => {
  const told = ({ discord }: Newsroom, to: { readonly id: string }) =>
    [...discord.world.messages.values()].filter(({ channel }) => channel === to.id).map(readAloud);

  it('of a moderator adds a message where the server wants that, and of nobody else', async () => {
    await inNewsroom({}, async (room) => {
      const { discord, guild } = room;
      const [moderator, reader] = [moderatorOf(room), person(discord, guild)];
      const signs = (message: StoredMessage) => discord.world.messages.get(message.id)?.reactions ?? [];
      const talk = openChannel(discord, guild, { name: 'talk' });
      const post = reader.says(HARBOUR, { channel: talk.id });
      reactTo(discord, post, moderator.member, '📥');
      // Answered after what came before it.
      await reader.runs('articles');
      expect(await room.articles()).toEqual([]);
      expect(readAloud(await moderator.runs('settings', { reactions: true }))).toContain('📥 of a moderator: adds');
      const asked = () => discord.requests.filter(({ path }) => path.includes('/members/')).length;
      const before = asked();
      reactTo(discord, post, reader.member, '📥');
      reactTo(discord, post, moderator.member, '👍');
      await reader.runs('articles');
      expect(await room.articles()).toEqual([]);
      expect(asked()).toBe(before);
      reactTo(discord, post, moderator.member, '📥');
      await discord.watch.until('the sign', () => signs(post)[0]);
      expect(signs(post)).toEqual(['✅']);
      expect(await room.articles()).toMatchObject([
        { title: 'Harbour reopens after storm', ingestedBy: expect.anything() },
      ]);
      expect(told(room, moderator.member)).toEqual([]);
    });
  });

  it('that adds nothing gets a sign, and the moderator alone is told why', async () => {
    await inNewsroom({}, async (room) => {
      const { discord, guild } = room;
      const moderator = moderatorOf(room);
      await moderator.runs('settings', { reactions: true });
      const talk = openChannel(discord, guild, { name: 'talk' });
      const signs = (message: StoredMessage) => discord.world.messages.get(message.id)?.reactions ?? [];
      const empty = moderator.says('', { files: [fileOf('scan.png', 'x')], channel: talk.id });
      reactTo(discord, empty, moderator.member, '📥');
      await discord.watch.until('the reason', () => told(room, moderator.member)[0]);
      expect(signs(empty)).toEqual(['⚠️']);
      expect(told(room, moderator.member)).toEqual(['This message holds no text, file or link to be added.']);
      const hidden = openChannel(discord, guild, { name: 'staff', hidden: true });
      const secret = moderator.says(BRIDGE, { channel: hidden.id });
      reactTo(discord, secret, moderator.member, '📥');
      await discord.watch.until('the question', () => told(room, moderator.member)[1]);
      expect(told(room, moderator.member)[1]).toMatch(
        /^Not everybody in this server can see this channel, and .* Is that meant\?$/,
      );
      expect([await room.articles(), signs(secret)]).toEqual([[], ['⚠️']]);
    });
  });
});
