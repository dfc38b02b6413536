import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/domain/package-root.ts';
import { importsOf, listFaults, readerFaults, readSources } from '../architecture-faults.ts';

const SCRIPT = join(packageRoot(), 'scripts', 'new.mjs');
const run = promisify(execFile);

describe('npm run new', () => {
  let root: string;

  // One copy for all: each case begins a part of its own.
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'verbatim-new-'));
    for (const part of ['commands', 'src/questions/templates', 'src/text', 'README.md'])
      cpSync(join(packageRoot(), part), join(root, part), { recursive: true });
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

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

  /** The modules that a file imports from beside itself. */
  const besides = (path: string) => importsOf(path, read(path)).filter((name) => name.startsWith(posix.dirname(path)));

  // Names of templates that nobody will write: they must be free in the product's own list.
  it('begins a template for a degree: its word in a slot, its place before those that take any degree', async () => {
    const printed = await begin('template', 'how-purple');
    expect(printed).toContain('three or more near neighbours');
    expect(printed).toContain('a line for "purple"');
    expect(printed).toContain('npx vitest run test/questions test/scripts/new.test.ts');
    const source = read('src/questions/templates/how-purple.ts');
    expect(source).toContain("'{lead} how {degree} <aux> {rest}',");
    expect(source).toContain(
      "uses: { degree: 'degree' },\n  fits: ({ degree }) => fold(degree?.text ?? '') === 'purple',",
    );
    const list = read('src/questions/templates/index.ts');
    // Narrower templates of other degrees may stand between the two.
    expect(list).toMatch(/\n {2}howPurple,\n(?: {2}how[A-Z]\w*,\n)*? {2}howBig,\n/);
    expect(list).toMatch(/howOld } from '\.\/how-old\.ts';\nimport { howPurple } from '\.\/how-purple\.ts';\n/);
    const sources = readSources(root, 'src');
    expect(listFaults(sources, 'src/questions/templates', 'src/questions/templates/index.ts')).toEqual([]);
  });

  it('begins a template of other words before the wider one, and says what words of a pattern mean', async () => {
    const printed = await begin('template', 'how-long-purple');
    expect(printed).toContain('A word written in a pattern must stand in the passage too');
    expect(read('src/questions/templates/how-long-purple.ts')).toContain("asks: ['how long purple {rest}', ");
    expect(read('src/questions/templates/index.ts')).toMatch(/\n {2}howLongPurple,\n {2}howLong,\n/);
  });

  it('puts a template without a wider one before the one for yes or no', async () => {
    await begin('template', 'purple-of');
    expect(read('src/questions/templates/index.ts')).toMatch(/\n {2}purpleOf,\n {2}yesNo,\n/);
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
    expect(read('test/text/rumours/rumours.test.ts')).toMatch(
      /from '[^']+\/rumours\.ts';\nimport { findSentences } from '[^']+';\n\nconst found/,
    );
    const order = read('src/text/read.ts');
    expect(order).toContain('const rumours = findRumours(text, sentences);');
    expect(order).toContain('...rumours]');
    expect(readerFaults(readSources(root, 'src'))).toEqual([]);
  });

  it('puts every import where the formatter wants it', () => {
    for (const path of ['commands/index.ts', 'src/text/read.ts', 'src/questions/templates/index.ts']) {
      const stems = besides(path).map((name) => name.replace(/\.ts$/, ''));
      expect(stems).toEqual(stems.toSorted());
    }
  });

  it('overwrites nothing', async () => {
    const before = read('commands/index.ts');
    expect(await refused('command', 'ask')).toBe('commands/ask.ts exists already.\n');
    expect(read('commands/index.ts')).toBe(before);
  });

  it.each([
    [['poem', 'spring'], 'usage: npm run new -- template|command|reader NAME'],
    [['template', 'how', 'violet'], 'usage: npm run new -- template|command|reader NAME'],
    [['template', 'HowViolet'], '"HowViolet" is no name for a file'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    expect(await refused(...args)).toContain(sentence);
    expect(existsSync(join(root, 'src/questions/templates/how-violet.ts'))).toBe(false);
  });
});
