import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { IN_MEMORY } from '../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { NOTHING_NAMED } from '../../src/app/answers/answer-reply.ts';
import { WHAT_I_DO } from '../../src/app/answers/small-talk.ts';
import { type App, createApp, type Requester } from '../../src/app/app.ts';
import { DEFAULT_SETTINGS } from '../../src/app/guild-settings.ts';
import { TURN_LIFETIME_MS } from '../../src/app/limits.ts';
import type { Reply } from '../../src/app/reply.ts';
import { writeSettings } from '../../src/app/settings/settings.ts';
import { evidencesOf, linesOf, MODERATOR, passagesOf, speakersOf } from './library.ts';

const HARBOUR = `Title: Harbour of Norvik to close
Published: 2031-05-03

Mayor Ada Lind closed the harbour of Norvik on Monday after 14 ships ran aground.

"The harbour is a trap," Lind told reporters. "Ships must wait outside until July," she added.

Jonas Holm, an engineer, said the harbour was deep enough for every ship. The port employs 320 people.

"We have dredged it twice," Holm said.`;

const WIRE = `Title: Norvik shuts its harbour
Source: Coast Wire
Published: 2031-05-04
Link: https://wire.example/norvik

Mayor Ada Lind closed the harbour of Norvik on Monday after 16 ships ran aground. The port employs 320 people.`;

const una: Requester = { guild: 'north', channel: 'news', caller: { id: 'una', name: 'Una', moderator: false } };
const odd: Requester = { ...una, caller: { id: 'odd', name: 'Odd', moderator: false } };

let app: App;
const store = () => openSqliteStore(IN_MEMORY);
const clock = { at: 0 };

async function open(texts: readonly string[], on = store()): Promise<App> {
  clock.at = Date.parse('2031-05-04T10:00:00Z');
  app = createApp({
    store: on,
    commands,
    articlesDir: () => undefined,
    report: (error) => {
      throw error;
    },
    limits: { burst: 1000 },
    now: () => new Date(clock.at),
  });
  for (const guild of ['north', 'south']) {
    for (const text of texts) await app.run({ ...MODERATOR, guild }, 'ingest', { text });
  }
  return app;
}

const about = (reply: Reply) => linesOf(reply).find((text) => text.startsWith('About: '));
afterEach(() => app.close());

describe('a conversation in plain text', () => {
  beforeEach(() => open([HARBOUR]));

  it('rewrites follow-up questions, and shows how they were understood', async () => {
    expect(about(await app.say(una, 'Who closed the harbour?'))).toBeUndefined();
    const said = await app.say(una, 'what did she say?');
    expect(said.blocks[0]).toMatchObject({ kind: 'line', text: 'About: What did Ada Lind say?' });
    expect(said.understood).toBe('What did Ada Lind say?');
    expect(new Set(speakersOf(said))).toEqual(new Set(['Ada Lind']));
    const holm = await app.say(una, 'and Holm?');
    expect(about(holm)).toBe('About: What did Holm say?');
    expect(new Set(speakersOf(holm))).toEqual(new Set(['Jonas Holm']));
  });

  it('shows each passage once when more is asked for, then says that none is left', async () => {
    const shown = passagesOf(await app.say(una, 'What did Lind say?'));
    for (let i = 0; i < 5; i++) {
      const more = await app.say(una, 'what else?');
      expect(about(more)).toBe('About: What did Lind say? (what was not shown yet)');
      for (const passage of passagesOf(more)) expect(shown).not.toContain(passage);
      shown.push(...passagesOf(more));
      if (more.answer === 'nothing') {
        expect(linesOf(more)[1]).toBe('Nothing more in the articles answers this.');
        expect(evidencesOf(more)).toEqual([]);
        return;
      }
    }
    expect.unreachable('it never ended');
  });

  it.each<[string, Requester]>([
    ['person', odd],
    ['channel', { ...una, channel: 'sports' }],
    ['server', { ...una, guild: 'south' }],
  ])('is not shared with another %s', async (_, other) => {
    await app.say(una, 'Who closed the harbour?');
    expect(linesOf(await app.say(other, 'why?'))[0]).toBe(NOTHING_NAMED);
    expect(about(await app.say(una, 'why?'))).toBe('About: Why did Ada Lind close the harbour?');
  });

  it.each([
    [TURN_LIFETIME_MS - 1, 'About: Why did Ada Lind close the harbour?'],
    [TURN_LIFETIME_MS, NOTHING_NAMED],
    [TURN_LIFETIME_MS + 1, NOTHING_NAMED],
  ])('is forgotten after ten minutes: %i ms', async (later, first) => {
    await app.say(una, 'Who closed the harbour?');
    clock.at += later;
    expect(linesOf(await app.say(una, 'why?'))[0]).toBe(first);
  });

  it('may begin with /ask, whose own question is never a follow-up', async () => {
    await app.run(una, 'ask', { question: 'Who closed the harbour?' });
    expect(about(await app.say(una, 'what did she say?'))).toBe('About: What did Ada Lind say?');
    const command = await app.run(una, 'ask', { question: 'who is she?' });
    expect(about(command)).toBeUndefined();
    expect(command.understood).toBeUndefined();
  });

  it('stays within the article that /ask searched', async () => {
    const titles = async () => {
      const found = evidencesOf(await app.say(una, 'when was that?'));
      return new Set(found.map(({ article }) => article.title));
    };
    await app.run({ ...MODERATOR, guild: 'north' }, 'ingest', { text: WIRE });
    const article = 'Norvik shuts its harbour';
    await app.run(una, 'ask', { question: 'Who closed the harbour?', article });
    expect(await titles()).toEqual(new Set([article]));
  });

  it('is not affected by messages that ask nothing', async () => {
    await app.say(una, 'Who closed the harbour?');
    await app.say(una, 'and then?');
    expect(about(await app.say(una, 'why?'))).toBe('About: Why did Ada Lind close the harbour?');
  });

  it('answers "why" after a statement with reasons of the same person in other words', async () => {
    const said = passagesOf(await app.say(una, 'What did Lind say?'));
    const why = await app.say(una, 'why?');
    expect(about(why)).toBe('About: Why did Lind say that?');
    for (const passage of passagesOf(why)) expect(said).not.toContain(passage);
    expect(speakersOf(why)).not.toContain('Jonas Holm');
  });

  it('can be explained', async () => {
    await app.say(una, 'Who closed the harbour?');
    const reply = await app.say(una, 'when was that?', { explain: true });
    expect(linesOf(reply)).toContain('How this was found:');
    expect(about(reply)).toBe('About: When did Ada Lind close the harbour?');
  });
});

describe('a command', () => {
  beforeEach(() => open([HARBOUR, WIRE]));

  it.each([
    ['quotes', { speaker: 'Lind' }, 'and Holm?', 'What did Holm say?'],
    ['quotes', { about: 'harbour' }, 'what else?', 'What was said about harbour? (what was not shown yet)'],
    ['who-is', { name: 'Ada Lind' }, 'what did she say?', 'What did Ada Lind say?'],
    ['who-said', { words: 'The harbour is a trap' }, 'and who is she?', 'Who is Ada Lind?'],
    ['summary', { topic: 'harbour of Norvik' }, 'why?', 'What is the reason for harbour of Norvik?'],
    ['summary', { article: 'Norvik shuts its harbour' }, 'when?', 'When did it happen?'],
  ])('/%s %o may be followed up', async (command, options, typed, meant) => {
    await app.run(una, command, options);
    expect(about(await app.say(una, typed))).toBe(`About: ${meant}`);
  });

  it('that showed one article is followed up within that article', async () => {
    await app.run(una, 'summary', { article: 'Norvik shuts its harbour' });
    const shown = evidencesOf(await app.say(una, 'when?'));
    expect(new Set(shown.map(({ article }) => article.title))).toEqual(new Set(['Norvik shuts its harbour']));
  });

  it('that lists articles is not a turn', async () => {
    await app.run(una, 'articles', {});
    await app.run(una, 'summary', { days: 7 });
    expect(linesOf(await app.say(una, 'why?'))[0]).toBe(NOTHING_NAMED);
  });
});

describe('several articles', () => {
  beforeEach(() => open([HARBOUR, WIRE]));

  it('that differ are shown side by side', async () => {
    const reply = await app.say(una, 'How many ships ran aground?');
    expect(linesOf(reply)[0]).toBe(
      'Articles differ: the newest (2031-05-04) says “16 ships”, another (2031-05-03) “14 ships”.',
    );
    expect(
      reply.differing!.map(({ article, answerSpan }) => article.text.slice(answerSpan!.start, answerSpan!.end)).sort(),
    ).toEqual(['14 ships', '16 ships']);
    expect(
      new Set(
        evidencesOf(reply)
          .slice(0, 2)
          .map((e) => e.article.title),
      ).size,
    ).toBe(2);
  });

  it('that agree are one passage with both sources', async () => {
    const reply = await app.say(una, 'How many people does the port employ?');
    const [first] = evidencesOf(reply);
    expect(linesOf(reply)[0]).toBe('2 articles say:');
    expect(passagesOf(reply).filter((passage) => passage.includes('320 people'))).toHaveLength(1);
    expect(first!.alsoIn).toHaveLength(1);
  });

  it('that agree are not shown again when more is asked for', async () => {
    await app.say(una, 'How many people does the port employ?');
    expect(passagesOf(await app.say(una, 'what else?')).join()).not.toContain('320 people');
  });
});

describe('the confidence threshold of a server', () => {
  it.each([
    [0.05, 'found'],
    [0.99, 'nothing'],
  ])('of %d makes the same answer "%s"', async (threshold, kind) => {
    const shared = store();
    await writeSettings(shared.library('north'), { ...DEFAULT_SETTINGS, threshold });
    await open([HARBOUR], shared);
    const reply = await app.say(una, 'Who closed the harbour?');
    expect(reply.answer).toBe(kind);
    expect(reply.confidence).toBeGreaterThan(0.05);
    expect(reply.confidence).toBeLessThan(0.99);
    expect(linesOf(reply)[0]).toBe(kind === 'found' ? 'The article says:' : 'The articles do not answer this.');
    expect((await app.say({ ...una, guild: 'south' }, 'Who closed the harbour?')).answer).toBe('found');
  });
});

describe('several questions in one message', () => {
  beforeEach(() => open([HARBOUR]));

  it('are answered in order, each with its own line and one passage', async () => {
    const reply = await app.say(una, 'Who closed the harbour and how many ships ran aground?');
    const each = ['line', 'short-answer', 'evidence'];
    expect(reply.blocks.map(({ kind }) => kind)).toEqual([...each, ...each]);
    expect(linesOf(reply).filter((text) => /^\d\. /.test(text))).toEqual([
      '1. Who closed the harbour?',
      '2. How many ships ran aground?',
    ]);
    expect(reply.understood).toBeUndefined();
    expect(reply.answer).toBe('found');
  });

  it('may be follow-ups to the one before', async () => {
    const reply = await app.say(una, 'Who closed the harbour, and what did she say?');
    expect(linesOf(reply)).toContain('2. What did Ada Lind say?');
    expect(reply.understood).toBe('What did Ada Lind say?');
    expect(about(await app.say(una, 'and Holm?'))).toBe('About: What did Holm say?');
  });

  it('are stripped of introductory words', async () => {
    const reply = await app.say(una, 'hi, can you tell me who closed the harbour and when?');
    expect(linesOf(reply)).toContain('1. Who closed the harbour?');
  });

  it('are limited to three; further ones are mentioned', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `Who is ${['Lind', 'Holm', 'Quist', 'Marsh'][at]}?`);
    for (const [count, left] of [
      [3, []],
      [4, ['These are the first 3 questions; one is left. Please ask the rest in another message.']],
    ] as const) {
      const reply = await app.say(una, many(count).join(' '));
      expect(linesOf(reply).filter((text) => /^\d\. /.test(text))).toHaveLength(3);
      expect(linesOf(reply).filter((text) => text.startsWith('These are'))).toEqual(left);
    }
  });

  it('without answers are reported as not answered', async () => {
    const reply = await app.say(una, 'Who is Quist? Where is Zabel?');
    expect(reply.answer).toBe('nothing');
    expect(linesOf(reply).filter((text) => text === 'The articles do not answer this.')).toHaveLength(2);
  });

  it('are not split for /ask', async () => {
    const reply = await app.run(una, 'ask', { question: 'Who closed the harbour and when?' });
    expect(linesOf(reply)).toContain('1. Who closed the harbour?');
  });
});

describe('small talk', () => {
  it.each(['hello', 'what can you do?', '?', 'are you a robot'])('%s gets a hint at what to ask', async (words) => {
    await open([HARBOUR]);
    expect(await app.say(una, words)).toMatchObject({ blocks: [{ kind: 'line', text: WHAT_I_DO }] });
    expect(await app.run(una, 'ask', { question: words })).toMatchObject({
      blocks: [{ kind: 'line', text: WHAT_I_DO }],
    });
  });

  it('does not end a conversation', async () => {
    await open([HARBOUR]);
    await app.say(una, 'Who closed the harbour?');
    expect(linesOf(await app.say(una, 'thanks!'))).toEqual(['You are welcome.']);
    expect(about(await app.say(una, 'what did she say?'))).toBe('About: What did Ada Lind say?');
  });

  it('is not taken for a question about people who greet', async () => {
    await open([HARBOUR]);
    expect((await app.say(una, 'Who said hello to the mayor?')).answer).toBeDefined();
  });
});
