import { describe, expect, it } from 'vitest';
import { answerTo, person } from '../../../local-discord/people.ts';
import { edit, remove, unfurl } from '../../../local-discord/posts.ts';
import { readAloud } from '../../../local-discord/reader.ts';
import { fileOf, inNewsroom } from './newsroom.ts';
import { BRIDGE, HARBOUR, SALMON } from './texts.ts';

const titles = (articles: readonly { readonly title: string }[]) => articles.map(({ title }) => title).sort();
const LINK = 'https://a.example/salmon';

describe('an edited post', () => {
  it('changes its article, shown by a reaction', async () => {
    await inNewsroom({ tell: 'reply' }, async ({ author, discord, until, store, guild }) => {
      const message = author.says(HARBOUR);
      const [before] = await until(1);
      await answerTo(discord, message);
      edit(discord, message, HARBOUR.replace('Monday', 'Thursday'));
      const [after] = await until(([article]) => article?.text.includes('Thursday') === true);
      expect(after).toMatchObject({ origin: before!.origin, link: before!.link });
      expect((await store.library(guild.id).find(before!.id))?.id).toBe(after!.id);
      const replies = () => [...discord.world.messages.values()].filter((m) => m.answers === message.id).map(readAloud);
      await discord.watch.until('a second reply', () => replies()[1]);
      expect(replies()[1]).toMatch(/^Replaced: Harbour reopens after storm/);
    });
  });

  it('loses its article if it is none any more, and gains one if it becomes one', async () => {
    await inNewsroom({ pages: { [LINK]: SALMON } }, async ({ author, discord, until, signs }) => {
      const message = author.says('Wait for it');
      const another = author.says(HARBOUR);
      await until(1);
      edit(discord, message, BRIDGE);
      edit(discord, another, 'Gone, sorry');
      await until((all) => titles(all).join() === 'Old bridge closed');
      edit(discord, message, LINK);
      await until((all) => titles(all).join() === 'Salmon return to the Linde');
      expect(await signs(message)).toEqual(['✅']);
    });
  });

  it('keeps the pages and files it still has, and loses the others', async () => {
    const pages = { 'https://a.example/1': HARBOUR, 'https://a.example/2': BRIDGE };
    await inNewsroom({ pages }, async ({ author, discord, until }) => {
      const file = fileOf('message.txt', SALMON);
      const message = author.says('https://a.example/1', { files: [file] });
      await until(2);
      const downloads = () => discord.requests.filter(({ path }) => path.startsWith('/attachments/')).length;
      expect(downloads()).toBe(1);
      const { attached } = discord.world.messages.get(message.id)!;
      discord.world.messages.set(message.id, {
        ...message,
        content: 'https://a.example/2',
        attached: attached!,
        editedAt: 1,
      });
      edit(discord, message, 'https://a.example/2');
      const found = await until((all) => all.some(({ title }) => title === 'Old bridge closed'));
      expect(titles(found)).toEqual(['Old bridge closed', 'Salmon return to the Linde']);
      expect(downloads()).toBe(1);
      edit(discord, message, 'https://a.example/2', []);
      expect(titles(await until(1))).toEqual(['Old bridge closed']);
    });
  });

  it('is edited by a person: updates from link previews are ignored', async () => {
    await inNewsroom({ pages: { [LINK]: SALMON } }, async ({ author, discord, until, signs }) => {
      const message = author.says(LINK);
      await until(1);
      await signs(message);
      const before = discord.requests.length;
      unfurl(discord, message, [{ title: 'Salmon', description: 'They are back.' }]);
      const next = author.says(BRIDGE);
      await signs(next);
      expect(discord.requests.slice(before).filter(({ path }) => path.includes(message.id))).toEqual([]);
      expect(await until(2)).toHaveLength(2);
    });
  });
});

describe('an edited post whose article was forgotten', () => {
  it('does not get back what its author has taken out of it', async () => {
    await inNewsroom({}, async ({ author, discord, until, guild, articles, signs }) => {
      const moderator = person(discord, guild, { moderates: true });
      const message = author.says(HARBOUR);
      const [article] = await until(1);
      const forgotten = await moderator.runs('forget', { article: article!.id });
      edit(discord, message, HARBOUR.replace('Monday', 'Thursday'));
      // Later posts are read after the edit.
      await signs(author.says(BRIDGE));
      expect(readAloud(await moderator.presses('Undo', forgotten))).toContain('too late');
      expect(titles(await articles())).toEqual(['Old bridge closed']);
    });
  });
});

describe('a post whose forgotten article was brought back', () => {
  it('is followed as before: its edit changes the article', async () => {
    await inNewsroom({}, async ({ author, discord, until, guild }) => {
      const moderator = person(discord, guild, { moderates: true });
      const message = author.says(HARBOUR);
      const [article] = await until(1);
      await moderator.presses('Undo', await moderator.runs('forget', { article: article!.id }));
      edit(discord, message, HARBOUR.replace('Monday', 'Thursday'));
      await until(([now]) => now?.text.includes('Thursday') === true);
    });
  });
});

describe('a post that becomes a question to the bot', () => {
  it('loses its article: it does not say that any more', async () => {
    await inNewsroom({}, async ({ author, discord, until }) => {
      const message = author.says(HARBOUR);
      await until(1);
      edit(discord, message, `<@${discord.world.bot.id}> who runs the harbour?`);
      expect(await until(0)).toEqual([]);
    });
  });
});

describe('a deleted post', () => {
  it('removes its articles, for one or many messages', async () => {
    await inNewsroom({ pages: { [LINK]: SALMON } }, async ({ author, discord, until, articles }) => {
      const messages = [
        author.says(HARBOUR),
        author.says(LINK),
        author.says('', { files: [fileOf('a.txt', BRIDGE)] }),
      ] as const;
      await until(3);
      remove(discord, messages[0]);
      expect(titles(await until(2))).toEqual(['Old bridge closed', 'Salmon return to the Linde']);
      remove(discord, messages[1], messages[2], author.says('And more'));
      await until(0);
      expect(await articles()).toEqual([]);
    });
  });

  it('with further locations removes only its own', async () => {
    await inNewsroom({}, async ({ author, discord, until, signs, guild }) => {
      const first = author.says(HARBOUR);
      await signs(first);
      const second = author.says(HARBOUR);
      expect(await signs(second)).toEqual(['♻️']);
      expect(await until(1)).toMatchObject([{ alsoAt: [{ origin: `message:${guild.channel}/${second.id}` }] }]);
      remove(discord, first);
      const [left] = await until(([article]) => article !== undefined && article.alsoAt === undefined);
      expect(left).toMatchObject({
        origin: `message:${guild.channel}/${second.id}`,
        link: expect.stringContaining(second.id),
      });
      remove(discord, second);
      await until(0);
    });
  });

  it('is noticed after a restart, and in channels no longer watched', async () => {
    await inNewsroom({}, async ({ author, discord, until, guild, start, stop }) => {
      const message = author.says(HARBOUR);
      await until(1);
      await stop();
      await start();
      await author.runs('articles');
      const moderator = person(discord, guild, { moderates: true });
      await moderator.runs('settings', { channel: guild.channel, watch: false });
      remove(discord, message);
      await until(0);
    });
  });

  it('does not return, nor does a forgotten article', async () => {
    await inNewsroom({}, async ({ author, discord, until, guild, signs, articles }) => {
      const message = author.says(HARBOUR);
      const [article] = await until(1);
      await signs(message);
      const moderator = person(discord, guild, { moderates: true });
      await moderator.runs('forget', { article: article!.id });
      edit(discord, message, `${HARBOUR} It was cold.`);
      const again = author.says(HARBOUR);
      await signs(author.says(BRIDGE));
      expect(titles(await articles())).toEqual(['Old bridge closed']);
      expect(discord.world.messages.get(again.id)?.reactions).toEqual([]);
    });
  });
});
