import { describe, expect, it } from 'vitest';
import { answerTo, person } from '../../../local-discord/people.ts';
import { edit, remove } from '../../../local-discord/posts.ts';
import { markdownOf } from '../../../local-discord/reader.ts';
import { inNewsroom, type Newsroom } from './newsroom.ts';
import { BRIDGE, COUNCIL, HARBOUR } from './texts.ts';

/** Posts the article in three pieces, with somebody else's message in between. */
async function pasted({ author, discord, guild, until }: Newsroom) {
  const other = person(discord, guild);
  const pieces = COUNCIL.map((piece) => {
    const message = author.says(piece);
    other.says('Oh!');
    return message;
  });
  const [article] = await until(1);
  return { pieces, article: article! };
}

describe('an article pasted in three messages', () => {
  it('is one article with citations that link to the exact message', async () => {
    await inNewsroom({}, async (room) => {
      const { pieces, article } = await pasted(room);
      const { guild, author, discord, signs } = room;
      const linkOf = (id: string) => `https://discord.com/channels/${guild.id}/${guild.channel}/${id}`;
      expect(article.title).toBe('Council votes for a new lighthouse');
      expect(article.origin).toBe(`message:${guild.channel}/${pieces[0]!.id}`);
      expect(article.text).toBe(`${COUNCIL[0]}\n\n${COUNCIL[1]} ${COUNCIL[2]}`);
      expect(article.parts?.map(({ start, end }) => article.text.slice(start, end))).toEqual(COUNCIL);
      expect(article.parts?.map(({ link }) => link)).toEqual(pieces.map(({ id }) => linkOf(id)));
      expect(await signs(pieces[0]!)).toEqual(['✅']);
      const asked = author.says('@bot who said "It deserves a rest"?');
      const answer = await answerTo(discord, asked);
      expect(markdownOf(answer)).toContain('— Runa Falk');
      const shown = JSON.stringify(answer.components);
      // The quotation begins in the second message.
      expect(shown).toContain(linkOf(pieces[1]!.id));
      expect(shown).not.toContain(linkOf(pieces[0]!.id));
    });
  });

  it('changes with each of its messages, and loses deleted ones', async () => {
    await inNewsroom({}, async (room) => {
      const { pieces, article } = await pasted(room);
      const { discord, until, guild } = room;
      edit(discord, pieces[2]!, COUNCIL[2].replace('14 to 3', '15 to 2'));
      const [edited] = await until(([now]) => now?.text.includes('15 to 2') === true);
      expect(edited).toMatchObject({ title: article.title, origin: article.origin, link: article.link });
      expect(edited!.text).toBe(article.text.replace('14 to 3', '15 to 2'));
      expect(edited!.parts).toEqual(article.parts);

      remove(discord, pieces[1]!);
      const [shorter] = await until(([now]) => now?.parts?.length === 2);
      expect(shorter!.text).toBe(`${COUNCIL[0]}\n\n${COUNCIL[2].replace('14 to 3', '15 to 2')}`);

      remove(discord, pieces[2]!);
      const [single] = await until(([now]) => now !== undefined && now.parts === undefined);
      expect(single!.text).toBe(COUNCIL[0]);
      edit(discord, pieces[0]!, HARBOUR);
      const [other] = await until(([now]) => now?.text === HARBOUR);
      expect(other).toMatchObject({
        title: 'Harbour reopens after storm',
        origin: `message:${guild.channel}/${pieces[0]!.id}`,
      });
    });
  });

  it('begins with its second message if the first is deleted, and is removed with the last', async () => {
    await inNewsroom({}, async (room) => {
      const { pieces } = await pasted(room);
      const { discord, until, guild } = room;
      remove(discord, pieces[0]!);
      const [left] = await until(([now]) => now?.parts?.length === 2);
      expect(left).toMatchObject({
        origin: `message:${guild.channel}/${pieces[1]!.id}`,
        link: expect.stringMatching(`/${pieces[1]!.id}$`),
        text: `${COUNCIL[1]} ${COUNCIL[2]}`,
      });
      remove(discord, pieces[1]!, pieces[2]!);
      await until(0);
    });
  });

  it('is stored unfinished if the rest does not come, and grows if it comes later', async () => {
    await inNewsroom({ quiet: 30 }, async ({ author, until, signs }) => {
      const first = author.says(COUNCIL[0]);
      const [short] = await until(1);
      expect(short).not.toHaveProperty('parts');
      expect(await signs(first)).toEqual(['✅']);
      author.says(COUNCIL[1]);
      const [longer] = await until(([article]) => article?.parts?.length === 2);
      expect(longer!.origin).toBe(short!.origin);
      expect(await signs(first, 2)).toEqual(['✅', '🔁']);
    });
  });

  it('is stored at shutdown, with edits and deletions made meanwhile', async () => {
    await inNewsroom({}, async ({ author, discord, stop, articles, signs }) => {
      const [first, second] = [author.says(COUNCIL[0]), author.says(COUNCIL[1])];
      edit(discord, first, COUNCIL[0].replace('lighthouse', 'light'));
      remove(discord, second);
      author.says(HARBOUR);
      const last = person(discord, discord.guild('Northtown')).says(BRIDGE);
      await signs(last);
      await stop();
      const found = await articles();
      expect(found.map(({ title }) => title).sort()).toEqual([
        'Council votes for a new light',
        'Harbour reopens after storm',
        'Old bridge closed',
      ]);
      expect(found.every(({ parts }) => parts === undefined)).toBe(true);
    });
  });
});
