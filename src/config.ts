import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { config as readDotenv } from 'dotenv';
import type { z } from 'zod';
import { DEFAULT_LIMITS } from './app/limits.ts';
import { LOCAL_GUILD } from './app/local-guild.ts';
import { packageRoot } from './domain/package-root.ts';

/** The checked settings of the operator; folders are absolute. */
export interface Config {
  /** Absent: runs the terminal. */
  readonly discordToken?: string;
  /** The shards that this process serves, of all that there are; absent: all. Several processes need one PostgreSQL database. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number };
  /** Registers the commands in this server only, where they appear at once; for development. */
  readonly discordGuildId?: string;
  /** Base address of Discord's API, without the version. */
  readonly discordApi: string;
  /** True to watch channels, for which Discord must grant the message content intent. */
  readonly messageContent: boolean;
  /** Folder of the database, where that is a file. */
  readonly dataDir: string;
  /** Address of a PostgreSQL database; may hold a password. Absent: a SQLite file in `dataDir`. */
  readonly databaseUrl?: string;
  /** Articles of the terminal's library; those of a server are in a sub-folder named by its id. */
  readonly articlesDir: string;
  readonly logLevel: LogLevel;
  /** Port of the loopback interface for health and metrics; absent: none. */
  readonly healthPort?: number;
  /** See `Limits.eraseAfterDays`. */
  readonly eraseAfterDays: number;
}

/** Lists all invalid settings, one sentence each. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** The part of the environment that settings depend on besides variables. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Base of relative folders. */
  readonly cwd: string;
  /** The folder of package.json. */
  readonly root: string;
  /** True when run from a source checkout, false from an installed package. */
  readonly checkout: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

const FLAG_WORDS: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  1: true,
  no: false,
  false: false,
  0: false,
};

/** All variables that are read, except those that locate a user's data. */
export const KNOWN_VARIABLES = [
  'DISCORD_TOKEN',
  'DISCORD_GUILD_ID',
  'DISCORD_API',
  'DISCORD_MESSAGE_CONTENT',
  'SHARDS',
  'SHARD_COUNT',
  'DATA_DIR',
  'DATABASE_URL',
  'ARTICLES_DIR',
  'LOG_LEVEL',
  'HEALTH_PORT',
  'ERASE_AFTER_DAYS',
] as const;

type Variable = (typeof KNOWN_VARIABLES)[number];

/** The settings of this process: its environment, and `.env` in the working folder or next to package.json. */
export function readConfig(): Config {
  const root = packageRoot();
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  // The environment takes precedence over files, and the first file over the second.
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
 * Checks the settings and applies defaults; an empty value counts as not set.
 * @throws ConfigError listing every error
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>, machine: Machine): Config {
  const set = checked(env);
  return {
    ...(set.DISCORD_TOKEN && { discordToken: set.DISCORD_TOKEN }),
    ...(set.DISCORD_GUILD_ID && { discordGuildId: set.DISCORD_GUILD_ID }),
    discordApi: (set.DISCORD_API ?? 'https://discord.com/api').replace(/\/$/, ''),
    messageContent: set.DISCORD_MESSAGE_CONTENT ?? false,
    ...shardsOf(set),
    dataDir: set.DATA_DIR ? resolve(machine.cwd, set.DATA_DIR) : defaultDataDir(env, machine),
    ...(set.DATABASE_URL && { databaseUrl: set.DATABASE_URL }),
    articlesDir: set.ARTICLES_DIR ? resolve(machine.cwd, set.ARTICLES_DIR) : join(machine.root, 'data', 'articles'),
    logLevel: set.LOG_LEVEL ?? 'info',
    ...(set.HEALTH_PORT !== undefined && { healthPort: set.HEALTH_PORT }),
    eraseAfterDays: set.ERASE_AFTER_DAYS ?? DEFAULT_LIMITS.eraseAfterDays,
  };
}

/** The settings that are set, checked. */
function checked(env: Readonly<Record<string, string | undefined>>): Partial<Settings> {
  const given = KNOWN_VARIABLES.flatMap((name) => {
    const value = env[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  if (given.length === 0) return {};
  const result = settingsSchema().safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
}

/** @throws ConfigError if only one of the two is set, a shard is beyond their number, or the others could not share the data */
function shardsOf({ SHARDS, SHARD_COUNT, DATABASE_URL }: Partial<Settings>): Pick<Config, 'shards'> {
  if (SHARDS === undefined && SHARD_COUNT === undefined) return {};
  if (SHARDS === undefined || SHARD_COUNT === undefined) {
    throw new ConfigError([
      `${SHARDS === undefined ? 'SHARD_COUNT needs SHARDS' : 'SHARDS needs SHARD_COUNT'} beside it.`,
    ]);
  }
  const ids = shardIds(SHARDS);
  if (ids.some((id) => id >= SHARD_COUNT)) {
    throw new ConfigError([`SHARDS names a shard above ${SHARD_COUNT - 1}: of ${SHARD_COUNT} shards, the first is 0.`]);
  }
  if (ids.length < SHARD_COUNT && DATABASE_URL === undefined) {
    throw new ConfigError(['SHARDS leaves some to other processes, which need the same DATABASE_URL.']);
  }
  return { shards: { ids, count: SHARD_COUNT } };
}

/** `0-3,8` as numbers, each once. */
function shardIds(words: string): number[] {
  const ids = words.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  });
  return [...new Set(ids)].sort((a, b) => a - b);
}

type Settings = z.infer<ReturnType<typeof settingsSchema>>;

/**
 * The schema of each variable; its messages complete a sentence that begins with the variable's name. zod is loaded
 * only if a variable is set: loading it took a seventh of the terminal's start-up time, where usually none is.
 */
function settingsSchema() {
  const { z } = createRequire(import.meta.url)('zod') as typeof import('zod');
  return z.object({
    DISCORD_TOKEN: z.string().regex(/^\S+$/, 'is the bot\'s token alone, without "Bot " and without spaces').optional(),
    DISCORD_GUILD_ID: z
      .string()
      .regex(/^\d{15,21}$/, 'is the number of a server (15 to 21 digits)')
      .optional(),
    DISCORD_API: z
      .string()
      .refine(isSafeAddress, 'must begin with https:// (http:// is for this very machine)')
      .refine(hasNoPassword, 'is an address without a user name and a password')
      .optional(),
    DISCORD_MESSAGE_CONTENT: z
      .string()
      .toLowerCase()
      .refine((word) => Object.hasOwn(FLAG_WORDS, word), 'is yes or no')
      .transform((word) => FLAG_WORDS[word] === true)
      .optional(),
    SHARDS: z
      .string()
      .regex(/^\d{1,4}(?:-\d{1,4})?(?:,\d{1,4}(?:-\d{1,4})?){0,99}$/, 'is a list of shards like 0-3,8')
      .refine((words) => shardIds(words).length > 0, 'is a list of shards like 0-3,8')
      .optional(),
    SHARD_COUNT: z
      .string()
      .regex(/^[1-9]\d{0,3}$/, 'is the number of all shards, from 1 to 9999')
      .transform(Number)
      .optional(),
    DATA_DIR: z.string().optional(),
    DATABASE_URL: z
      .string()
      .refine(isPostgres, 'is an address like postgres://user:password@host:5432/database')
      .optional(),
    ARTICLES_DIR: z.string().optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, `is one of ${LOG_LEVELS.join(', ')}`).optional(),
    HEALTH_PORT: z.string().refine(isPort, 'is the number of a port, from 1024 to 65535').transform(Number).optional(),
    ERASE_AFTER_DAYS: z
      .string()
      .regex(/^\d{1,4}$/, 'is a number of days, from 0 to 9999')
      .transform(Number)
      .optional(),
  } satisfies Record<Variable, unknown>);
}

/** The article folder of one server; undefined for a name that could escape `ARTICLES_DIR`. */
export function articlesFolder({ articlesDir }: Config, guild: string): string | undefined {
  if (guild === LOCAL_GUILD) return articlesDir;
  return /^\d{1,21}$/.test(guild) ? join(articlesDir, guild) : undefined;
}

/** Ports below need rights that this program should not have. */
function isPort(word: string): boolean {
  return /^\d{4,5}$/.test(word) && Number(word) >= 1024 && Number(word) <= 65_535;
}

// The token is sent with every request, so plain HTTP is allowed on this machine only.
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const loopback =
    hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && loopback);
}

/** Addresses are printed when Discord cannot be reached, and a request to one with a password is refused by Node. */
function hasNoPassword(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

function isPostgres(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  return /^postgres(?:ql)?:$/.test(protocol) && hostname !== '' && /^\/[^/]+$/.test(pathname);
}

function defaultDataDir(env: Readonly<Record<string, string | undefined>>, machine: Machine): string {
  if (machine.checkout) return join(machine.root, 'data', 'store');
  if (machine.platform === 'win32') {
    return join(env.LOCALAPPDATA || join(machine.home, 'AppData', 'Local'), 'verbatim-bot');
  }
  // The XDG specification requires relative paths to be ignored.
  const xdg = env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : undefined;
  return join(xdg ?? join(machine.home, '.local', 'share'), 'verbatim-bot');
}
