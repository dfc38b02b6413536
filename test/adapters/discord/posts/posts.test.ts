import { describe, expect, it } from 'vitest';
import { ChannelTypes, openChannel } from '../../../local-discord/channels.ts';
import { answerTo, person } from '../../../local-discord/people.ts';
import { readAloud } from '../../../local-discord/reader.ts';
import { editorsOf } from '../../../local-discord/world.ts';
import { fileOf, inNewsroom } from './newsroom.ts';
import { BRIDGE, HARBOUR, SALMON } from './texts.ts';

const FERRY =
  'Ferry aground\n\nA ferry ran aground off Sandholm on Tuesday evening. Nobody was hurt, the coastguard said, and two lifeboats took the passengers ashore.';

const titles = (articles: readonly { readonly title: string }[]) => articles.map(({ title }) => title).sort();

describe('a post in a watched channel', () => {
  it('becomes an article with a link to the message, gets a reaction, and can be asked about', async () => {
    await inNewsroom({}, async ({ author, until, signs, discord, guild, articles }) => {
      const message = author.says(HARBOUR);
      const [article] = await until(1);
      expect(article).toMatchObject({
        title: 'Harbour reopens after storm',
        text: HARBOUR,
        origin: `message:${guild.channel}/${message.id}`,
        link: `https://discord.com/channels/${guild.id}/${guild.channel}/${message.id}`,
        ingestedBy: author.member.id,
      });
      expect(await signs(message)).toEqual(['✅']);
      const asked = author.says('@bot who said "We waited long for this day"?');
      expect(readAloud(await answerTo(discord, asked))).toContain('— Ada Lind');
      expect(await articles()).toHaveLength(1);
    });
  });

  it('may have its text in files, recognised by name or content type', async () => {
    await inNewsroom({}, async ({ author, until, signs, guild }) => {
      const message = author.says('Three for the archive', {
        files: [
          fileOf('message.txt', HARBOUR),
          fileOf('bridge.html', `<p>${BRIDGE}</p>`, 'text/html; charset=utf-8'),
          fileOf('unnamed', SALMON, 'text/plain'),
          fileOf('table.csv', SALMON, 'text/plain'),
          fileOf('photo.jpg', new Uint8Array([0xff, 0xd8, 0xff]), 'image/jpeg'),
        ],
      });
      const found = await until(3);
      expect(titles(found)).toEqual(['Harbour reopens after storm', 'Old bridge closed', 'Salmon return to the Linde']);
      for (const { origin } of found) expect(origin).toMatch(`message:${guild.channel}/${message.id}#`);
      expect(await signs(message)).toEqual(['✅']);
    });
  });

  it('may have several links, each with an article', async () => {
    const pages = { 'https://a.example/harbour': HARBOUR, 'https://b.example/salmon?id=1': SALMON };
    await inNewsroom({ pages, tell: 'reply' }, async ({ author, until, discord }) => {
      const [first, second] = Object.keys(pages);
      const message = author.says(`<${first}> and (${second}), also https://c.example/gone and https://tenor.com/x`);
      const found = await until(2);
      expect(found.map(({ link }) => link).sort()).toEqual([first, second]);
      expect(readAloud(await answerTo(discord, message))).toBe(
        '3 articles read: 2 added, 1 refused. There is no page at this link any more.',
      );
      const again = author.says(`Again: ${first}`);
      expect(readAloud(await answerTo(discord, again))).toMatch(/^Already here: Harbour reopens after storm/);
      expect((await until(2)).find(({ link }) => link === first)?.alsoAt).toMatchObject([
        { origin: expect.stringContaining(again.id), link: first },
      ]);
    });
  });

  it('may be a thread or a forum post, whose title becomes the article’s', async () => {
    await inNewsroom({}, async ({ author, until, discord, guild, watch }) => {
      const forum = openChannel(discord, guild, { name: 'stories', type: ChannelTypes.forum });
      await watch(forum.id);
      const post = openChannel(discord, guild, {
        name: 'The day the ferries came back',
        type: ChannelTypes.thread,
        parent: forum.id,
      });
      const thread = openChannel(discord, guild, { name: 'More', type: ChannelTypes.thread, parent: guild.channel });
      author.says(HARBOUR, { channel: post.id, id: post.id });
      author.says(BRIDGE, { channel: thread.id });
      expect(titles(await until(2))).toEqual(['Old bridge closed', 'The day the ferries came back']);
    });
  });

  it('may hold whatever /ingest takes; what cannot be read gets a sign, and answers link to the message', async () => {
    await inNewsroom({}, async ({ author, until, signs, discord }) => {
      const mail = `From: desk@post.example\nSubject: Salmon return\nContent-Type: text/plain\n\n${SALMON}`;
      const message = author.says('', {
        files: [fileOf('message.txt', HARBOUR), fileOf('mail.eml', mail, 'message/rfc822')],
      });
      await until(2);
      expect(await signs(message)).toEqual(['✅']);
      expect(await signs(author.says('', { files: [fileOf('report.pdf', '%PDF-1.7', 'application/pdf')] }))).toEqual([
        '⚠️',
      ]);
      const answer = await answerTo(discord, author.says('@bot who said "We waited long for this day"?'));
      expect(JSON.stringify(answer.components)).toContain(`/${message.id}`);
    });
  });

  it('of a feed bot may stand in an embed without a link, or in components', async () => {
    await inNewsroom({ bots: true }, async ({ author, until }) => {
      const [title = '', ...rest] = HARBOUR.split('\n\n');
      author.says('', { bot: true, embeds: [{ title, description: rest.join('\n\n') }] });
      const components = [{ type: 17, components: [{ type: 10, content: BRIDGE }] }];
      author.says('', { webhook: '1', components, flags: 1 << 15 });
      expect(titles(await until(2))).toEqual(['Harbour reopens after storm', 'Old bridge closed']);
    });
  });

  it('of a bot or webhook counts only if so configured, including the links of its embeds', async () => {
    const pages = { 'https://a.example/harbour': HARBOUR };
    const embeds = [{ title: 'Harbour', url: 'https://a.example/harbour' }];
    await inNewsroom({ pages }, async ({ author, until, articles, discord, guild, watch }) => {
      const open = openChannel(discord, guild, { name: 'wires' });
      await watch(open.id, { bots: true });
      author.says(SALMON, { webhook: '1' });
      author.says(SALMON, { bot: true });
      author.says('', { bot: true, embeds });
      author.says('', { bot: true, embeds, channel: open.id });
      author.says(BRIDGE, { webhook: '1', channel: open.id });
      await until(2);
      expect(titles(await articles())).toEqual(['Harbour reopens after storm', 'Old bridge closed']);
    });
  });

  it('says where it is from, which is believed of moderators only', async () => {
    const link = 'https://gull.example/harbour';
    const claiming = (text: string) => `Link: ${link}\nSource: The Gull\n\n${text}`;
    await inNewsroom({}, async ({ author, until, discord, guild }) => {
      const roles = [editorsOf(guild)];
      await person(discord, guild, { moderates: true }).runs('settings', { 'moderator-role': roles[0] });
      const moderator = person(discord, guild, { roles });
      const posted = author.says(claiming(HARBOUR));
      author.says('', { files: [fileOf('message.txt', claiming(BRIDGE))] });
      moderator.says(claiming(SALMON));
      moderator.says('', { forwards: claiming(FERRY) });
      const byTitle = new Map((await until(4)).map((article) => [article.title, article]));
      expect(byTitle.get('Salmon return to the Linde')).toMatchObject({ link, source: 'The Gull' });
      expect(byTitle.get('Salmon return to the Linde')).not.toHaveProperty('unvouched');
      for (const title of ['Harbour reopens after storm', 'Old bridge closed', 'Ferry aground']) {
        expect(byTitle.get(title)).toMatchObject({ unvouched: true, claimedLink: link, claimedSource: 'The Gull' });
        expect(byTitle.get(title)?.link).toContain(`/channels/${guild.id}/${guild.channel}/`);
        expect(byTitle.get(title)).not.toHaveProperty('source');
      }
      expect(byTitle.get('Harbour reopens after storm')?.link).toContain(posted.id);
    });
  });

  it('that forwards a message is read with its content', async () => {
    await inNewsroom({}, async ({ author, until }) => {
      author.says('', { forwards: HARBOUR });
      expect(titles(await until(1))).toEqual(['Harbour reopens after storm']);
    });
  });

  it('is ignored silently if it is talk, or if the channel is not watched', async () => {
    await inNewsroom({}, async ({ author, until, articles, discord, guild }) => {
      const elsewhere = openChannel(discord, guild, { name: 'lounge' });
      author.says(HARBOUR, { channel: elsewhere.id });
      const talk = [
        'nice one',
        '🎉🎉🎉 https://discord.com/channels/1/2/3',
        '!play the harbour song. It is the best song of them all. Everybody in the harbour knows it by heart, every word of it.',
        "I think you are wrong about the mayor. She did all that she could for us. I was there and I saw it, and you weren't, sorry.",
        'Did the mayor say so? Who told the county about it? Was the bridge not new? Where will the lorries go now, and who pays for all that?',
      ].map((words) => author.says(words));
      talk.push(author.says(SALMON.slice(0, 200), { answers: talk[0]!.id }));
      author.says(BRIDGE);
      await until(1);
      expect(titles(await articles())).toEqual(['Old bridge closed']);
      for (const { id } of talk) expect(discord.world.messages.get(id)?.reactions).toEqual([]);
    });
  });
});

describe('a refused file', () => {
  const BAD = [
    [{ ...fileOf('long.txt', 'x'), size: 1_000_001 }, /has 1,000,001 bytes/],
    [{ ...fileOf('longer-than-told.txt', HARBOUR), size: 10 }, /could not be fetched/],
    [fileOf('report.txt', '%PDF-1.7 and so on'), /is a PDF/],
    [fileOf('picture.txt', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0])), /not plain text/],
    [fileOf('empty.txt', ' \n'), /no text/],
    [fileOf('office.md', 'PK\u0003\u0004 and so on', 'text/markdown'), /damaged|archive/],
  ] as const;

  it('is reported with its reason if so configured', async () => {
    await inNewsroom({ tell: 'reply' }, async ({ author, discord, articles }) => {
      for (const [file, reason] of BAD) {
        const message = author.says('', { files: [file] });
        expect(readAloud(await answerTo(discord, message)), file.name).toMatch(reason);
      }
      expect(await articles()).toEqual([]);
    });
  });

  it('gets a reaction otherwise, also if its address has expired', async () => {
    await inNewsroom({}, async ({ author, signs, articles, discord }) => {
      expect(await signs(author.says('', { files: [BAD[2][0]] }))).toEqual(['⚠️']);
      const expired = author.says('', { files: [fileOf('message.txt', HARBOUR)] });
      discord.world.uploads.clear();
      expect(await signs(expired)).toEqual(['⚠️']);
      const half = author.says(BRIDGE, { files: [BAD[3][0]] });
      expect(await signs(half, 2)).toEqual(['✅', '⚠️']);
      expect(titles(await articles())).toEqual(['Old bridge closed']);
    });
  });
});
