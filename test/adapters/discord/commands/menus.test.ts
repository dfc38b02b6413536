import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDiscord, startDiscord } from '../../../../src/adapters/discord/client.ts';
import type { App } from '../../../../src/app/app.ts';
import { type LocalDiscord, startLocalDiscord } from '../../../local-discord/local-discord.ts';
import { type Person, person } from '../../../local-discord/people.ts';
import type { PostExtra } from '../../../local-discord/posts.ts';
import { readAloud } from '../../../local-discord/reader.ts';
import { ComponentTypes, Flags } from '../../../local-discord/shapes.ts';
import { botOptions } from '../bot.ts';
import { BARRIER, completeApp, stopAll, textFile } from '../complete-app.ts';

const HARBOUR =
  'Harbour reopens after storm\n\nThe harbour of Ostervik was opened again by Mayor Ada Lind on Monday. The first ferry left for Norrhavn at noon with forty passengers.';
const MOPPED = 'We have mopped the same kitchens three times in ten years';

describe('the menu of messages as people write them', () => {
  let app: App;
  let discord: LocalDiscord;
  let bot: RunningDiscord;
  let reader: Person;
  let moderator: Person;
  beforeAll(async () => {
    app = completeApp();
    discord = await startLocalDiscord();
    bot = await startDiscord(botOptions(discord, app));
    const guild = discord.guild('Northtown');
    reader = person(discord, guild);
    moderator = person(discord, guild, { moderates: true });
    await moderator.runs('ingest', { file: textFile(BARRIER) });
  });
  afterAll(() => stopAll(bot, app, discord));

  const shownFor = async (words: string, extra: PostExtra = {}) =>
    readAloud(await reader.usesMenu('Who said this?', reader.says(words, extra)));

  it.each<[string, string, PostExtra]>([
    ['the words alone', MOPPED, {}],
    ['between laughter', `lol: "${MOPPED}" hahaha`, {}],
    ['in a sentence', `I heard “${MOPPED}” somewhere`, {}],
    ['two sentences of one quotation without the cue between', `"${MOPPED}. Tonight we stop mopping."`, {}],
    ['quoted as Discord does', `> ${MOPPED}\nwho was that`, {}],
    ['in an embed', '', { embeds: [{ title: 'News', description: `"${MOPPED}"` }] }],
    [
      'in components',
      '',
      { components: [{ type: ComponentTypes.textDisplay, content: `**News**\n"${MOPPED}"` }], flags: 1 << 15 },
    ],
  ])('%s', async (_, words, extra) => {
    expect(await shownFor(words, extra)).toContain('Said by Maren Tidewell.');
  });

  it('two quotations on two lines', async () => {
    const shown = await shownFor(`"${MOPPED}"\n"buying safety for one street with the fears of another"`);
    expect(shown).toMatch(/^1\. "We have mopped .*Said by Maren Tidewell\..*\n2\. "buying safety .*Said by \p{Lu}/su);
  });

  it('“Summarise” and “Ask about this” take the article in the message', async () => {
    const said = reader.says(HARBOUR);
    expect(readAloud(await reader.usesMenu('Summarise', said))).toContain('This message is no article of the library');
    await moderator.usesMenu('Add to library', said);
    const summary = await reader.usesMenu('Summarise', said);
    expect(summary.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    expect(readAloud(summary)).toContain('Mayor Ada Lind');
    const form = await reader.sees(reader.beginsMenu('Ask about this', said));
    const answer = readAloud(await reader.sends(form, { question: 'Who opened the harbour?' }));
    expect(answer).toContain('Ada Lind');
    const other = readAloud(await reader.sends(form, { question: 'Who designed the gates?' }));
    expect(other).not.toContain('Brøndmo');
  });

  it('and nobody, of what nobody said', async () => {
    for (const words of ['lol nice weather today', 'see you at the game', '"what a match that was yesterday"', 'brb']) {
      expect(await shownFor(words)).toMatch(/^No article holds these words/);
    }
  });
});
