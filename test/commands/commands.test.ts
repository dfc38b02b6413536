import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseLine } from '../../src/adapters/console/parse.ts';
import type { App, Asker } from '../../src/app/app.ts';
import type { Reply } from '../../src/app/reply.ts';
import {
  appWith,
  BAKERY,
  evidencesOf,
  HARBOUR,
  itemsOf,
  linesOf,
  MODERATOR,
  passagesOf,
  READER,
  speakersOf,
} from './library.ts';

let app: App;
beforeEach(async () => {
  app = await appWith([HARBOUR, BAKERY]);
});
afterEach(() => app.close());

const run = (command: string, options: Record<string, unknown> = {}, asker: Asker = READER): Promise<Reply> =>
  app.run(asker, command, options);

describe('/ask', () => {
  test('answers with the passage, its neighbours and where it stands', async () => {
    const reply = await run('ask', { question: 'How many ships ran aground?' });
    expect(reply.answer).toBe('found');
    expect(passagesOf(reply)[0]).toContain('14 ships ran aground');
    expect(linesOf(reply)[0]).toBe('The article says:');
  });

  test('looks in one article when told so', async () => {
    const reply = await run('ask', {
      question: 'Until when is the harbour closed?',
      article: 'Bakery opens on the quay',
    });
    expect(new Set(evidencesOf(reply).map((e) => e.article.title))).toEqual(new Set(['Bakery opens on the quay']));
  });

  test('says plainly that the articles do not answer, names who is absent, and offers the closest', async () => {
    const reply = await run('ask', { question: 'What did Quist say about the harbour?' });
    expect(reply.answer).toBe('nothing');
    expect(linesOf(reply)).toEqual([
      'The articles do not answer this.',
      'No article names Quist.',
      'The closest passages:',
    ]);
    expect(evidencesOf(reply).length).toBeGreaterThan(0);
    expect(evidencesOf(reply).length).toBeLessThanOrEqual(3);
  });

  test('explains itself on demand only', async () => {
    const question = 'How many people does the port employ?';
    expect(itemsOf(await run('ask', { question }))).toEqual([]);
    expect(itemsOf(await run('ask', { question, explain: true })).join('\n')).toMatch(/sentence \d+, .* points/);
  });
});

describe('/who-said', () => {
  test('names the speaker', async () => {
    const reply = await run('who-said', { words: 'the harbour is a TRAP' });
    expect(linesOf(reply)).toEqual(['Said by Ada Lind.']);
    expect(passagesOf(reply)).toEqual(['"The harbour is a trap," Lind told reporters.']);
  });

  test('tells when a name is inferred', async () => {
    const reply = await run('who-said', { words: 'must wait outside' });
    expect(linesOf(reply)).toEqual(['Said by Ada Lind (inferred).']);
  });

  test('shows all who said it, and each neighbour once', async () => {
    const both = await appWith([
      'Ada Lind said the pier was "an open wound". Jonas Holm nodded. Jonas Holm said it was "an open wound" too. All left.',
    ]);
    const reply = await both.run(READER, 'who-said', { words: 'an open wound' });
    expect(linesOf(reply)).toEqual(['Said by Ada Lind and Jonas Holm.']);
    const contexts = evidencesOf(reply).map((e) => e.context);
    expect(contexts[1]!.start).toBeGreaterThanOrEqual(contexts[0]!.end);
    await both.close();
  });

  test('words that nobody is quoted with are shown as such', async () => {
    const reply = await run('who-said', { words: 'The port employs 320 people' });
    expect(linesOf(reply)[0]).toMatch(/nobody is quoted/);
    expect(passagesOf(reply)).toHaveLength(1);
  });

  test('words that stand nowhere', async () => {
    const reply = await run('who-said', { words: 'purple elephants dance' });
    expect(reply).toMatchObject({ answer: 'nothing', confidence: 0 });
    expect(linesOf(reply)).toEqual(['The articles do not answer this.']);
  });
});

describe('/quotes', () => {
  test('lists what one speaker said, in order', async () => {
    const reply = await run('quotes', { speaker: 'Jonas Holm' });
    expect(linesOf(reply)[0]).toMatch(/^\d quotations by Jonas Holm:$/);
    expect(passagesOf(reply).at(-1)).toBe('"We have dredged it twice," Holm said.');
    expect(new Set(speakersOf(reply))).toEqual(new Set(['Jonas Holm']));
  });

  test('asks back when a surname is ambiguous', async () => {
    const reply = await run('quotes', { speaker: 'Lind', about: 'harbour' });
    expect(reply.answer).toBe('nothing');
    const [choices] = reply.blocks.filter((b) => b.kind === 'choices');
    expect(choices?.items.map((i) => i.value).toSorted()).toEqual(['Ada Lind', 'Nils Lind']);
    expect(choices).toMatchObject({ command: 'quotes', option: 'speaker', options: { about: 'harbour' } });
  });

  test('offers names close to an unknown one', async () => {
    const reply = await run('quotes', { speaker: 'Jonas Hulm' });
    expect(linesOf(reply)[0]).toBe('Nobody called "Jonas Hulm" is quoted. Who is meant?');
    expect(reply.blocks.flatMap((b) => (b.kind === 'choices' ? b.items : []))[0]?.value).toBe('Jonas Holm');
  });

  test('says so when there is none', async () => {
    const reply = await run('quotes', { speaker: 'Jonas Holm', about: 'volcanoes' });
    expect(linesOf(reply)).toEqual(['No quotation by Jonas Holm about "volcanoes" stands in the articles.']);
  });

  test('shows ten at first', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => `"Wave number ${i} was tall," Ada Lind said.`).join('\n');
    for (const [count, shown] of [
      [10, 10],
      [11, 10],
    ] as const) {
      const long = await appWith([many(count)]);
      const reply = await long.run(READER, 'quotes', {});
      expect(evidencesOf(reply)).toHaveLength(shown);
      expect(linesOf(reply)).toHaveLength(count > shown ? 2 : 1);
      await long.close();
    }
  });
});

describe('/summary', () => {
  test('takes the newest article', async () => {
    const reply = await run('summary');
    expect(evidencesOf(reply)[0]?.article.title).toBe('Bakery opens on the quay');
    expect(linesOf(reply)[0]).toMatch(/^3 of \d sentences, \d+ % less to read:$/);
  });

  test.each([
    ['short', 3],
    ['medium', 5],
    ['long', 8],
  ])('%s has %i sentences in order', async (length, count) => {
    const reply = await run('summary', { article: 'Harbour of Norvik to close', length });
    const starts = evidencesOf(reply).map((e) => e.passage.start);
    expect(starts).toHaveLength(count);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

test('/search shows passages that hold the words', async () => {
  const reply = await run('search', { words: 'dredged' });
  expect(passagesOf(reply)).toEqual(['"We have dredged it twice," Holm said.']);
  expect((await run('search', { words: 'xylophone' })).answer).toBe('nothing');
});

describe('/articles', () => {
  test('lists the newest first', async () => {
    const reply = await run('articles');
    expect(linesOf(reply)).toEqual(['2 articles:']);
    expect(itemsOf(reply)[0]).toMatch(/^Bakery opens on the quay · 2031-05-05 · \d sentences, \d quotations? · \w{8}$/);
    expect(itemsOf(reply)[1]).toMatch(/^Harbour of Norvik to close/);
  });

  test('shows 25 at most', async () => {
    const full = await appWith(
      Array.from({ length: 26 }, (_, i) => `Title: Tide ${i}\n\nThe tide number ${i} came in.`),
    );
    const reply = await full.run(READER, 'articles', {});
    expect(linesOf(reply)).toEqual(['26 articles, the newest 25:']);
    expect(itemsOf(reply)).toHaveLength(25);
    await full.close();
  });
});

describe('/help', () => {
  test('shows moderators their commands, readers not', async () => {
    expect(itemsOf(await run('help')).join(' ')).not.toContain('/ingest');
    expect(itemsOf(await run('help', {}, MODERATOR)).join(' ')).toContain('/ingest');
  });

  test.each(['summary', '/summary', 'Summary'])('explains %s', async (command) => {
    const reply = await run('help', { command });
    expect(itemsOf(reply).join('\n')).toMatch(/length: .*\(short, medium, long\); may be left out/);
  });

  test('names the nearest command for one that is not there', async () => {
    await expect(run('help', { command: 'sumary' })).rejects.toMatchObject({ code: 'unknown-command' });
  });
});

describe('moderators', () => {
  test.each(['ingest', 'forget', 'reload'])('/%s is theirs alone', async (command) => {
    await expect(run(command, { text: 'x', article: 'x' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('/ingest tells what was read, and what was there already', async () => {
    const text = 'Title: Tide\n\n"The tide is late," Ada Lind said. Nobody moved.';
    expect(linesOf(await run('ingest', { text }, MODERATOR))[0]).toMatch(
      /^Added: Tide \(\w{8}\): 2 sentences, 1 quotation by 1 speaker\.$/,
    );
    expect(linesOf(await run('ingest', { text }, MODERATOR))[0]).toMatch(/^Already here: Tide/);
  });

  test('/ingest gives a pasted text or a file the title that it is told', async () => {
    const bytes = Buffer.from('The tide came in again today.');
    const file = { name: 'a.txt', size: bytes.length, bytes: async () => bytes };
    expect(linesOf(await run('ingest', { text: 'The tide went out today.', title: 'Ebb' }, MODERATOR))[0]).toContain(
      'Ebb',
    );
    expect(linesOf(await run('ingest', { file, title: 'Flood' }, MODERATOR))[0]).toContain('Flood');
  });

  test('/ingest wants a text or a file, one of them', async () => {
    const file = { name: 'a.txt', size: 1, bytes: async () => Buffer.from('x') };
    await expect(run('ingest', {}, MODERATOR)).rejects.toMatchObject({ code: 'missing-option' });
    await expect(run('ingest', { text: 'x', file }, MODERATOR)).rejects.toMatchObject({ code: 'bad-option' });
  });

  test('/forget takes an article out of every answer', async () => {
    expect(linesOf(await run('forget', { article: 'Bakery opens on the quay' }, MODERATOR))[0]).toMatch(
      /^Forgotten: Bakery opens on the quay \(\w{8}\)\.$/,
    );
    expect(itemsOf(await run('articles'))).toHaveLength(1);
    expect((await run('search', { words: 'bakery' })).answer).toBe('nothing');
  });

  test('/reload tells what changed and which files it left out', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-reload-'));
    await writeFile(join(folder, 'good.txt'), 'Title: Tide\n\nThe tide came in this morning.');
    await writeFile(join(folder, 'empty.txt'), '');
    const fresh = await appWith([], folder);
    const reply = await fresh.run(MODERATOR, 'reload', {});
    expect(linesOf(reply)).toEqual(['1 article read: 1 added, 0 changed, 0 removed.', '1 file left out:']);
    expect(itemsOf(reply)[0]).toMatch(/^empty\.txt: /);
    await fresh.close();
    await rm(folder, { recursive: true });
  });
});

test.each(commands.filter((c) => c.access === 'everyone' && c.name !== 'help').map((c) => c.name))(
  '/%s without articles says how to add one',
  async (name) => {
    const empty = await appWith([]);
    const reply = await empty.run(READER, name, {
      ...(name === 'ask' && { question: 'why?' }),
      ...(/who|search/.test(name) && { words: 'x' }),
    });
    expect(linesOf(reply)).toEqual(['There are no articles yet. A moderator adds one with /ingest.']);
    await empty.close();
  },
);

describe('the declarations', () => {
  test.each(commands.map((c) => [c.name, c] as const))('%s keeps the bounds of slash commands', (name, command) => {
    expect(name).toMatch(/^[-a-z0-9]{1,32}$/);
    const options = Object.entries(command.options);
    for (const about of [command.about, ...options.map(([, o]) => o.about)])
      expect(about.length).toBeLessThanOrEqual(100);
    const required = options.map(([, o]) => o.required === true);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    expect(options.length).toBeLessThanOrEqual(25);
  });

  test.each(commands.flatMap((c) => c.examples.map((example) => [example, c.name] as const)))(
    'the example %s is a call of /%s',
    (example, name) => {
      expect(parseLine(example, commands)).toMatchObject({ kind: 'command', name });
    },
  );
});
