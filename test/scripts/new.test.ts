import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/domain/package-root.ts';
import { listFaults, readerFaults, readSources } from '../architecture-faults.ts';

const SCRIPT = join(packageRoot(), 'scripts', 'new.mjs');
const run = promisify(execFile);

describe('npm run new', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'verbatim-new-'));
    for (const part of ['commands', 'src', 'README.md'])
      cpSync(join(packageRoot(), part), join(root, part), { recursive: true });
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const begin = async (...args: string[]) => (await run(process.execPath, [SCRIPT, ...args], { cwd: root })).stdout;
  const refused = async (...args: string[]): Promise<string> => {
    const fault = await begin(...args).then(
      () => expect.fail('it was not refused'),
      (error: { code: number; stderr: string }) => error,
    );
    expect(fault.code).toBe(2);
    return fault.stderr;
  };
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  it('begins a template: its file and its place in the list, before the wider one', async () => {
    expect(await begin('template', 'how-tall')).toContain('three or more near neighbours');
    expect(read('src/questions/templates/how-tall.ts')).toContain(
      "asks: ['how tall {rest}', '{lead} how tall {rest}']",
    );
    const list = read('src/questions/templates/index.ts');
    expect(list).toContain("import { howTall } from './how-tall.ts';");
    expect(list).toMatch(/\n {2}howTall,\n {2}how,\n/);
    const sources = readSources(root, 'src', 'commands');
    expect(listFaults(sources, 'src/questions/templates', 'src/questions/templates/index.ts')).toEqual([]);
  });

  it('puts a template without a wider one before the one for yes or no', async () => {
    await begin('template', 'list-of');
    expect(read('src/questions/templates/index.ts')).toMatch(/\n {2}listOf,\n {2}yesNo,\n/);
  });

  it('begins a command: its file, its test, its place in the list and its row in the README', async () => {
    expect(await begin('command', 'at-random')).toContain('verbatim.test.ts');
    expect(read('commands/at-random.ts')).toContain("name: 'at-random'");
    expect(read('test/commands/at-random.test.ts')).toContain("run('at-random')");
    expect(read('commands/index.ts')).toMatch(/\n {2}atRandomCommand,\n {2}helpCommand,\n/);
    expect(read('README.md')).toMatch(/\n\| `\/at-random` \|.*\n\| `\/help \[command\]` \|/);
    expect(listFaults(readSources(root, 'commands'), 'commands', 'commands/index.ts')).toEqual([]);
  });

  it('begins a reader: its file, its test and its place in the order of reading', async () => {
    expect(await begin('reader', 'rumours')).toContain('READER_VERSION');
    expect(read('test/text/rumours/rumours.test.ts')).toContain('findRumours');
    const order = read('src/text/read.ts');
    expect(order).toContain('const rumours = findRumours(text, sentences);');
    expect(order).toContain('...rumours]');
    expect(readerFaults(readSources(root, 'src'))).toEqual([]);
  });

  it('overwrites nothing', async () => {
    const before = read('commands/index.ts');
    expect(await refused('command', 'ask')).toBe('commands/ask.ts exists already.\n');
    expect(read('commands/index.ts')).toBe(before);
  });

  it.each([
    [['poem', 'spring'], 'usage: npm run new -- template|command|reader NAME'],
    [['template'], 'usage: npm run new -- template|command|reader NAME'],
    [['template', 'how', 'tall'], 'usage: npm run new -- template|command|reader NAME'],
    [['template', '../how'], '"../how" is no name for a file'],
    [['template', 'HowTall'], '"HowTall" is no name for a file'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    expect(await refused(...args)).toContain(sentence);
    expect(existsSync(join(root, 'src/questions/templates/how-tall.ts'))).toBe(false);
  });
});
