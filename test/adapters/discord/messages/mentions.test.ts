import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDiscord, startDiscord } from '../../../../src/adapters/discord/client.ts';
import { MAX_FURTHER } from '../../../../src/adapters/discord/custom-ids/custom-ids.ts';
import type { App } from '../../../../src/app/app.ts';
import { deny, openChannel, Permissions } from '../../../local-discord/channels.ts';
import { Intents } from '../../../local-discord/gateway.ts';
import { type LocalDiscord, startLocalDiscord } from '../../../local-discord/local-discord.ts';
import { answerTo, type Person, person } from '../../../local-discord/people.ts';
import { edit, remove } from '../../../local-discord/posts.ts';
import { readAloud } from '../../../local-discord/reader.ts';
import type { Guild, StoredMessage } from '../../../local-discord/world.ts';
import { botOptions, onStage, type Stage } from '../bot.ts';
import { BARRIER, completeApp, stopAll, textFile } from '../complete-app.ts';
import { says, smallApp } from '../small-app.ts';

describe('who addresses the bot', () => {
  const told: string[] = [];
  let app: App;
  let discord: LocalDiscord;
  let bot: RunningDiscord;
  let guild: Guild;
  let asker: Person;
  let other: Person;
  const start = async () => {
    bot = await startDiscord(botOptions(discord, app, told, { messageContent: true }));
  };
  const answer = (message: StoredMessage) => answerTo(discord, message);
  const heard = async (message: StoredMessage) => readAloud(await answer(message));
  /** Resolves when a message that came before has been dealt with: a later one is answered. */
  const silenceAfter = async (message: StoredMessage) => {
    await answer(asker.says('@bot who designed the gates?'));
    return ![...discord.world.messages.values()].some(({ answers }) => answers === message.id);
  };
  beforeAll(async () => {
    app = completeApp();
    discord = await startLocalDiscord({ granted: Intents.messageContent });
    guild = discord.guild('Northtown');
    [asker, other] = [person(discord, guild), person(discord, guild)];
    await start();
    await person(discord, guild, { moderates: true }).runs('ingest', { file: textFile(BARRIER) });
  });
  afterAll(() => stopAll(bot, app, discord));

  it('by a reply goes on from that very answer, whoever got it, also after a restart', async () => {
    const first = await answer(asker.says('@bot what did Fenwright say?'));
    await answer(asker.says('@bot when will the barrier be closed?'));
    await bot.stop();
    await start();
    expect(await heard(other.says('and Brøndmo?', { answers: first.id }))).toMatch(/^About: What did Brøndmo say\?/);
  });

  it('by a reply to an answer of a slash command, too', async () => {
    const shown = await asker.runs('ask', { question: 'What did Fenwright say?' });
    expect(await heard(other.says('and Brøndmo?', { answers: shown.id }))).toMatch(/^About: What did Brøndmo say\?/);
  });

  it('by replies without end keeps getting answers whose buttons work', async () => {
    let last = await answer(asker.says('@bot what did Fenwright say?'));
    for (let count = 0; count <= MAX_FURTHER; count++) {
      last = await answer(asker.says(count % 2 ? 'and Fenwright?' : 'and Brøndmo?', { answers: last.id }));
    }
    expect(readAloud(await other.presses('Context', last))).toMatch(/^What stands around it/);
  });

  it('by its role', async () => {
    expect(await heard(asker.says('@role who designed the gates?'))).toMatch(/^→ Halvard Brøndmo/);
  });

  it('in a reply to somebody means what that person wrote', async () => {
    const said = other.says('I read "We have mopped the same kitchens three times in ten years" yesterday');
    expect(await heard(asker.says('@bot who said this?', { answers: said.id }))).toContain('Said by Maren Tidewell.');
    expect(await heard(asker.says('@bot is this true?', { answers: said.id }))).toContain('Apps → Check this');
    const asked = other.says('who designed the gates?');
    expect(await heard(asker.says('@bot', { answers: asked.id }))).toMatch(/^→ Halvard Brøndmo/);
  });

  it('in a reply to a message of another channel does not hear what that one says', async () => {
    const elsewhere = other.says('"We have mopped the same kitchens three times in ten years"', {
      channel: openChannel(discord, guild, { name: 'desk' }).id,
    });
    expect(await heard(asker.says('@bot who said this?', { answers: elsewhere.id }))).not.toContain('Tidewell');
  });

  it('and edits the question gets the new answer in place of the old one, also after a restart', async () => {
    const question = asker.says('@bot who designed the gate?');
    const first = await answer(question);
    const count = discord.world.messages.size;
    edit(discord, question, `<@${discord.world.bot.id}> what will the barrier cost?`);
    const changed = () => discord.world.messages.get(first.id)!;
    await discord.watch.until('the new answer', () => (readAloud(changed()).startsWith('→ £18.4') ? true : undefined));
    await bot.stop();
    await start();
    edit(discord, question, `<@${discord.world.bot.id}> nothing of that`);
    await discord.watch.until('the sentence', () => (readAloud(changed()).startsWith('Ask me') ? true : undefined));
    expect(discord.world.messages.size).toBe(count);
  });

  it('without asking anything gets one calm sentence, or silence', async () => {
    for (const words of ['@bot is a cool bot', '@bot stop', '@bot', '@bot we all like you today']) {
      expect(await heard(asker.says(words))).toBe(
        'Ask me about the articles: mention me with a question, or type /help.',
      );
    }
    const answered = await answer(asker.says('@bot who designed the gates?'));
    for (const words of ['lol nice one', 'that is what I thought', 'ok', 'the flood was bad, I was there']) {
      expect(await silenceAfter(other.says(words, { answers: answered.id }))).toBe(true);
    }
    expect(await heard(asker.says('@bot barrier cost'))).toContain('£18.4 million');
  });

  it('is answered although the question was deleted meanwhile', async () => {
    const before = discord.world.messages.size;
    const question = asker.says('@bot who designed the gates?');
    remove(discord, question);
    await discord.watch.until('the answer', () => (discord.world.messages.size > before ? true : undefined));
    expect(told.filter((text) => text.includes('could not be answered'))).toEqual([]);
  });

  it('where the bot may not write sees a reaction, or hears of it directly; nothing is sent twice', async () => {
    const place = openChannel(discord, guild, { name: 'quiet' });
    deny(discord, guild, place.id, Permissions.sendMessages);
    const posts = () =>
      discord.requests.filter(({ method, path }) => method === 'POST' && path === `/channels/${place.id}/messages`)
        .length;
    const signs = (message: StoredMessage) =>
      discord.watch.until('a sign', () => discord.world.messages.get(message.id)?.reactions[0]);
    for (let times = 1; times <= 2; times++) {
      expect(await signs(asker.says('@bot who designed the gates?', { channel: place.id }))).toBe('🔇');
      expect(posts()).toBe(times);
    }
    expect(told.filter((text) => text.includes('cannot write'))).toHaveLength(1);
    deny(discord, guild, place.id, Permissions.sendMessages | Permissions.addReactions);
    asker.says('@bot who designed the gates?', { channel: place.id });
    const direct = await discord.watch.until('a direct message', () =>
      [...discord.world.messages.values()].find(({ channel }) => channel === asker.member.id),
    );
    expect(direct.content).toContain(`I may not write in <#${place.id}>`);
  });
});

it('reads the names of people whom a message mentions as they are, in one piece each', async () => {
  const app = smallApp(() => says('Fog.'));
  const play = async ({ discord }: Stage) => {
    const asker = person(discord, discord.guild('Northtown'));
    const names = ["$'$`$&", 'Ada <@1000000000000003> Brook', 'Bo'];
    const mentions = names.map((name, at) => ({ id: `100000000000000${at + 1}`, name, bot: false }));
    const words = '@bot did <@1000000000000001> or <@1000000000000002> ask <@!1000000000000003>, not <@7>?';
    await answerTo(discord, asker.says(words, { mentions }));
  };
  await onStage(app, play, { granted: Intents.messageContent, bot: { messageContent: true } });
  const asked = "did @$'$`$& or @Ada\u00A0<@1000000000000003>\u00A0Brook ask @Bo, not <@7>?";
  expect(app.calls.map(({ options }) => options.words)).toEqual([asked]);
});
