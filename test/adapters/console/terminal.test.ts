import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Flags, parseFlags } from '../../../src/adapters/console/flags.ts';
import { greeting } from '../../../src/adapters/console/greeting.ts';
import { runTerminal } from '../../../src/adapters/console/terminal.ts';
import type { App } from '../../../src/app/app.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { echoApp } from './commands.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-terminal-'));
  await writeFile(join(folder, 'a.txt'), 'Rain fell.');
});
afterAll(() => rm(folder, { recursive: true }));

async function outcomeOf(flags: Partial<Flags>, replies: Partial<App> = {}, typed = '', interactive = false) {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  const faults: string[] = [];
  output.on('data', (chunk) => chunks.push(chunk));
  const session = {
    app: echoApp(replies),
    looks: { colour: false },
    onError: (error: unknown) => faults.push(`${error}`),
  };
  const input = Readable.from([typed]);
  const printError = (sentence: string) => faults.push(sentence);
  const wentWell = await runTerminal(
    session,
    { ...parseFlags([]), ...flags },
    { input, output, interactive, printError },
  );
  return { wentWell, shown: Buffer.concat(chunks).toString(), faults };
}

const refuse: App['run'] = async () => {
  throw new UserError('empty', 'There is no sentence in it.');
};

describe('files on the command line', () => {
  test('are added before the question is answered', async () => {
    const { wentWell, shown } = await outcomeOf({ files: [join(folder, 'a.txt')], ask: 'why' });
    expect({ wentWell, shown }).toEqual({ wentWell: true, shown: 'say why\n' });
  });

  test('that cannot be read are reported, and end the run', async () => {
    const files = [join(folder, 'no.txt'), join(folder, 'a.txt'), folder];
    const { wentWell, shown, faults } = await outcomeOf({ files, ask: 'why' });
    expect(wentWell).toBe(false);
    expect(shown).toBe('');
    expect(faults).toEqual([
      `The file ${files[0]} cannot be read: there is no such file.`,
      `The file ${folder} cannot be read: it is a folder.`,
    ]);
  });

  test('without an article are named', async () => {
    const path = join(folder, 'a.txt');
    const { faults } = await outcomeOf({ files: [path] }, { run: refuse });
    expect(faults).toEqual([`${path}: There is no sentence in it.`]);
  });
});

describe('one question', () => {
  test('as JSON', async () => {
    const { shown } = await outcomeOf({ ask: 'why', json: true });
    expect(JSON.parse(shown)).toMatchObject({ answer: null, blocks: [{ kind: 'line', text: 'say why' }] });
  });

  test('that is refused is an error, with --json on one line', async () => {
    const say: App['say'] = async () => {
      throw new UserError('too-long', 'Too long.');
    };
    expect(await outcomeOf({ ask: 'why' }, { say })).toMatchObject({
      wentWell: false,
      shown: '',
      faults: ['Too long.'],
    });
    const json = await outcomeOf({ ask: 'why', json: true }, { say });
    expect(json.wentWell).toBe(false);
    expect(JSON.parse(json.shown).error.code).toBe('too-long');
  });
});

test('--explain explains every answer, and does not affect other commands', async () => {
  const say: App['say'] = async (_asker, words, options) => ({
    blocks: [{ kind: 'line', text: `${words} ${JSON.stringify(options)}` }],
  });
  const typed = 'a\n/ask b\n/ask question: c explain: no\n/articles';
  const { shown } = await outcomeOf({ explain: true }, { say }, typed);
  expect(shown.trim().split('\n\n')).toEqual([
    'a {"explain":true}',
    'ask {"explain":true,"question":"b"}',
    'ask {"explain":"no","question":"c"}',
    'articles {}',
  ]);
  expect((await outcomeOf({ explain: true, ask: 'why' }, { say })).shown).toBe('why {"explain":true}\n');
  expect((await outcomeOf({ ask: 'why' }, { say })).shown).toBe('why {}\n');
});

test('JSON lines and typed lines', async () => {
  expect((await outcomeOf({ json: true }, {}, '{"say":"a"}\n')).shown).toContain('"say a"');
  expect((await outcomeOf({}, {}, 'a\n/articles')).shown).toBe('say a\n\narticles {}\n\n');
});

describe('the first screen', () => {
  const suggest: App['suggest'] = async (_asker, _command, option) => [{ label: option, value: option }];

  test('explains the program and gives three examples', async () => {
    const lines = (await greeting(echoApp({ suggest }))).split('\n');
    expect(lines).toEqual([
      "Verbatim answers questions about news articles with the articles' own words.",
      'Try:',
      '  What did speaker say?',
      '  /quotes speaker',
      '  /summary',
      '/help lists the commands, Tab completes, Ctrl-D leaves.',
    ]);
  });

  test('without quotations, and without articles', async () => {
    const articlesOnly: App['suggest'] = async (asker, command, option, typed) =>
      option === 'article' ? suggest(asker, command, option, typed) : [];
    expect(await greeting(echoApp({ suggest: articlesOnly }))).toContain('  /summary\n  /articles\n  /help ask\n');
    expect(await greeting(echoApp())).toContain('There are no articles yet: /ingest file: PATH adds one.');
  });

  test('precedes the prompt and follows added files; piped input has none', async () => {
    const files = [join(folder, 'a.txt')];
    const { shown } = await outcomeOf({ files }, { suggest }, '\u0004', true);
    expect(shown).toMatch(/^ingest \{.*\n\nVerbatim answers/);
    expect((await outcomeOf({}, { suggest }, '')).shown).toBe('');
  });
});
