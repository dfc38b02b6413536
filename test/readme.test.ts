import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { parseFlags, USAGE } from '../src/adapters/console/flags.ts';
import { answerLine } from '../src/adapters/console/session.ts';
import { IN_MEMORY } from '../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../src/adapters/storage/sqlite/store.ts';
import { createApp, LOCAL_GUILD } from '../src/app/app.ts';
import { DEFAULT_LIMITS } from '../src/app/limits.ts';
import { KNOWN_VARIABLES } from '../src/config.ts';
import { packageRoot } from '../src/domain/package-root.ts';

const ROOT = packageRoot();
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

const SESSION = /(?<=```text\n)[\s\S]*?(?=\n```)/;

/** The session in the README: what is typed stands behind "> ", its answer below. */
function typedLines(session: string): string[] {
  return [...session.matchAll(/^> (.*)$/gm)].map(([, typed = '']) => typed);
}

/** The session as it runs now, laid out as in the README. */
async function played(lines: readonly string[]): Promise<string> {
  const app = createApp({
    store: openSqliteStore(IN_MEMORY),
    commands,
    articlesDir: () => join(ROOT, 'data', 'articles'),
    report: () => {},
  });
  await app.loadFolder(LOCAL_GUILD);
  const parts: string[] = [];
  for (const typed of lines) {
    parts.push(`> ${typed}`, (await answerLine({ app, looks: { colour: false }, onError: () => {} }, typed)) ?? '');
  }
  await app.close();
  return parts.join('\n\n');
}

/** Flags that take a value. */
const VALUED = ['--ask', '--save', '--backup', '--export', '--restore'];

describe('the README', () => {
  // UPDATE_README=1 writes the session anew when answers changed: read the difference before you commit it.
  test('shows a session as it runs with the sample articles', async () => {
    const session = SESSION.exec(README)?.[0] ?? '';
    const lines = typedLines(session);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    const now = await played(lines);
    if (process.env.UPDATE_README === '1')
      writeFileSync(
        join(ROOT, 'README.md'),
        README.replace(SESSION, () => now),
      );
    else expect(now).toBe(session);
  });

  test.each(commands.map((c) => [c.name, c] as const))('has /%s with its options', (name, command) => {
    const row = README.split('\n').find((line) => new RegExp(`^\\| \`/${name}[ \`]`).test(line));
    const named = Object.entries(command.options).map(([option, { required }]) => (required ? option : `[${option}]`));
    expect(row, `README.md lacks a row for /${name}`).toBeDefined();
    expect(row, `the README's row of /${name}`).toContain(`\`${[`/${name}`, ...named].join(' ')}\``);
  });

  test('has every flag and every setting', () => {
    for (const [flag] of USAGE.matchAll(/--[a-z]+/g)) {
      expect(README).toContain(flag);
      expect(() => parseFlags([flag, ...(VALUED.includes(flag) ? ['x'] : [])])).not.toThrow();
    }
    for (const name of KNOWN_VARIABLES) expect(README).toContain(`\`${name}\``);
  });

  test('tells the limits that hold', () => {
    expect(README).toContain(`${DEFAULT_LIMITS.articleCharacters.toLocaleString('en')} characters`);
    expect(README).toContain(`${DEFAULT_LIMITS.libraryArticles.toLocaleString('en')} articles`);
    expect(DEFAULT_LIMITS.fileBytes).toBe(1_000_000);
  });

  test('gives the two commands that do all', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(README).toContain('npm install && npm start\nnpm install && npm test');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'prestart', 'test', 'pretest']));
  });

  test('links to files that exist', () => {
    const links = [...README.matchAll(/\]\(([^)]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((l) => !l.startsWith('http') && !l.startsWith('#'))
      // A part of a file has its heading behind a hash.
      .map((l) => l.split('#')[0]!);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(() => readFileSync(join(ROOT, link)), link).not.toThrow(/ENOENT/);
  });
});
