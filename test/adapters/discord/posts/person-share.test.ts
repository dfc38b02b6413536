import { expect, it } from 'vitest';
import { answerTo, person } from '../../../local-discord/people.ts';
import { readAloud } from '../../../local-discord/reader.ts';
import { editorsOf } from '../../../local-discord/world.ts';
import { fileOf, inNewsroom } from './newsroom.ts';
import { BRIDGE, HARBOUR, SALMON } from './texts.ts';

const LINK = 'https://a.example/salmon';
const FULL =
  'One person may fill 25 % of this library by posting: you have 1 of 1 articles; a moderator can add this one.';

it('whoever has filled their share is told so, whichever way they post; others are not kept from posting', async () => {
  const settings = { tell: 'reply' as const, limits: { libraryArticles: 4 }, pages: { [LINK]: SALMON } };
  await inNewsroom(settings, async ({ author, discord, guild, until, articles }) => {
    author.says(HARBOUR);
    await until(1);
    const refused = [
      author.says(BRIDGE),
      author.says(LINK),
      author.says('', { files: [fileOf('message.txt', SALMON)] }),
    ];
    for (const message of refused) expect(readAloud(await answerTo(discord, message))).toContain(FULL);
    expect(await articles()).toHaveLength(1);
    person(discord, guild).says(BRIDGE);
    await until(2);
  });
});

it('moderators, and bots that they let in, may fill it all', async () => {
  await inNewsroom({ bots: true, limits: { libraryArticles: 4 } }, async ({ discord, guild, author, signs }) => {
    const owner = person(discord, guild, { moderates: true });
    await owner.runs('settings', { 'moderator-role': editorsOf(guild) });
    const moderator = person(discord, guild, { roles: [editorsOf(guild)] });
    for (const text of [HARBOUR, BRIDGE]) expect(await signs(moderator.says(text))).toEqual(['✅']);
    for (const text of [SALMON, `${SALMON} It was the best year since 2011, they added.`])
      expect((await signs(author.says(text, { webhook: '5' })))[0]).toMatch(/✅|♻️/);
  });
});
