import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { config as readDotenv } from 'dotenv';
import { LOCAL_GUILD } from './app/app.ts';
import { packageRoot } from './domain/package-root.ts';

/** What the operator set, checked; folders are absolute. */
export interface Config {
  /** Absent: the terminal. */
  readonly discordToken?: string;
  /** Commands are registered in this server alone, at once: for development. */
  readonly discordGuildId?: string;
  /** Base address of Discord's API, without the version. */
  readonly discordApi: string;
  /** The operator wants watched channels, for which Discord must grant the message content intent. */
  readonly messageContent: boolean;
  /** Holds the database. */
  readonly dataDir: string;
  /** Articles of the terminal's library; those of a server stand in a folder of its id in there. */
  readonly articlesDir: string;
  readonly logLevel: LogLevel;
}

/** Settings that cannot be worked with: all of them at once, one sentence each. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** Where the program runs; the other half of what the settings depend on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Relative folders are seen from here. */
  readonly cwd: string;
  /** The folder of package.json. */
  readonly root: string;
  /** True when the program runs from its source tree, not from an installed package. */
  readonly checkout: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
]);

interface Setting {
  /** What a value means; `undefined` when it cannot be used. */
  read(value: string): string | boolean | undefined;
  /** What the value must be, as the rest of a sentence that begins with the variable's name. */
  readonly says: string;
}

// A dozen lines instead of a schema library: reading seven strings with zod took a seventh of a start.
const SETTINGS = {
  DISCORD_TOKEN: matching(/^\S+$/, 'is the bot\'s token alone, without "Bot " and without spaces'),
  DISCORD_GUILD_ID: matching(/^\d{15,21}$/, 'is the number of a server (15 to 21 digits)'),
  DISCORD_API: {
    read: (address: string) => (isSafeAddress(address) ? address : undefined),
    says: 'must begin with https:// (http:// is for this very machine)',
  },
  DISCORD_MESSAGE_CONTENT: { read: (word: string) => YES_OR_NO.get(word.toLowerCase()), says: 'is yes or no' },
  DATA_DIR: matching(/./, 'is the path of a folder'),
  ARTICLES_DIR: matching(/./, 'is the path of a folder'),
  LOG_LEVEL: {
    read: (word: string) => LOG_LEVELS.find((level) => level === word),
    says: `is one of ${LOG_LEVELS.join(', ')}`,
  },
} satisfies Readonly<Record<string, Setting>>;

type Values = {
  readonly [Name in keyof typeof SETTINGS]?: NonNullable<ReturnType<(typeof SETTINGS)[Name]['read']>>;
};

/** Every variable that is read, besides those that say where a user's data belongs. */
export const KNOWN_VARIABLES: readonly string[] = Object.keys(SETTINGS);

/** The settings of this process: its environment, and `.env` in the working folder or beside package.json. */
export function readConfig(): Config {
  const root = packageRoot();
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  // What the environment holds goes before what a file says; the first file goes before the second.
  readDotenv({ path: [resolve('.env'), join(root, '.env')], processEnv: env, quiet: true });
  return loadConfig(env, {
    platform: process.platform,
    home: homedir(),
    cwd: process.cwd(),
    root,
    checkout: existsSync(join(root, '.git')) || existsSync(join(root, 'src')),
  });
}

/**
 * Checks the settings and fills in what is not set; an empty one is not set.
 * @throws ConfigError with every fault
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>, machine: Machine): Config {
  const set = valuesIn(env);
  return {
    ...(set.DISCORD_TOKEN && { discordToken: set.DISCORD_TOKEN }),
    ...(set.DISCORD_GUILD_ID && { discordGuildId: set.DISCORD_GUILD_ID }),
    discordApi: (set.DISCORD_API ?? 'https://discord.com/api').replace(/\/$/, ''),
    messageContent: set.DISCORD_MESSAGE_CONTENT ?? false,
    dataDir: set.DATA_DIR ? resolve(machine.cwd, set.DATA_DIR) : defaultDataDir(env, machine),
    articlesDir: set.ARTICLES_DIR ? resolve(machine.cwd, set.ARTICLES_DIR) : join(machine.root, 'data', 'articles'),
    logLevel: set.LOG_LEVEL ?? 'info',
  };
}

function valuesIn(env: Readonly<Record<string, string | undefined>>): Values {
  const values: Record<string, string | boolean | undefined> = {};
  const faults: string[] = [];
  for (const [name, { read, says }] of Object.entries(SETTINGS)) {
    const written = env[name]?.trim();
    if (!written) continue;
    values[name] = read(written);
    if (values[name] === undefined) faults.push(`${name} ${says}.`);
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return values as Values;
}

function matching(pattern: RegExp, says: string) {
  return { read: (value: string) => (pattern.test(value) ? value : undefined), says };
}

/** The folder of one server's articles; `undefined` for a name that could lead out of `ARTICLES_DIR`. */
export function articlesFolder({ articlesDir }: Config, guild: string): string | undefined {
  if (guild === LOCAL_GUILD) return articlesDir;
  return /^\d{1,21}$/.test(guild) ? join(articlesDir, guild) : undefined;
}

// The token travels with every request: never in the clear over a network.
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const loopback =
    hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && loopback);
}

function defaultDataDir(env: Readonly<Record<string, string | undefined>>, machine: Machine): string {
  if (machine.checkout) return join(machine.root, 'data', 'store');
  if (machine.platform === 'win32') {
    return join(env.LOCALAPPDATA || join(machine.home, 'AppData', 'Local'), 'verbatim-bot');
  }
  // The XDG specification: a relative path there is to be ignored.
  const xdg = env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : undefined;
  return join(xdg ?? join(machine.home, '.local', 'share'), 'verbatim-bot');
}
