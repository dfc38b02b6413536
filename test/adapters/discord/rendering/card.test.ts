import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDiscord, startDiscord } from '../../../../src/adapters/discord/client.ts';
import type { App } from '../../../../src/app/app.ts';
import { type LocalDiscord, startLocalDiscord } from '../../../local-discord/local-discord.ts';
import { answerTo, type Person, person } from '../../../local-discord/people.ts';
import { edit } from '../../../local-discord/posts.ts';
import { markdownOf, readAloud } from '../../../local-discord/reader.ts';
import { ComponentTypes, Flags, nested } from '../../../local-discord/shapes.ts';
import type { StoredMessage } from '../../../local-discord/world.ts';
import { botOptions } from '../bot.ts';
import { BARRIER, completeApp, stopAll, textFile } from '../complete-app.ts';

const LINK = 'https://courier.example/barrier';

const labelsOf = ({ components }: StoredMessage) =>
  nested(components).flatMap((c) => (c.type === ComponentTypes.button && c.label ? [c.label] : []));

/** Text without any style, as a screen reader or a lock screen has it. */
const bare = (message: StoredMessage) => readAloud(message);

describe('the card of an answer', () => {
  let app: App;
  let discord: LocalDiscord;
  let bot: RunningDiscord;
  let asker: Person;
  let other: Person;
  let moderator: Person;
  const start = async () => {
    bot = await startDiscord(botOptions(discord, app));
  };
  beforeAll(async () => {
    app = completeApp();
    discord = await startLocalDiscord();
    const guild = discord.guild('Northtown');
    [asker, other] = [person(discord, guild), person(discord, guild)];
    moderator = person(discord, guild, { moderates: true });
    await start();
    await moderator.runs('ingest', { file: textFile(`Link: ${LINK}\n${BARRIER}`) });
  });
  afterAll(() => stopAll(bot, app, discord));

  it('begins with the short answer; passage, context and source are told apart without any style', async () => {
    const card = await asker.runs('ask', { question: 'Who designed the gates?' });
    const text = bare(card);
    expect(text.slice(0, 60)).toContain('→ Halvard Brøndmo');
    expect(text.length).toBeLessThanOrEqual(700);
    const lines = text.split('\n');
    const at = (start: string) => lines.findIndex((each) => each.startsWith(start));
    expect(lines[0]).toMatch(/^→ Halvard Brøndmo, .*engineer/);
    expect(lines[1]).toBe('The article says:');
    expect(lines[2]).toMatch(/^▸ Halvard Brøndmo, the Norwegian engineer who designed the gates/);
    // The context stands behind the passage, introduced by a word; there is room for one side only.
    expect(lines[3]).toMatch(/^After: "The marsh bank/);
    expect(at('Before: ')).toBe(-1);
    expect(text).not.toContain('\\');
    const sources = nested(card.components).filter(({ url }) => url !== undefined);
    expect(sources.map(({ url, label }) => [url, label])).toEqual([[LINK, 'Open the source']]);
  });

  it('escapes nothing that Discord would not read', async () => {
    const card = await asker.runs('ask', { question: 'What did Brøndmo say?' });
    expect(markdownOf(card)).not.toMatch(/\\[:()[\]#]/);
  });

  it('shows more of what stands around a passage to whoever presses Context, also after a restart', async () => {
    const card = await asker.runs('ask', { question: 'Who designed the gates?' });
    await bot.stop();
    await start();
    const wide = await other.presses('Context', card);
    expect(wide.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    expect(discord.world.messages.get(card.id)).toEqual(card);
    expect(readAloud(wide).length).toBeGreaterThan(readAloud(card).length);
    expect(readAloud(wide)).toMatch(/^What stands around it in the article:\n▸ Halvard .*\nBefore: .*\nAfter: /);
    expect(labelsOf(wide)).not.toContain('Delete');
  });

  it('shows further passages privately, and then to all', async () => {
    const card = await asker.runs('who-said', { words: 'the' });
    const more = await other.presses('More', card);
    const passages = (message: StoredMessage) => readAloud(message).match(/^▸ .*$/gm) ?? [];
    expect(more.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    expect(passages(more).length).toBeGreaterThan(0);
    for (const passage of passages(more)) expect(passages(card)).not.toContain(passage);
    expect(labelsOf(more)).toContain('Show to all');
    const all = await other.presses('Show to all', more);
    expect(all.flags & Flags.ephemeral).toBe(0);
    expect(readAloud(all)).toBe(readAloud(more));
    expect(labelsOf(card)).toContain('Delete');
  });

  it('leads to everybody who is heard in the story, privately', async () => {
    const card = await asker.runs('ask', { question: 'What did Fenwright say?' });
    const heard = await other.presses('Who else', card);
    expect(heard.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    for (const name of ['Maren Tidewell', 'Halvard Brøndmo']) expect(readAloud(heard)).toContain(name);
    expect(labelsOf(heard)).not.toContain('Who else');
    expect(labelsOf(await asker.runs('ask', { question: 'How much will the barrier cost?' }))).not.toContain(
      'Who else',
    );
  });

  it('tells whoever got no answer what to try, and keeps nothing of it', async () => {
    const card = await asker.runs('ask', { question: 'Who designed the gates?' });
    const before = discord.world.messages.get(card.id);
    const advice = await other.presses('Not an answer', card);
    expect(advice.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    expect(readAloud(advice)).toMatch(/^Sorry, that was not what you asked for\. Nothing is kept of this\./);
    expect(readAloud(advice)).toContain('/search');
    expect(discord.world.messages.get(card.id)).toBe(before);
    const nothing = await asker.runs('ask', { question: 'Who founded the museum of Velm?' });
    expect(labelsOf(nothing)).not.toContain('Not an answer');
  });

  it('is kept as no answer where the server wants that, and whoever pressed is told so', async () => {
    await moderator.runs('settings', { gaps: true });
    const card = await asker.runs('ask', { explain: false, question: 'Who designed the gates?' });
    expect(readAloud(await other.presses('Not an answer', card))).toContain('are kept for the moderators for 30 days');
    await asker.runs('ask', { question: 'Who founded the museum of Velm?' });
    const shown = readAloud(await moderator.runs('gaps'));
    expect(shown).toMatch(/^2 questions of the last 30 days/);
    expect(shown).toContain('1 × Who designed the gates? · not an answer · ');
    await moderator.runs('settings', { gaps: false });
  });

  it('is confirmed by a moderator where the server keeps that, and then comes first, marked', async () => {
    const asked = { question: 'Who designed the gates?' };
    expect(labelsOf(await asker.runs('ask', asked))).not.toContain('That is it');
    await moderator.runs('settings', { gaps: true });
    const card = await asker.runs('ask', asked);
    expect(readAloud(await other.presses('That is it', card))).toContain('is for moderators');
    const told = await moderator.presses('That is it', card);
    expect(told.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    expect(readAloud(told)).toMatch(/^Confirmed\. Questions like this one get this passage first:/);
    const again = await other.runs('ask', { question: 'who designed those gates' });
    expect(readAloud(again)).toContain('Confirmed by a moderator:');
    expect(labelsOf(again)).not.toContain('That is it');
    await moderator.runs('settings', { gaps: false });
    expect(readAloud(await other.runs('ask', asked))).not.toContain('Confirmed by a moderator:');
  });

  it('goes on from its answer in a form', async () => {
    const card = await asker.runs('ask', { question: 'What did Fenwright say?' });
    const form = await other.sees(other.beginsPress('Ask on', card));
    const answer = await other.sends(form, { question: 'and Brøndmo?' }, card);
    expect(readAloud(answer)).toMatch(/^About: What did Brøndmo say\?/);
    expect(answer.flags & Flags.ephemeral).toBe(0);
  });

  it('is deleted by who asked and by moderators, and by nobody else', async () => {
    const mentioned = await answerTo(discord, asker.says('@bot who designed the gates?'));
    const refused = await other.presses('Delete', mentioned);
    expect(readAloud(refused)).toContain('Only the person who asked, or a moderator');
    expect(discord.world.messages.has(mentioned.id)).toBe(true);
    for (const by of [asker, moderator]) {
      const card = await asker.runs('ask', { question: 'Who designed the gates?' });
      by.beginsPress('Delete', card);
      await discord.watch.until('the deletion', () => (discord.world.messages.has(card.id) ? undefined : true));
    }
  });

  it('offers to undo what was forgotten, in the same private message', async () => {
    const [choice] = await moderator.types('forget', 'article', 'flood barrier');
    const forgotten = await moderator.runs('forget', { article: choice?.value });
    expect(readAloud(await asker.runs('ask', { question: 'Who designed the gates?' }))).not.toContain('Brøndmo');
    const back = await moderator.presses('Undo', forgotten);
    expect(back.id).toBe(forgotten.id);
    expect(readAloud(back)).toMatch(/^It is back: Osselmouth votes/);
    expect(readAloud(await asker.runs('ask', { question: 'Who designed the gates?' }))).toContain('→ Halvard Brøndmo');
  });

  it('is not shown to all if it cannot be made again with what may be shown then', async () => {
    const quotation = 'Tidewell said: "The sea does not care what I feel."';
    const short = await asker.runs('check', { text: quotation });
    expect(labelsOf(short)).toContain('Show to all');
    const words = Array.from({ length: 450 }, (_, at) => (at * 7919 * 7919).toString(36));
    const long = await asker.runs('check', { text: `${quotation} ${words.join(' ')}` });
    expect(readAloud(long)).toContain('The sea does not care what I feel');
    expect(labelsOf(long)).not.toContain('Show to all');
    const done = await moderator.runs('forget', { person: '123456789012345678' });
    expect(readAloud(await other.presses('Show to all', done))).toBe('Only a moderator can show this to all.');
  });

  it('keeps what is left of a button that somebody else has taken away', async () => {
    const card = await asker.runs('ask', { question: 'Who designed the gates?' });
    const pressing = asker.presses('Context', { ...card, id: moderator.says('Nothing to press here').id });
    expect(readAloud(await pressing)).toContain('Somebody was faster');
  });

  it('is a plain embed with the same words and buttons where a server prefers that; what was sent stays what it is', async () => {
    const ask = () => asker.runs('ask', { question: 'Who designed the gates?' });
    const card = await ask();
    expect(readAloud(await moderator.runs('settings', { look: 'embeds' }))).toContain('Look of answers: plain embeds');
    const plain = await ask();
    expect(plain.flags & Flags.componentsV2).toBe(0);
    expect(plain.components.map(({ type }) => type)).toEqual([ComponentTypes.row]);
    const words = (message: StoredMessage) =>
      readAloud(message)
        .split('\n')
        .filter((line) => line !== '');
    // A button beside a source is a link below it.
    expect(words(plain)).toEqual([...words(card), 'Open the source']);
    expect(markdownOf(plain)).toContain(`\n[Open the source](<${LINK}>)`);
    expect(labelsOf(plain)).toEqual(labelsOf(card).filter((label) => label !== 'Open the source'));
    const wide = await asker.presses('Context', plain);
    expect([wide.embeds?.length, readAloud(wide).split('\n')[0]]).toEqual([1, 'What stands around it in the article:']);
    // What was sent before stays what it is.
    const pages = await asker.runs('quotes');
    const next = await asker.presses('Next', pages);
    expect([next.id, next.embeds?.length]).toEqual([pages.id, 1]);
    await moderator.runs('settings', { look: 'cards' });
    expect((await asker.presses('Previous', next)).embeds?.length).toBe(1);
    expect((await ask()).flags & Flags.componentsV2).toBe(Flags.componentsV2);
    const changed = await asker.presses('Context', card);
    expect(changed.flags & Flags.componentsV2).toBe(Flags.componentsV2);
  });

  it('is one as well for a mention, after an edit, and shown to all', async () => {
    await moderator.runs('settings', { look: 'embeds' });
    const asked = asker.says('@bot Who designed the gates?');
    const plain = await answerTo(discord, asked);
    expect(plain.embeds?.length).toBe(1);
    edit(discord, asked, `<@${discord.world.bot.id}> How many homes were flooded?`);
    const edited = await discord.watch.until('the edit', () => {
      const now = discord.world.messages.get(plain.id)!;
      return readAloud(now) === readAloud(plain) ? undefined : now;
    });
    expect([edited.embeds?.length, readAloud(edited).slice(0, 5)]).toEqual([1, '→ 312']);
    const own = await moderator.runs('articles', { private: true });
    expect((await moderator.presses('Show to all', own)).embeds?.length).toBe(1);
    const record = await moderator.runs('audit');
    expect((await moderator.presses('Show to all', record)).embeds?.length).toBe(1);
    await moderator.runs('settings', { look: 'cards' });
  });
});

describe('a list', () => {
  it('is turned both ways by the same buttons as any other answer', async () => {
    const app = completeApp();
    const discord = await startLocalDiscord();
    const bot = await startDiscord(botOptions(discord, app));
    const guild = discord.guild('Northtown');
    const caller = { id: 'editor', name: 'Editor', moderator: true };
    for (let n = 0; n < 30; n++) {
      const text = `Title: Fog number ${n}\n\nFog number ${n} rolled into the harbour of Velm. The ferries of pier ${n} stayed.`;
      await app.run({ guild: guild.id, channel: guild.channel, caller }, 'ingest', { text });
    }
    const reader = person(discord, guild);
    const pages = [await reader.runs('articles')];
    for (;;) {
      const last = pages.at(-1)!;
      if (!nested(last.components).some((c) => c.label === 'Next' && !c.disabled)) break;
      pages.push(await reader.presses('Next', last));
    }
    const titles = pages.flatMap((page) => readAloud(page).match(/Fog number \d+/g) ?? []);
    expect(new Set(titles).size).toBe(30);
    expect(titles).toHaveLength(30);
    const back = [pages.at(-1)!];
    while (nested(back.at(-1)!.components).some((c) => c.label === 'Previous' && !c.disabled)) {
      back.push(await reader.presses('Previous', back.at(-1)!));
    }
    expect(back.toReversed().map(readAloud)).toEqual(pages.map(readAloud));
    await stopAll(bot, app, discord);
  });
});
