import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDiscord, startDiscord } from '../../../../src/adapters/discord/client.ts';
import { THREAD_BURST } from '../../../../src/adapters/discord/messages/question-thread.ts';
import type { App } from '../../../../src/app/app.ts';
import type { AnsweringMode } from '../../../../src/app/guild-settings.ts';
import { deny, openChannel, Permissions } from '../../../local-discord/channels.ts';
import { Intents } from '../../../local-discord/gateway.ts';
import { type LocalDiscord, startLocalDiscord } from '../../../local-discord/local-discord.ts';
import { answerTo, type Person, person } from '../../../local-discord/people.ts';
import { edit } from '../../../local-discord/posts.ts';
import { markdownOf, readAloud } from '../../../local-discord/reader.ts';
import { Flags } from '../../../local-discord/shapes.ts';
import type { Guild, StoredMessage } from '../../../local-discord/world.ts';
import { botOptions } from '../bot.ts';
import { BARRIER, completeApp, stopAll, textFile } from '../complete-app.ts';

describe('where the bot answers', () => {
  let app: App;
  let discord: LocalDiscord;
  let bot: RunningDiscord;
  let guild: Guild;
  let moderator: Person;
  let reader: Person;
  let other: Person;
  const start = async () => {
    bot = await startDiscord(botOptions(discord, app, [], { messageContent: true }));
  };
  /** A new channel in this mode. */
  const channelIn = async (answering: AnsweringMode) => {
    const { id } = openChannel(discord, guild, { name: answering });
    const shown = await moderator.runs('settings', { channel: id, answering });
    return { id, shown: markdownOf(shown) };
  };
  const inChannel = (channel: string) => [...discord.world.messages.values()].filter((m) => m.channel === channel);
  const botsIn = (channel: string) => inChannel(channel).filter(({ author }) => author.bot);
  /** The bot's latest message in a channel, once it has so many there. */
  const nth = (channel: string, count: number) =>
    discord.watch.until(`message ${count} of the bot`, () => botsIn(channel)[count - 1]);
  /** Resolves when messages that came before have been dealt with: a later one is answered. */
  const settled = async (channel: string): Promise<StoredMessage> =>
    answerTo(discord, reader.says('@bot who designed the gates?', { channel }));

  beforeAll(async () => {
    app = completeApp();
    discord = await startLocalDiscord({ granted: Intents.messageContent });
    guild = discord.guild('Northtown');
    moderator = person(discord, guild, { moderates: true });
    [reader, other] = [person(discord, guild), person(discord, guild)];
    await start();
    await moderator.runs('ingest', { file: textFile(BARRIER) });
  });
  afterAll(() => stopAll(bot, app, discord));

  it('is told to nobody else where it is switched off', async () => {
    const { id, shown } = await channelIn('off');
    expect(shown).toContain('nothing is answered in front of others');
    const asked = reader.says('@bot who designed the gates?', { channel: id });
    const sign = () => discord.world.messages.get(asked.id)?.reactions[0];
    expect(await discord.watch.until('a sign', sign)).toBe('🔇');
    expect(botsIn(id)).toEqual([]);
    const here = person(discord, guild, { channel: id });
    const answer = await here.runs('ask', { question: 'Who designed the gates?', private: false });
    expect(answer.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    const shared = await here.presses('Show to all', answer);
    expect(shared.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    expect(readAloud(shared)).toContain('Nothing is answered in front of others in this channel.');
    expect(botsIn(id).filter(({ flags }) => !(flags & Flags.ephemeral))).toEqual([]);
  });

  it('is only the asker where it was switched off after an answer', async () => {
    const { id } = await channelIn('mentions');
    const card = await answerTo(discord, reader.says('@bot what did Fenwright say?', { channel: id }));
    await moderator.runs('settings', { channel: id, answering: 'off' });
    const here = person(discord, guild, { channel: id });
    const form = await here.sees(here.beginsPress('Ask on', card));
    const answer = await here.sends(form, { question: 'and Brøndmo?' }, card);
    expect(answer.flags & Flags.ephemeral).toBe(Flags.ephemeral);
  });

  it('includes questions that address nobody, if the articles answer them; talk among people gets silence', async () => {
    const { id, shown } = await channelIn('questions');
    expect(shown).not.toContain('⚠');
    for (const words of ['anyone up for lunch?', 'that vote was wild', 'who founded the museum of Velm?']) {
      reader.says(words, { channel: id });
    }
    const theirs = other.says('we will see', { channel: id });
    reader.says('who designed the gates?', { channel: id, answers: theirs.id });
    const question = reader.says('so who designed the gates?', { channel: id });
    expect(readAloud(await answerTo(discord, question))).toMatch(/^→ Halvard Brøndmo/);
    await settled(id);
    expect(botsIn(id)).toHaveLength(2);
  });

  it('is a thread of the question, where follow-ups need no mention, also after a restart', async () => {
    const { id } = await channelIn('threads');
    const question = reader.says('what did Fenwright say?', { channel: id });
    const card = await nth(question.id, 1);
    expect(guild.channels.get(question.id)).toMatchObject({ name: 'what did Fenwright say?', parent: id });
    expect(botsIn(id)).toEqual([]);
    expect(readAloud(card)).toContain('nothing left to come through');
    await bot.stop();
    await start();
    other.says('lol same', { channel: question.id });
    other.says('who founded the museum of Velm?', { channel: question.id });
    reader.says('and Brøndmo?', { channel: question.id });
    expect(readAloud(await nth(question.id, 2))).toMatch(/^About: What did Brøndmo say\?/);
    reader.says('who founded the museum of Velm?', { channel: question.id });
    expect(readAloud(await nth(question.id, 3))).toContain('The articles do not answer this.');
    expect(botsIn(question.id)).toHaveLength(3);
    edit(discord, question, 'what did Tidewell say?');
    const changed = () => readAloud(discord.world.messages.get(card.id)!);
    await discord.watch.until('the new answer', () => (changed().includes('— Maren Tidewell') ? true : undefined));
  });

  it('opens a thread for a mention, but not to say a sentence', async () => {
    const { id } = await channelIn('threads');
    const talk = reader.says('@bot is a cool bot', { channel: id });
    expect(readAloud(await answerTo(discord, talk))).toMatch(/^Ask me about the articles/);
    const long = `@bot who designed the gates ${'of the barrier '.repeat(10)}?`;
    const question = reader.says(long, { channel: id });
    expect(readAloud(await nth(question.id, 1))).toContain('Brøndmo');
    const { name } = guild.channels.get(question.id)!;
    expect(name).toMatch(/^who designed the gates of .*…$/);
    expect(name.length).toBeLessThanOrEqual(100);
  });

  it('is named without what steers the direction of writing', async () => {
    const { id } = await channelIn('threads');
    const turned = reader.says('@bot who designed \u202Ethe gates?', { channel: id });
    await nth(turned.id, 1);
    expect(guild.channels.get(turned.id)).toMatchObject({ name: 'who designed the gates?' });
  });

  it('is the channel itself where many threads were opened just now', async () => {
    const { id } = await channelIn('threads');
    const ask = () => reader.says('who designed the gates?', { channel: id });
    const asked = Array.from({ length: THREAD_BURST + 1 }, ask);
    const answers = () => [...botsIn(id), ...asked.flatMap((question) => botsIn(question.id))];
    await discord.watch.until('all answers', () => (answers().length === asked.length ? true : undefined));
    expect(botsIn(id)).toHaveLength(1);
  });

  it('is the channel itself where the bot may open no thread, which the settings say', async () => {
    const { id } = await channelIn('threads');
    deny(discord, guild, id, Permissions.createPublicThreads);
    const shown = markdownOf(await moderator.runs('settings', { channel: id }));
    expect(shown).toContain('⚠ I lack permissions in this channel: Create Public Threads.');
    const question = reader.says('who designed the gates?', { channel: id });
    expect(readAloud(await answerTo(discord, question))).toMatch(/^→ Halvard Brøndmo/);
  });

  it('is said to need leave to read messages', async () => {
    await bot.stop();
    bot = await startDiscord(botOptions(discord, app));
    const { id, shown } = await channelIn('questions');
    expect(shown).toContain('⚠ I was started without leave to read messages, so only mentions are answered');
    reader.says('who designed the gates?', { channel: id });
    expect(readAloud(await settled(id))).toMatch(/^→ Halvard Brøndmo/);
    expect(botsIn(id)).toHaveLength(1);
  });
});
