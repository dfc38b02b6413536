import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openPostgresStore } from '../../../../src/adapters/storage/postgres/store.ts';
import { packageRoot } from '../../../../src/domain/package-root.ts';
import type { Store } from '../../../../src/domain/store.ts';
import { OPTIMISE_LATE } from '../../../optimise-late.ts';
import type { Acknowledged } from './store-child.ts';

/** Built by `npm test` before the tests run. */
const CHILD = join(packageRoot(), 'dist', 'test', 'adapters', 'storage', 'postgres', 'store-child.js');

/** A process and what it has printed. */
interface RunningChild {
  readonly child: ChildProcess;
  readonly lines: string[];
  /** Resolves when it has printed such a line, or ended. */
  until(line: string): Promise<void>;
  readonly ended: Promise<unknown>;
}

export function startChild(url: string, ...args: readonly string[]): RunningChild {
  const child = spawn(process.execPath, [...OPTIMISE_LATE, CHILD, url, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting.splice(0)) look();
  });
  ended.then(() => {
    for (const look of waiting.splice(0)) look();
  });
  const until = async (line: string): Promise<void> => {
    while (!lines.includes(line) && child.exitCode === null)
      await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return { child, lines, until, ended };
}

/** How many writers in how many processes make how many changes. */
interface Plan {
  readonly processes: number;
  readonly writers: number;
  readonly changes: number;
  readonly guilds: readonly string[];
}

/** What came of the changes of several processes. */
interface Counts {
  acknowledged: number;
  /** Versions of a library that no writer was told of. */
  missing: number;
  /** Versions that two writers were told of. */
  doubled: number;
  /** Versions that a reader saw after a higher one. */
  backwards: number;
  /** Changes that the reader had not got when it had seen their version. */
  missed: number;
  /** Changes that the reader got again. */
  again: number;
  /** Milliseconds from the acknowledgement until the reader had the change, sorted. */
  readonly delays: number[];
}

/**
 * Starts the processes at once on a database without tables, has them write, and follows the libraries meanwhile: told of changes, and
 * from version to version.
 */
export async function countChanges(url: string, { processes, writers, changes, guilds }: Plan): Promise<Counts> {
  const shares = Array.from({ length: processes }, (_, at) => Math.floor((writers + at) / processes));
  const children = shares.map((share) => startChild(url, 'write', String(share), String(changes), ...guilds));
  const store = await openPostgresStore(url);
  const followers = guilds.map((guild) => new Follower(store, guild));
  store.watch((guild) => followers.find((each) => each.guild === guild)?.look());
  await Promise.all(children.map(({ ended }) => ended));
  for (const follower of followers) await follower.look();
  await store.close();
  const acknowledged = children.flatMap(({ lines }) =>
    lines.filter((line) => line.startsWith('{')).map((line): Acknowledged => JSON.parse(line)),
  );
  const counts = { acknowledged: acknowledged.length, missing: 0, doubled: 0, backwards: 0, missed: 0, again: 0 };
  const delays: number[] = [];
  for (const follower of followers) {
    const own = acknowledged.filter(({ guild }) => guild === follower.guild);
    const versions = new Set(own.map(({ version }) => version));
    const last = Math.max(0, ...own.map(({ version }) => version));
    counts.missing += Array.from({ length: last }, (_, at) => at + 1).filter(
      (version) => !versions.has(version),
    ).length;
    counts.doubled += own.length - versions.size;
    counts.backwards += follower.backwards;
    for (const { id, version, at } of own) {
      const seen = follower.seen.get(id) ?? [];
      const [first] = seen;
      if (!first || first.known >= version) counts.missed++;
      if (seen.some(({ known }) => known >= version)) counts.again++;
      if (first) delays.push(Math.max(0, first.at - at));
    }
  }
  return { ...counts, delays: delays.sort((a, b) => a - b) };
}

/** Reads what changed in a library, from version to version. */
class Follower {
  readonly guild: string;
  /** For each article, when it was got, and the version up to which changes had been got before. */
  readonly seen = new Map<string, { readonly at: number; readonly known: number }[]>();
  backwards = 0;
  readonly #store: Store;
  #known = 0;
  #looking: Promise<void> = Promise.resolve();

  constructor(store: Store, guild: string) {
    this.#store = store;
    this.guild = guild;
  }

  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#read());
    return this.#looking;
  }

  async #read(): Promise<void> {
    const library = this.#store.library(this.guild);
    const version = await library.version();
    if (version < this.#known) this.backwards++;
    if (version === this.#known) return;
    for (const { id } of (await library.articlesSince(this.#known)) ?? []) {
      const before = this.seen.get(id) ?? [];
      this.seen.set(id, [...before, { at: Date.now(), known: this.#known }]);
    }
    this.#known = version;
  }
}
