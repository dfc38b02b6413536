import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { createApp, LOCAL_GUILD, type Requester } from '../../src/app/app.ts';
import { type Command, defineCommand } from '../../src/app/commands/command.ts';
import { MAX_WAITING_COMPLETIONS } from '../../src/app/limits.ts';
import { list, type Reply } from '../../src/app/reply.ts';
import { UserError } from '../../src/domain/errors.ts';
import { packageRoot } from '../../src/domain/package-root.ts';

const HARBOUR =
  'Harbour reopens\n\nThe harbour of Ostervik opened again on Monday. "We waited long," said Mayor Ada Lind.';
const BRIDGE = 'Bridge closed\n\nThe old bridge at Norrhavn was closed on Tuesday. Nobody was hurt, the council said.';

const articles = defineCommand({
  name: 'articles',
  about: 'Lists the articles.',
  access: 'everyone',
  options: {},
  examples: ['/articles'],
  run: async (_, { library }) => ({ blocks: [list(library.readings().map(({ article }) => article.title))] }),
});

const ask = defineCommand({
  name: 'ask',
  about: 'Answers a question.',
  access: 'everyone',
  options: { question: { kind: 'text', about: 'Your question.', required: true } },
  examples: ['/ask question: who'],
  run: async ({ question }) => ({ blocks: [list([question])] }),
});

const show = defineCommand({
  name: 'show',
  about: 'Shows an article.',
  access: 'everyone',
  options: {
    article: { kind: 'article', about: 'Which one.', required: true },
    speaker: { kind: 'speaker', about: 'Who.' },
    length: { kind: 'choice', about: 'How long.', choices: ['short', 'long'] },
  },
  examples: ['/show article: Bridge closed'],
  run: async ({ article, length }, { library }) => ({
    blocks: [list([library.reading(article)!.article.title, length ?? 'short'])],
  }),
});

const ingest = defineCommand({
  name: 'ingest',
  about: 'Adds an article.',
  access: 'moderators',
  options: { text: { kind: 'text', about: 'The article.', maxLength: 6000, required: true } },
  examples: ['/ingest text: …'],
  run: async ({ text }, { ingestion, caller }) => {
    const { outcome } = await ingestion.text({ text, by: caller.id });
    return { blocks: [list([outcome])] };
  },
});

const broken = defineCommand({
  name: 'broken',
  about: 'Fails.',
  access: 'everyone',
  options: {},
  examples: ['/broken'],
  run: () => Promise.reject(new TypeError('a bug')),
});

const commands: readonly Command[] = [articles, ask, show, ingest, broken];

function asker(guild: string, moderator = true): Requester {
  return { guild, channel: 'c', caller: { id: 'u1', name: 'Una', moderator } };
}

function setUp(limits = {}, store = openSqliteStore(':memory:'), folder?: string) {
  const reported: unknown[] = [];
  const clock = { at: Date.parse('2025-08-20T10:00:00Z') };
  const app = createApp({
    store,
    commands,
    articlesDir: () => folder,
    report: (error) => reported.push(error),
    limits,
    now: () => new Date(clock.at),
  });
  return { app, reported, clock };
}

function items(reply: Reply): readonly string[] {
  return reply.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}

const codeOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'no error',
    (error: UserError) => error.code,
  );

describe('createApp', () => {
  it('keeps the libraries of two servers apart', async () => {
    const { app } = setUp();
    await app.run(asker('north'), 'ingest', { text: HARBOUR });
    await app.run(asker('south'), 'ingest', { text: BRIDGE });
    expect(items(await app.run(asker('north'), 'articles', {}))).toEqual(['Harbour reopens']);
    expect(items(await app.run(asker('south'), 'articles', {}))).toEqual(['Bridge closed']);
    expect(await app.suggest(asker('south'), 'show', 'article', 'harbour')).toEqual([]);
    await app.close();
  });

  it('answers plain text as a question', async () => {
    const { app } = setUp();
    expect(items(await app.say(asker('north'), 'Who opened it?'))).toEqual(['Who opened it?']);
    await app.close();
  });

  it('completes articles, speakers and choices, and nothing else', async () => {
    const { app } = setUp();
    const north = asker('north');
    await app.run(north, 'ingest', { text: HARBOUR });
    const [choice, ...others] = await app.suggest(north, 'show', 'article', 'harb');
    expect(others).toEqual([]);
    expect(choice!.label).toMatch(/^Harbour reopens · added 2025-08-20 · [0-9a-f]{8}$/);
    expect(choice!.value).toMatch(/^[0-9a-f]{64}$/);
    expect(await app.suggest(north, 'show', 'length', 'LO')).toEqual([{ label: 'long', value: 'long' }]);
    expect(await app.suggest(north, 'ask', 'question', 'x')).toEqual([]);
    expect(await app.suggest(north, 'ask', 'constructor', 'x')).toEqual([]);
    expect(await app.suggest(north, 'no-such', 'x', 'x')).toEqual([]);
    await app.close();
  });

  it('reports an internal error with its cause and hides it from the person', async () => {
    const { app, reported } = setUp();
    const error = await app.run(asker('north'), 'broken', {}).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'internal', message: expect.not.stringContaining('bug') });
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(reported).toEqual([error.cause]);
    await app.close();
  });

  it('does not report errors that the person can fix', async () => {
    const { app, reported } = setUp();
    expect(await codeOf(app.run(asker('north', false), 'ingest', { text: HARBOUR }))).toBe('not-allowed');
    expect(await codeOf(app.run(asker('north'), 'ingest', { text: ' ' }))).toBe('missing-option');
    expect(reported).toEqual([]);
    await app.close();
  });

  it('reports a database error and shows its sentence to the person', async () => {
    const store = openSqliteStore(':memory:');
    const away = new UserError('unavailable', 'The database is damaged.', { cause: new Error('malformed') });
    const library = () => ({ ...store.library('north'), version: () => Promise.reject(away) });
    const { app, reported } = setUp({}, { ...store, library });
    await expect(app.run(asker('north'), 'articles', {})).rejects.toBe(away);
    expect(reported).toEqual([away]);
    await app.close();
  });

  it('loads the folder of a server without reading every article again', async () => {
    const { app } = setUp({}, openSqliteStore(':memory:'), join(packageRoot(), 'data', 'articles'));
    const { added, articles } = await app.loadFolder(LOCAL_GUILD);
    expect(added).toBeGreaterThanOrEqual(5);
    expect(articles).toBe(added);
    expect(await app.loadFolder(LOCAL_GUILD)).toEqual({ added: 0, changed: 0, removed: 0, articles, refused: [] });
    expect(items(await app.run(asker(LOCAL_GUILD), 'articles', {}))).toHaveLength(articles);
    await app.close();
  });

  it('rate-limits callers, but not the terminal', async () => {
    const { app, clock } = setUp({ burst: 2, callsPerSecond: 1 });
    const call = (guild: string) => codeOf(app.run(asker(guild), 'articles', {}));
    expect([await call('north'), await call('south'), await call('north')]).toEqual([
      'no error',
      'no error',
      'slow-down',
    ]);
    expect([await call(LOCAL_GUILD), await call(LOCAL_GUILD), await call(LOCAL_GUILD)]).not.toContain('slow-down');
    clock.at += 1000;
    expect([await call('north'), await call('north')]).toEqual(['no error', 'slow-down']);
    await app.close();
  });

  it('completes only so much for one person, and again after a while', async () => {
    const { app, clock } = setUp({ completionBurst: 2, completionsPerSecond: 1 });
    const complete = async (guild: string) => (await app.suggest(asker(guild), 'show', 'length', 's')).length;
    expect([await complete('north'), await complete('north'), await complete('north')]).toEqual([1, 1, 0]);
    expect([await complete(LOCAL_GUILD), await complete(LOCAL_GUILD), await complete(LOCAL_GUILD)]).toEqual([1, 1, 1]);
    clock.at += 1000;
    expect(await complete('north')).toBe(1);
    await app.close();
  });

  it('completes what a person typed last, not what they have typed over', async () => {
    const { app } = setUp();
    const typed = ['s', 'sh', 'l'].map((text) => app.suggest(asker('north'), 'show', 'length', text));
    expect((await Promise.all(typed)).map((choices) => choices.map(({ value }) => value))).toEqual([[], [], ['long']]);
    await app.close();
  });

  it('completes nothing for further people while too many wait', async () => {
    const { app } = setUp();
    const people = Array.from({ length: MAX_WAITING_COMPLETIONS + 1 }, (_, i) => `typist ${i}`);
    const typed = people.map((id) => {
      const caller = { id, name: id, moderator: false };
      return app.suggest({ guild: 'north', channel: 'c', caller }, 'show', 'length', 'l');
    });
    const found = (await Promise.all(typed)).map((choices) => choices.length);
    expect(found).toEqual([...people.slice(1).map(() => 1), 0]);
    await app.close();
  });

  it('counts the requests that wait for their turn', async () => {
    const { app } = setUp();
    const asked = [app.run(asker('north'), 'articles', {}), app.run(asker('south'), 'articles', {})];
    expect(app.queueLength()).toBe(2);
    await Promise.all(asked);
    expect(app.queueLength()).toBe(0);
    await app.close();
  });

  it('waits on closing for requests in progress and refuses new ones', async () => {
    const { app } = setUp();
    const running = app.run(asker('north'), 'ingest', { text: HARBOUR });
    await app.close();
    expect(items(await running)).toEqual(['added']);
    expect(await codeOf(app.run(asker('north'), 'articles', {}))).toBe('unavailable');
  });
});
