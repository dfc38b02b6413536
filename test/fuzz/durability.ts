import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '../../src/adapters/storage/sqlite/driver.ts';
import { runMaintenance } from '../../src/adapters/storage/sqlite/maintenance/tasks.ts';
import { libraries } from '../../src/adapters/storage/sqlite/schema/001-libraries.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { LOCAL_GUILD } from '../../src/app/app.ts';
import { articleId } from '../../src/domain/article-id.ts';

const CHILD = fileURLToPath(new URL('./durability-child.js', import.meta.url));

/** Articles acknowledged while backups are made. */
const WRITES = 500;
/** Pages that are damaged, one at a time. */
const PAGES = 36;
/** Milliseconds within which a child is killed, once it has begun. */
const MAX_LIFE_MS = 1500;
/** The same for a migration, which is over sooner. */
const MAX_MIGRATION_MS = 300;

/**
 * `npm run fuzz -- durability 100`: backups while another process writes, a database with one damaged page, and so many
 * kills of a process that ingests, reloads, migrates or backs up.
 * @returns false if anything that was acknowledged is missing
 */
export async function fuzzDurability(kills: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-durability-'));
  try {
    const outcomes = [await backupsDuringWrites(folder), await damagedPages(folder), await killed(folder, kills)];
    return outcomes.every((isWhole) => isWhole);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A child and the lines that it has printed so far. */
interface Running {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly ended: Promise<unknown>;
}

function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const ended = once(child, 'close');
  createInterface({ input: child.stdout! }).on('line', (line) => lines.push(line));
  child.stderr!.on('data', (text) => console.error(String(text)));
  return { child, lines, ended };
}

async function backupsDuringWrites(folder: string): Promise<boolean> {
  const database = join(folder, 'written.db');
  const { child, lines, ended } = start('ingest', database, '1');
  let backups = 0;
  let missing = 0;
  while (lines.length < WRITES && child.exitCode === null) {
    await setTimeout(50);
    if (lines.length === 0) continue;
    const acknowledged = [...lines];
    const file = join(folder, `written-${++backups}.backup`);
    runMaintenance({ task: 'backup', file }, database);
    const { ids } = contentOf(file);
    missing += acknowledged.filter((id) => !ids.has(id)).length;
    rmSync(file);
  }
  child.kill('SIGKILL');
  await ended;
  console.log(
    `${backups} backups during ${lines.length} writes: ${missing} articles missing that were acknowledged before`,
  );
  return missing === 0 && lines.length >= WRITES;
}

async function damagedPages(folder: string): Promise<boolean> {
  const database = join(folder, 'whole.db');
  const store = openSqliteStore(database);
  const articles = Array.from({ length: 150 }, (_, i) => {
    const text = `Ferry report ${i}. The ferry left Ostervik with ${i} passengers. `.repeat(1 + (i % 40) * 3);
    return {
      id: articleId(text),
      text,
      title: `Report ${i}`,
      ingestedAt: '2031-05-04T10:00:00Z',
      ingestedBy: 'u',
      origin: `text:${i}`,
    };
  });
  await store.library(LOCAL_GUILD).putAll(articles);
  await store.close();
  const whole = readFileSync(database);
  const count = whole.length / 4096;
  let saved = 0;
  let named = 0;
  let unnamed = 0;
  let wrong = 0;
  for (let i = 0; i < PAGES; i++) {
    const page = 1 + Math.floor((i * count) / PAGES);
    const bytes = Buffer.from(whole);
    bytes.fill(0xa5, 4096 * (page - 1), 4096 * page);
    const damaged = join(folder, `damaged-${page}.db`);
    const file = join(folder, `damaged-${page}.json`);
    writeFileSync(damaged, bytes);
    const { faults } = runMaintenance({ task: 'export', file }, damaged);
    const exported: { id: string; text: string }[] = JSON.parse(readFileSync(file, 'utf8')).tables.article;
    const lost = articles.filter(({ id }) => !exported.some((each) => each.id === id));
    saved += exported.length;
    wrong += exported.filter(({ id, text }) => articleId(text) !== id).length;
    const isNamed = ({ id }: { readonly id: string }) => faults.some((fault) => fault.includes(id.slice(0, 8)));
    named += lost.filter(isNamed).length;
    unnamed += lost.filter((each) => !isNamed(each)).length;
  }
  console.log(
    `${PAGES} damaged pages of ${count}, each with ${articles.length} articles: ${saved} saved, ${named} lost and named, ${unnamed} lost without a name, ${wrong} with wrong words`,
  );
  return unnamed + wrong === 0;
}

async function killed(folder: string, kills: number): Promise<boolean> {
  const articlesFolder = join(folder, 'articles');
  mkdirSync(articlesFolder);
  for (let i = 0; i < 60; i++)
    writeFileSync(
      join(articlesFolder, `${i}.txt`),
      `Harbour note ${i}\n\nThe harbour of Velm took in ${i} ships on Monday.`,
    );
  const database = join(folder, 'killed.db');
  const acknowledged = new Set<string>();
  const counts = new Map<string, number>();
  const faults: string[] = [];
  let backups = 0;
  for (let kill = 0; kill < kills; kill++) {
    const mode = (['ingest', 'reload', 'migrate', 'backup'] as const)[kill % 4]!;
    counts.set(mode, (counts.get(mode) ?? 0) + 1);
    if (mode === 'migrate') {
      const old = join(folder, `old-${kill}.db`);
      const ids = firstSchema(old);
      await killAfter(start('migrate', old), Math.random() * MAX_MIGRATION_MS);
      const store = openSqliteStore(old);
      const there = new Set((await store.library(LOCAL_GUILD).articles()).map(({ id }) => id));
      await store.close();
      faults.push(...ids.filter((id) => !there.has(id)).map((id) => `migration lost ${id}`), ...integrity(old));
      continue;
    }
    const given = { ingest: String(1 + kill * 1000), reload: articlesFolder, backup: join(folder, `backup-${kill}`) }[
      mode
    ];
    const lines = await killAfter(start(mode, database, given), Math.random() * MAX_LIFE_MS);
    if (mode === 'ingest') for (const id of lines) acknowledged.add(id);
    if (mode === 'backup') {
      for (const file of lines) {
        backups++;
        const { ids } = contentOf(file);
        faults.push(
          ...[...acknowledged].filter((id) => !ids.has(id)).map((id) => `${file} lacks ${id}`),
          ...integrity(file),
        );
        rmSync(file);
      }
    }
    const store = openSqliteStore(database);
    const there = new Set((await store.library(LOCAL_GUILD).articles()).map(({ id }) => id));
    await store.close();
    faults.push(
      ...[...acknowledged].filter((id) => !there.has(id)).map((id) => `${mode} lost ${id}`),
      ...integrity(database),
    );
  }
  const modes = [...counts].map(([mode, count]) => `${count} × ${mode}`).join(', ');
  console.log(
    `${kills} kills (${modes}): ${acknowledged.size} articles and ${backups} backups acknowledged, ${faults.length} lost or damaged`,
  );
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

/** Kills a child some time after its first line; returns all that it printed. */
async function killAfter({ child, lines, ended }: Running, wait: number): Promise<readonly string[]> {
  while (lines.length === 0 && child.exitCode === null) await setTimeout(5);
  await setTimeout(wait);
  child.kill('SIGKILL');
  await ended;
  return lines;
}

/** A database as the first version left it; returns the ids of its articles. */
function firstSchema(path: string): string[] {
  const db = new DatabaseSync(path);
  db.exec(`${libraries}; PRAGMA application_id = ${0x5652424d}; PRAGMA user_version = 1`);
  const ids: string[] = [];
  for (let i = 0; i < 40; i++) {
    const text = `Bridge note ${i}. The bridge at Halden was closed ${i} times.`;
    ids.push(articleId(text));
    db.exec(`INSERT INTO article (guild, id, origin, title, text, ingested_at, ingested_by)
      VALUES ('${LOCAL_GUILD}', '${articleId(text)}', 'text:${i}', 'Note', '${text}', '2025-08-21T08:00:00Z', 'u1')`);
  }
  db.close();
  return ids;
}

function contentOf(path: string): { readonly ids: ReadonlySet<string> } {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return {
      ids: new Set(
        db
          .prepare('SELECT id FROM article')
          .all()
          .map(({ id }) => id),
      ),
    };
  } finally {
    db.close();
  }
}

function integrity(path: string): string[] {
  if (!existsSync(path)) return [`${path} is gone`];
  return runMaintenance({ task: 'verify' }, path).faults.map((fault) => `${path}: ${fault}`);
}
