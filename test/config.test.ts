import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { articlesFolder, ConfigError, KNOWN_VARIABLES, loadConfig, type Machine } from '../src/config.ts';
import { packageRoot } from '../src/domain/package-root.ts';

const machine: Machine = { platform: 'linux', home: '/home/una', cwd: '/here', root: '/opt/bot', checkout: true };
const installed: Machine = { ...machine, checkout: false };

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env, machine);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('loadConfig', () => {
  it('needs nothing to be set, and takes an empty setting for none', () => {
    const expected = {
      discordApi: 'https://discord.com/api',
      messageContent: false,
      dataDir: join('/opt/bot', 'data', 'store'),
      articlesDir: join('/opt/bot', 'data', 'articles'),
      logLevel: 'info',
      eraseAfterDays: 7,
    };
    expect(loadConfig({}, machine)).toEqual(expected);
    expect(loadConfig({ DISCORD_TOKEN: '', DATA_DIR: ' ', LOG_LEVEL: '' }, machine)).toEqual(expected);
  });

  it('reads every setting', () => {
    const env = {
      DISCORD_TOKEN: ' abc.def.ghi ',
      DISCORD_GUILD_ID: '123456789012345678',
      DISCORD_API: 'http://127.0.0.1:4000/api/',
      DISCORD_MESSAGE_CONTENT: 'Yes',
      SHARDS: '0-1,3',
      SHARD_COUNT: '4',
      DATA_DIR: 'store',
      DATABASE_URL: 'postgres://una:p%40ss@db.example:6432/verbatim?sslmode=require',
      ARTICLES_DIR: '/srv/articles',
      LOG_LEVEL: 'debug',
      HEALTH_PORT: '9464',
      ERASE_AFTER_DAYS: '0',
    };
    expect(loadConfig(env, machine)).toEqual({
      discordToken: 'abc.def.ghi',
      discordGuildId: '123456789012345678',
      discordApi: 'http://127.0.0.1:4000/api',
      messageContent: true,
      shards: { ids: [0, 1, 3], count: 4 },
      dataDir: resolve('/here', 'store'),
      databaseUrl: 'postgres://una:p%40ss@db.example:6432/verbatim?sslmode=require',
      articlesDir: resolve('/srv/articles'),
      logLevel: 'debug',
      healthPort: 9464,
      eraseAfterDays: 0,
    });
  });

  it('names every fault at once, each with its variable', () => {
    const faults = faultsOf({
      DISCORD_TOKEN: 'Bot abc',
      DISCORD_GUILD_ID: 'my server',
      DISCORD_API: 'http://example.org/api',
      DISCORD_MESSAGE_CONTENT: 'perhaps',
      LOG_LEVEL: 'loud',
      ERASE_AFTER_DAYS: 'never',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'DISCORD_API',
      'DISCORD_MESSAGE_CONTENT',
      'LOG_LEVEL',
      'ERASE_AFTER_DAYS',
    ]);
  });

  it.each([
    ['1024', true],
    ['65535', true],
    ['1023', false],
    ['65536', false],
    ['0x500', false],
    ['-9464', false],
  ])('takes HEALTH_PORT %s: %s', (HEALTH_PORT, isPort) => {
    expect(faultsOf({ HEALTH_PORT })).toHaveLength(isPort ? 0 : 1);
  });

  it('never shows the token', () => {
    expect(() => loadConfig({ DISCORD_TOKEN: 'a secret' }, machine)).toThrow(ConfigError);
    expect(faultsOf({ DISCORD_TOKEN: 'a secret' }).join()).not.toContain('secret');
  });

  it.each([14, 15, 21, 22])('bounds the number of a server: %i digits', (digits) => {
    expect(faultsOf({ DISCORD_GUILD_ID: '1'.repeat(digits) })).toHaveLength(digits < 15 || digits > 21 ? 1 : 0);
  });

  it.each([
    ['https://discord.example/api', true],
    ['http://localhost:8080', true],
    ['http://127.0.0.1', true],
    ['http://[::1]:9/api', true],
    ['http://127.0.0.1.example.org', false],
    ['http://192.168.0.9/api', false],
    ['ftp://localhost', false],
    ['discord.com/api', false],
    ['https://ada:lock-and-key@discord.example/api', false],
    ['https://ada@discord.example/api', false],
  ])('lets the token go to %s: %s', (DISCORD_API, safe) => {
    expect(faultsOf({ DISCORD_API })).toHaveLength(safe ? 0 : 1);
  });

  it.each([
    ['postgres://db.example/verbatim', true],
    ['postgresql://una:pass@127.0.0.1:6432/verbatim?sslmode=require', true],
    ['postgres://db.example', false],
    ['postgres://una:pass@db.example/', false],
    ['mysql://una:pass@db.example/verbatim', false],
    ['una:pass@db.example/verbatim', false],
  ])('takes DATABASE_URL %s: %s, and never shows it', (DATABASE_URL, isTaken) => {
    const faults = faultsOf({ DATABASE_URL });
    expect(faults).toHaveLength(isTaken ? 0 : 1);
    expect(faults.join()).not.toContain('una:pass');
  });

  it.each([
    [{ SHARDS: '0-1' }, 'SHARDS needs SHARD_COUNT'],
    [{ SHARD_COUNT: '2' }, 'SHARD_COUNT needs SHARDS'],
    [{ SHARDS: '0-2', SHARD_COUNT: '2' }, 'SHARDS names a shard above 1'],
    [{ SHARDS: '0', SHARD_COUNT: '2' }, 'need the same DATABASE_URL'],
    [{ SHARDS: '2-1', SHARD_COUNT: '4' }, 'SHARDS is a list of shards'],
    [{ SHARDS: 'all', SHARD_COUNT: '0' }, 'SHARD_COUNT is the number of all shards'],
    [{ SHARDS: '0-1', SHARD_COUNT: '2' }, undefined],
    [{ SHARDS: '1', SHARD_COUNT: '2', DATABASE_URL: 'postgres://db.example/verbatim' }, undefined],
  ])('checks the shards of a process: %o', (env, says) => {
    const faults = faultsOf(env as Record<string, string>);
    if (says === undefined) expect(faults).toEqual([]);
    else expect(faults.join()).toContain(says);
  });

  it('puts data in the user data folder when it is installed', () => {
    const dir = (env: Record<string, string>, on: Machine) => loadConfig(env, on).dataDir;
    expect(dir({}, installed)).toBe(join('/home/una', '.local', 'share', 'verbatim-bot'));
    expect(dir({ XDG_DATA_HOME: '/data' }, installed)).toBe(join('/data', 'verbatim-bot'));
    expect(dir({ XDG_DATA_HOME: 'relative' }, installed)).toBe(join('/home/una', '.local', 'share', 'verbatim-bot'));
    const windows: Machine = { ...installed, platform: 'win32' };
    expect(dir({ LOCALAPPDATA: '/local' }, windows)).toBe(join('/local', 'verbatim-bot'));
    expect(dir({}, windows)).toBe(join('/home/una', 'AppData', 'Local', 'verbatim-bot'));
    expect(dir({ DATA_DIR: '/mine' }, installed)).toBe(resolve('/mine'));
  });
});

describe('articlesFolder', () => {
  it('is the folder itself for the terminal, one inside it for a server, and none for a name that leads out', () => {
    const config = loadConfig({ ARTICLES_DIR: '/articles' }, machine);
    expect(articlesFolder(config, 'local')).toBe(resolve('/articles'));
    expect(articlesFolder(config, '123456789012345678')).toBe(join(resolve('/articles'), '123456789012345678'));
    expect(articlesFolder(config, '../secrets')).toBeUndefined();
  });
});

describe('.env.example', () => {
  const example = parse(readFileSync(join(packageRoot(), '.env.example')));

  it('names exactly the known variables', () => {
    expect(Object.keys(example).sort()).toEqual([...KNOWN_VARIABLES].sort());
  });

  it('is valid as it stands, and says nothing else than the defaults', () => {
    expect(loadConfig(example, machine)).toEqual(loadConfig({}, machine));
  });

  it('explains each variable in the lines above it', () => {
    const text = readFileSync(join(packageRoot(), '.env.example'), 'utf8');
    for (const name of KNOWN_VARIABLES) expect(text).toMatch(new RegExp(`^# .+\\n${name}=`, 'm'));
  });
});
