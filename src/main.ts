#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Flags, type Maintenance, parseFlags, USAGE } from './adapters/console/flags.ts';
import { NextPage } from './adapters/console/next-page.ts';
import { safe } from './adapters/console/safe.ts';
import { createPictures } from './adapters/pictures/resvg.ts';
import { finished, MAX_CLOSE_MS, MAX_POLLING_END_MS } from './adapters/service/health/finished.ts';
import { Readiness } from './adapters/service/health/readiness.ts';
import { createLog, traceOf } from './adapters/service/log.ts';
import { createRedaction } from './adapters/service/redact.ts';
import { IN_MEMORY } from './adapters/storage/sqlite/open.ts';
import { openSqliteStore } from './adapters/storage/sqlite/store.ts';
import { webOnDemand } from './adapters/web/web-on-demand.ts';
import { isolated } from './app/answers/bidi.ts';
import type { App } from './app/app.ts';
import { inEnglish } from './app/languages/messages.ts';
import { LOCAL_GUILD } from './app/local-guild.ts';
import { articlesFolder, type Config, ConfigError, readConfig } from './config.ts';
import { UserError } from './domain/errors.ts';
import { packageRoot } from './domain/package-root.ts';
import type { Store } from './domain/store.ts';

/** Exit codes; 65 is EX_DATAERR and 78 EX_CONFIG of sysexits.h. */
const EXIT = { done: 0, fault: 1, usage: 2, damaged: 65, settings: 78 } as const;

const USAGE_CODES: ReadonlySet<string> = new Set(['bad-option', 'missing-option']);

const DATABASE = 'verbatim.db';

const stop = new AbortController();

/** Removes what must not be printed; known once the settings are read. */
let redacted = (text: string): string => text;

async function main(args: readonly string[]): Promise<number> {
  const flags = parseFlags(args);
  if (flags.help || flags.version) {
    process.stdout.write(`${flags.help ? USAGE : version()}\n`);
    return EXIT.done;
  }
  const config = readConfig();
  redacted = createRedaction([config.discordToken, ...secretsOf(config.databaseUrl)]);
  const database = join(config.dataDir, DATABASE);
  if (flags.maintenance) return maintain(flags.maintenance, database, config);
  // First: where it cannot be loaded, no store is left open.
  const { commands, createApp, runTerminal } = await import('./answering.ts');
  const store = await openStore(flags, database, config);
  const web = webOnDemand({ version: version() });
  const pictures = createPictures(report);
  const articlesDir = (guild: string) => articlesFolder(config, guild);
  const limits = { eraseAfterDays: config.eraseAfterDays };
  const app = createApp({ store, commands, articlesDir, web, feeds: web, pictures, limits, report });
  try {
    return await serve(app, store, flags, config, runTerminal);
  } finally {
    if (!(await finished(app.close(), MAX_CLOSE_MS))) printError('Some work was not finished.');
  }
}

/** The store that was chosen; SQLite needs nothing of PostgreSQL. */
async function openStore({ memory }: Flags, database: string, { databaseUrl }: Config): Promise<Store> {
  if (memory || databaseUrl === undefined) return openSqliteStore(memory ? IN_MEMORY : database, report);
  const { openPostgresStore } = await import('./adapters/storage/postgres/store.ts');
  return openPostgresStore(databaseUrl, { report });
}

/** The parts of a database's address that must not be printed. */
function secretsOf(url: string | undefined): string[] {
  if (url === undefined) return [];
  const { password } = new URL(url);
  return [url, `:${password}@`, password, decodeURIComponent(password)];
}

/** Does what the operator asked for and prints the outcome. */
async function maintain(maintenance: Maintenance, database: string, config: Config): Promise<number> {
  if (maintenance.task === 'doctor') return examine(database, config);
  const { said, faults } = await perform(maintenance, database, config);
  for (const sentence of faults) printError(sentence);
  for (const sentence of said) process.stdout.write(`${safe(sentence)}\n`);
  return faults.length === 0 ? EXIT.done : EXIT.damaged;
}

async function perform(maintenance: Exclude<Maintenance, { task: 'doctor' }>, database: string, config: Config) {
  if (config.databaseUrl !== undefined) {
    const { runMaintenance } = await import('./adapters/storage/postgres/maintenance/tasks.ts');
    return runMaintenance(maintenance, config.databaseUrl);
  }
  const { runMaintenance } = await import('./adapters/storage/sqlite/maintenance/tasks.ts');
  return runMaintenance(maintenance, database);
}

/** Looks at everything that the program needs, and prints a line for each. */
async function examine(database: string, config: Config) {
  const { discordToken, discordApi: api, messageContent, dataDir } = config;
  const [{ diagnosis, examineMachine }, { examineDiscord }, { examinePictures }] = await Promise.all([
    import('./adapters/service/doctor/doctor.ts'),
    import('./adapters/discord/doctor.ts'),
    import('./adapters/pictures/examine-pictures.ts'),
  ]);
  const connection = { api, messageContent, ...(discordToken !== undefined && { token: discordToken }) };
  const { lines, isWell } = diagnosis([
    ...examineMachine({ node: process.versions.node, engines: manifest().engines.node, dataDir }),
    await examineStore(database, config),
    await examinePictures(),
    ...(await examineDiscord(connection)),
  ]);
  for (const line of lines) process.stdout.write(`${isolated(safe(redacted(line)))}\n`);
  return isWell ? EXIT.done : EXIT.fault;
}

async function examineStore(database: string, { databaseUrl }: Config) {
  if (databaseUrl !== undefined) {
    const { examinePostgres } = await import('./adapters/storage/postgres/maintenance/examine.ts');
    return examinePostgres(databaseUrl);
  }
  const { examineDatabase } = await import('./adapters/storage/sqlite/maintenance/quick-check.ts');
  return examineDatabase(database);
}

async function serve(
  app: App,
  store: Store,
  flags: Flags,
  config: Config,
  runTerminal: typeof import('./answering.ts').runTerminal,
): Promise<number> {
  const forTerminal = flags.console || flags.json || flags.ask !== undefined || flags.files.length > 0;
  if (config.discordToken !== undefined && !forTerminal) return discord(app, store, config.discordToken, config);
  if (flags.files.length === 0 && !flags.memory) await loadSamples(app, store);
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  // A single question or a script needs no feed polling.
  if (interactive && flags.ask === undefined) app.pollFeeds('local');
  const wentWell = await runTerminal(session(app), flags, {
    input: process.stdin,
    output: process.stdout,
    interactive,
    columns: () => (process.stdout.isTTY ? process.stdout.columns : undefined),
    signal: stop.signal,
    printError: printError,
  });
  return wentWell ? EXIT.done : EXIT.fault;
}

/** Runs the Discord bot until a signal arrives or Discord closes the connection for good. */
async function discord(app: App, store: Store, token: string, config: Config): Promise<number> {
  // discord.js takes longer to load than everything else, and the terminal does not need it.
  const { startDiscord } = await import('./adapters/discord/client.ts');
  const { discordApi: api, discordGuildId, messageContent, shards } = config;
  const log = createLog(config.logLevel, printError);
  const guild = discordGuildId === undefined ? {} : { guildId: discordGuildId };
  const readiness = new Readiness();
  const health = await healthOf(app, store, readiness, config);
  try {
    const isLeader = () => store.isLeader();
    const options = { token, api, messageContent, log, isLeader, ...guild, ...(shards && { shards }) };
    const running = await startDiscord({ app, ...options, ...health });
    readiness.started(running.isConnected);
    const endDuties = store.lead(() => app.pollFeeds('servers', running.announcer));
    const lost = await Promise.race([running.lost, stopped()]);
    readiness.draining();
    if (!(await finished(endDuties(), MAX_POLLING_END_MS))) log.warn('a feed was still being read');
    await running.stop();
    if (lost) throw lost;
    return EXIT.done;
  } finally {
    await health?.close();
  }
}

/** Serves health and metrics, if the operator wants them; the terminal does not load what makes them. */
async function healthOf(app: App, store: Store, readiness: Readiness, { healthPort }: Config) {
  if (healthPort === undefined) return undefined;
  const { startHealth } = await import('./adapters/service/health/health.ts');
  return startHealth(healthPort, { app, store, readiness });
}

function stopped(): Promise<undefined> {
  return new Promise((resolve) => {
    if (stop.signal.aborted) resolve(undefined);
    stop.signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

function session(app: App) {
  const colour = process.stdout.isTTY === true && process.stdout.hasColors();
  return { app, looks: { colour }, next: new NextPage(), onError: report };
}

/** Only once: later changes are the person's own, and /reload compares the folder again. */
async function loadSamples(app: App, store: Store): Promise<void> {
  if ((await store.library(LOCAL_GUILD).version()) > 0) return;
  const { refused } = await app.loadFolder(LOCAL_GUILD);
  for (const sentence of refused) printError(inEnglish(sentence));
}

/** The first signal ends work in progress and closes; a second one exits immediately. */
function closeOnSignal(signal: NodeJS.Signals): void {
  process.once(signal, () => {
    stop.abort();
    process.once(signal, () => process.exit(EXIT.fault));
  });
}

function version(): string {
  return manifest().version;
}

/** The part of package.json that is used. */
function manifest(): { readonly version: string; readonly engines: { readonly node: string } } {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
}

/** Reports an internal error with its stack. */
function report(error: unknown): void {
  printError(traceOf(error));
}

function printError(sentence: string): void {
  process.stderr.write(`${isolated(safe(redacted(sentence)))}\n`);
}

/** Prints the error, in one sentence if the person can fix it, and returns the exit code. */
function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigError) {
    printError(error.message);
    return EXIT.settings;
  }
  if (error instanceof UserError) {
    printError(error.message);
    return USAGE_CODES.has(error.code) ? EXIT.usage : EXIT.fault;
  }
  // Only a `StartError` has an exit code of its own.
  const { exitCode, message } = error as { readonly exitCode?: unknown; readonly message?: unknown };
  if (typeof exitCode === 'number') {
    printError(String(message));
    return exitCode;
  }
  report(error);
  return EXIT.fault;
}

function fail(error: unknown): never {
  process.exit(exitCodeOf(error));
}

// A closed pipe, as with `| head`, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  error.code === 'EPIPE' ? process.exit(EXIT.done) : fail(error),
);
process.on('uncaughtException', fail);
closeOnSignal('SIGINT');
closeOnSignal('SIGTERM');
// Exit once all output is flushed; a pipe may be slow.
main(process.argv.slice(2)).then((code) => process.stdout.write('', () => process.exit(code)), fail);
