import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DatabaseSync } from '../src/adapters/storage/sqlite/driver.ts';
import { openSqliteStore } from '../src/adapters/storage/sqlite/store.ts';
import { articleId } from '../src/domain/article-id.ts';
import { packageRoot } from '../src/domain/package-root.ts';
import { startLocalDiscord } from './local-discord/local-discord.ts';
import { person } from './local-discord/people.ts';
import { OPTIMISE_LATE } from './optimise-late.ts';

/** Built by `pretest`. */
const MAIN = join(packageRoot(), 'dist', 'program', 'main.js');
const ARTICLE = `Title: Norvik closes its harbour

Mayor Ada Lind closed the harbour on Monday.

"The sandbank is a trap," Lind told reporters.`;

/** Milliseconds. A start takes less than one second; a machine busy with other tests needs more. */
const PATIENCE = 60_000;

let folder = '';
let article = '';

beforeAll(async () => {
  expect(existsSync(MAIN), 'npm run build comes first').toBe(true);
  folder = await mkdtemp(join(tmpdir(), 'verbatim-main-'));
  article = join(folder, 'harbour.txt');
  await writeFile(article, ARTICLE);
});
afterAll(() => rm(folder, { recursive: true }));

/** The program in a folder of its own, with none of the settings of whoever runs the tests. */
function start(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const own = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    DATA_DIR: join(folder, 'store'),
    DISCORD_TOKEN: '',
    ...env,
  };
  return spawn(process.execPath, [...OPTIMISE_LATE, MAIN, ...args], { cwd: folder, env: own });
}

async function outcomeOf(child: ChildProcess, typed?: string) {
  const shown = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    shown.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    shown.stderr += chunk;
  });
  child.stdin?.end(typed);
  const [code, signal] = await once(child, 'close');
  return { ...shown, code, signal };
}

const run = (args: readonly string[], typed?: string, env?: Record<string, string>) =>
  outcomeOf(start(args, env), typed);

/** The address of a module with this source. */
const asModule = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;

describe('the program', { timeout: PATIENCE }, () => {
  test('answers one question about a file with its very words', async () => {
    const { stdout, stderr, code } = await run(['--console', '--memory', '--ask', 'Who said "a trap"?', article]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^Said by Ada Lind\.\n/);
    expect(stdout).toContain('"The sandbank is a trap," Lind told reporters.');
    expect(existsSync(join(folder, 'store'))).toBe(false);
  });

  test('answers JSON lines, the unterminated last one too', async () => {
    const typed =
      '{"command":"articles"}\n{"command":"who-said","options":{"words":"a trap"}}\nnot json\n{"say":"Who closed the harbour?"}';
    const { stdout, code } = await run(['--console', '--json', '--memory', article], typed);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines[0].blocks[0].text, 'no sample articles').toBe('1 article:');
    expect(lines.map((line) => line.error?.code ?? line.answer)).toEqual([null, 'found', 'bad-request', 'found']);
  });

  test('leaves no store open where what answers cannot be loaded', async () => {
    const hook = `export const load = (url, context, next) => {
      if (url.endsWith('/answering.js')) throw new Error('a word list is missing');
      return next(url, context);
    };`;
    const register = `import { register } from 'node:module'; register(${JSON.stringify(asModule(hook))});`;
    const DATA_DIR = join(folder, 'unopened');
    const { stderr, code } = await run(['--ask', 'Who?'], '', {
      DATA_DIR,
      NODE_OPTIONS: `--import=${asModule(register)}`,
    });
    expect(stderr).toContain('a word list is missing');
    expect(code).toBe(1);
    expect(existsSync(join(DATA_DIR, 'verbatim.db'))).toBe(false);
  });

  test('loads the sample articles on the first run only', async () => {
    const forget = '/articles\n/forget Osselmouth votes to build a flood barrier after nine-hour debate\n';
    const env = { DATA_DIR: join(folder, 'first') };
    const first = await run([], forget, env);
    const second = await run([], '/articles\n', env);
    expect(first.stdout).toContain('Osselmouth votes to build a flood barrier after nine-hour debate · 2026-03-10');
    expect(second.stdout).not.toContain('Osselmouth votes to build');
    expect(second.stdout).toMatch(/^\d+ articles:/);
  });
});

describe('the doctor', { timeout: PATIENCE }, () => {
  test('has a line for everything it looks at, without the token, and its exit code says whether all is well', async () => {
    const token = 'bm90.dGhl.dG9rZW4';
    const env = { DISCORD_TOKEN: token, DISCORD_API: 'http://127.0.0.1:1/api', DATA_DIR: join(folder, 'looked-at') };
    const { stdout, stderr, code } = await run(['--doctor'], '', env);
    const parts = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(parts).toEqual(['node', 'disk', 'database', 'pictures', 'token']);
    expect(stdout).toMatch(/^token +wrong: .*cannot be reached at http:\/\/127\.0\.0\.1:1\/api/m);
    expect(stdout + stderr).not.toContain(token);
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    expect(existsSync(env.DATA_DIR)).toBe(false);
  });
});

describe('a PostgreSQL database that is away', { timeout: PATIENCE }, () => {
  test('is named without its password', async () => {
    const password = 'lock@and/key';
    const env = { DATABASE_URL: `postgres://una:${encodeURIComponent(password)}@127.0.0.1:1/verbatim` };
    const { stdout, stderr, code } = await run(['--ask', 'Who said "a trap"?'], '', env);
    const says = 'The database verbatim at 127.0.0.1:1 does not answer; try again in a moment.\n';
    expect({ stdout, stderr, code }).toEqual({ stdout: '', stderr: says, code: 1 });
    const doctor = await run(['--doctor'], '', env);
    expect(doctor.stdout).toMatch(/^database +wrong: The database verbatim at 127\.0\.0\.1:1 does not answer/m);
    expect(doctor.stdout + doctor.stderr).not.toMatch(/lock|una/);
  });
});

describe('what is wrong is told in a sentence, with an exit code', { timeout: PATIENCE }, () => {
  test('a file that is not there', async () => {
    const { stderr, code } = await run(['--memory', 'missing.txt']);
    expect({ stderr, code }).toEqual({
      stderr: 'The file missing.txt cannot be read: there is no such file.\n',
      code: 1,
    });
  });

  test('damage of the database, and what to do', async () => {
    const store = join(folder, 'damaged');
    const path = join(store, 'verbatim.db');
    const sentence = 'The harbour is open.';
    const db = openSqliteStore(path);
    const fields = { id: articleId(sentence), title: 'Harbour', text: sentence, origin: 'text:a' };
    await db.library('local').put({ ...fields, ingestedAt: '2031-05-04T10:00:00Z', ingestedBy: 'u1' });
    await db.close();
    const raw = new DatabaseSync(path);
    raw.exec("UPDATE article SET text = 'The harbour is shut.'");
    raw.close();
    const { stdout, stderr, code } = await run(['--verify'], '', { DATA_DIR: store });
    expect(code).toBe(65);
    expect(stderr).toMatch(/^Article [0-9a-f]{8} \(text:a\) of local: its text is not the one it was stored with\.\n$/);
    expect(stdout).toMatch(/1 fault\. Save what is readable with --export FILE.*\n$/);
  });

  test.skipIf(process.platform !== 'linux')('a folder that no database can be made in', async () => {
    const { stdout, stderr, code } = await run(['--ask', 'Who said it?'], '', { DATA_DIR: '/proc/self' });
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toMatch(/^The database \/proc\/self\/verbatim\.db cannot be written: [^\n]+\.\n$/);
  });

  test('the address of Discord without the password in it', async () => {
    const env = { DISCORD_TOKEN: 'bm90.dGhl.dG9rZW4', DISCORD_API: 'https://ada:lock-and-key@discord.example/api' };
    const { stdout, stderr, code } = await run([], '', env);
    expect(code).toBe(78);
    expect(stderr).toMatch(/DISCORD_API is an address without a user name and a password\./);
    expect(stdout + stderr).not.toMatch(/lock-and-key|bm90/);
  });

  test('an error without the token, whatever repeats it', async () => {
    const token = 'bm90.dGhl.dG9rZW4';
    const { stderr } = await run(['--memory', token], '', { DISCORD_TOKEN: token });
    expect(stderr).toBe('The file [redacted] cannot be read: there is no such file.\n');
  });

  test('settings, all of them at once', async () => {
    const { stderr, code } = await run([], '', { LOG_LEVEL: 'loud', DISCORD_GUILD_ID: 'home' });
    expect(code).toBe(78);
    expect(stderr).toMatch(/LOG_LEVEL/);
    expect(stderr).toMatch(/DISCORD_GUILD_ID/);
    expect(stderr).not.toContain('    at ');
  });
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Asks until the answer is the expected one. */
async function until(address: string, expected: string): Promise<void> {
  for (;;) {
    const shown = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (shown.trim() === expected) return;
    await setTimeout(20);
  }
}

describe('on Discord', { timeout: PATIENCE }, () => {
  test('tells of its health, and finishes an answer after the signal', async () => {
    const discord = await startLocalDiscord();
    const port = await freePort();
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, HEALTH_PORT: String(port) };
    const child = start([], { ...env, DATA_DIR: join(folder, 'on-discord') });
    const ended = outcomeOf(child);
    try {
      const health = `http://127.0.0.1:${port}`;
      await until(`${health}/readyz`, 'ready');
      discord.faults.push({ on: 'POST /callback', delay: 700 });
      const asked = person(discord, discord.guild('Northtown')).begins('articles');
      while (!(await (await fetch(`${health}/metrics`)).text()).includes('command="articles"')) await setTimeout(20);
      child.kill('SIGTERM');
      await until(`${health}/readyz`, 'draining');
      const { code, stdout, stderr } = await ended;
      expect(code).toBe(0);
      expect(asked.original).toBeDefined();
      expect(stdout + stderr).not.toContain(discord.token);
    } finally {
      child.kill('SIGKILL');
      await discord.close();
    }
  });
});

describe('it ends cleanly', { timeout: PATIENCE }, () => {
  test('on a signal', async () => {
    const child = start(['--console', '--memory', article]);
    child.stdin?.write('/articles\n');
    await once(child.stdout!, 'data');
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  test('when nobody reads any more', async () => {
    const child = start(['--console', '--memory', article]);
    child.stdin?.write('/articles\n');
    await once(child.stdout!, 'data');
    child.stdout?.destroy();
    child.stdin?.end('/articles\n'.repeat(200));
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
