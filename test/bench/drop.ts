import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { commands } from '../../commands/index.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { type App, createApp, LOCAL_GUILD, type Requester } from '../../src/app/app.ts';
import type { Article } from '../../src/domain/article.ts';
import { articlesOf, LIBRARY_SHARE } from './corpus.ts';
import { percentile } from './percentiles.ts';

const ASKER: Requester = {
  guild: LOCAL_GUILD,
  channel: 'bench',
  caller: { id: 'bench', name: 'Bench', moderator: true },
};

/** Milliseconds between two questions of the reader who asks meanwhile. */
const PAUSE = 50;

/** Articles that stand in the library before, for the reader's questions. */
const BEFORE = 20;

/**
 * So many articles dropped at once, as posts and as files of the folder, while a reader goes on asking: whether all are
 * stored, and how long the event loop and the reader had to wait. Baseline: the same questions with nothing else to do.
 */
export async function dropBench(count: number): Promise<void> {
  console.log(`\ndrop: ${count} articles of 3.5 kB at once, into SQLite on disk`);
  const articles = articlesOf(count + BEFORE, LIBRARY_SHARE);
  const [known, fresh] = [articles.slice(0, BEFORE), articles.slice(BEFORE)];
  await inApp(async (app) => {
    for (const { title, text } of known) await app.run(ASKER, 'ingest', { title, text });
    await watched('nothing else to do (baseline)', app, () => setTimeout(2_000));
    await watched(`${count} posts`, app, () =>
      Promise.all(fresh.map(({ title, text }) => app.run(ASKER, 'ingest', { title, text }))),
    );
    await tellStored(app, articles.length);
  });
  await inApp(async (app, folder) => {
    write(folder, articles);
    await watched(`${articles.length} files, /reload`, app, () => app.run(ASKER, 'reload', {}));
    await tellStored(app, articles.length);
  });
}

/** A product with its database and its folder of articles in a folder of its own. */
async function inApp(work: (app: App, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-drop-'));
  const articlesDir = join(folder, 'articles');
  mkdirSync(articlesDir);
  const app = createApp({
    store: openSqliteStore(join(folder, 'store.db')),
    commands,
    articlesDir: () => articlesDir,
    report: (error) => {
      throw error;
    },
  });
  try {
    await work(app, articlesDir);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true });
  }
}

function write(folder: string, articles: readonly Article[]): void {
  for (const [i, { title, text }] of articles.entries()) {
    writeFileSync(join(folder, `${i}.txt`), `Title: ${title}\n\n${text}`);
  }
}

async function tellStored(app: App, expected: number): Promise<void> {
  const [first] = (await app.run(ASKER, 'articles', {})).blocks;
  console.log(`  stored: ${first?.kind === 'line' ? first.text : 'nothing'} (${expected} were given)`);
}

/** Runs the work while the event loop is watched and a reader asks; prints what both had to wait. */
async function watched(name: string, app: App, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const done = new AbortController();
  const answers = askMeanwhile(app, done.signal);
  const start = performance.now();
  const before = process.cpuUsage();
  delay.enable();
  await work();
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1_000;
  done.abort();
  const times = await answers;
  const at = (share: number) => percentile(times, share).toFixed(1);
  const loop = [delay.percentile(50), delay.percentile(99), delay.max].map((ns) => (ns / 1e6).toFixed(1));
  console.log(`  ${name}: ${seconds.toFixed(1)} s, of them ${((user + system) / 1e6).toFixed(1)} s of the processor`);
  console.log(`    event loop delayed by p50 ${loop[0]} ms, p99 ${loop[1]} ms, at most ${loop[2]} ms`);
  console.log(`    ${times.length} questions answered in p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}

async function askMeanwhile(app: App, done: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!done.aborted) {
    const start = performance.now();
    await app.run(ASKER, 'ask', { question: 'How much will the barrier cost?' });
    times.push(performance.now() - start);
    await setTimeout(PAUSE);
  }
  return times;
}
