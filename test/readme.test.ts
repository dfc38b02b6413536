import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { parseFlags, USAGE } from '../src/adapters/console/flags.ts';
import { answerLine } from '../src/adapters/console/session.ts';
import { IN_MEMORY } from '../src/adapters/storage/open.ts';
import { openSqliteStore } from '../src/adapters/storage/sqlite.ts';
import { createApp, LOCAL_GUILD } from '../src/app/app.ts';
import { DEFAULT_LIMITS } from '../src/app/limits.ts';
import { KNOWN_VARIABLES } from '../src/config.ts';
import { packageRoot } from '../src/domain/package-root.ts';

const ROOT = packageRoot();
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The session in the README: what is typed behind "> ", and what is answered until the next of these lines. */
function transcript(): { readonly typed: string; readonly answer: string }[] {
  const [, block = ''] = /```text\n([\s\S]*?)\n```/.exec(README) ?? [];
  return block
    .split(/^> /m)
    .slice(1)
    .map((part) => {
      const [typed = '', ...answer] = part.split('\n');
      return { typed, answer: answer.join('\n').trim() };
    });
}

describe('the README', () => {
  test('shows a session as it runs with the sample articles', async () => {
    const session = transcript();
    expect(session.length).toBeGreaterThanOrEqual(3);
    const app = createApp({
      store: openSqliteStore(IN_MEMORY),
      commands,
      articlesDir: () => join(ROOT, 'data', 'articles'),
      report: () => {},
    });
    await app.loadFolder(LOCAL_GUILD);
    for (const { typed, answer } of session) {
      const shown = await answerLine({ app, looks: { colour: false }, onFault: () => {} }, typed);
      expect(shown?.trim(), typed).toBe(answer);
    }
    await app.close();
  });

  test.each(commands.map((c) => [c.name, c] as const))('has /%s with its options', (name, command) => {
    const row = README.split('\n').find((line) => line.startsWith(`| \`/${name}`));
    const named = Object.entries(command.options).map(([option, { required }]) => (required ? option : `[${option}]`));
    expect(row).toContain(`\`${[`/${name}`, ...named].join(' ')}\``);
  });

  test('has every flag and every setting', () => {
    for (const [flag] of USAGE.matchAll(/--[a-z]+/g)) {
      expect(README).toContain(flag);
      expect(() => parseFlags([flag, ...(flag === '--ask' ? ['x'] : [])])).not.toThrow();
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
      .filter((l) => !l.startsWith('http'));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(() => readFileSync(join(ROOT, link)), link).not.toThrow(/ENOENT/);
  });
});
