import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { counted } from '../../../../app/labels.ts';
import { UserError } from '../../../../domain/errors.ts';
import { DatabaseSync, type DatabaseSyncInstance } from '../driver.ts';
import { isLocked, withUserErrors } from '../faults.ts';
import { migrate } from '../migrate.ts';
import { makeFolderOf, syncFolderOf, withFileErrors, writeWhole } from '../new-file.ts';
import { databaseName, openToRead } from '../open.ts';
import { inTransaction } from '../transaction.ts';
import { articleName, checkArticle } from './articles.ts';
import { countsOf } from './backup.ts';
import { type Export, readExport } from './export-format.ts';
import type { Outcome } from './outcome.ts';
import { columnsOf, type Row } from './tables.ts';

/**
 * `--restore FILE|FOLDER`: puts a backup or an export in place of the database, which is kept beside it under another
 * name. What an export says of origins, settings and moderators is believed.
 * @throws UserError `unavailable` or `unreadable` if the source cannot be used, or the database is in use; nothing has
 * changed then
 */
export function restore(path: string, source: string): Outcome {
  const faults: string[] = [];
  if (!existsSync(source)) throw new UserError('unavailable', `There is no file ${source}.`);
  makeFolderOf(path);
  if (existsSync(path)) refuseInUse(path);
  let kept: string | undefined;
  let counts = { articles: 0, guilds: 0 };
  withFileErrors(path, () =>
    writeWhole(
      path,
      (partial) => {
        counts = isDatabase(source) ? copyBackup(source, partial) : buildFrom(source, partial, faults);
        kept = keepFormer(path);
      },
      { replace: true },
    ),
  );
  const what = `${counted(counts.articles, 'article')} of ${counted(counts.guilds, 'server')}`;
  return {
    said: [
      `Restored ${what} from ${source}.`,
      ...(kept === undefined ? [] : [`The former database is kept as ${kept}.`]),
    ],
    faults,
  };
}

/** The first bytes of every SQLite file. */
const MAGIC = 'SQLite format 3\0';

function isDatabase(source: string): boolean {
  if (statSync(source).isDirectory()) return false;
  const head = Buffer.alloc(MAGIC.length);
  const file = openSync(source, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  return head.toString('latin1') === MAGIC;
}

function copyBackup(source: string, partial: string): ReturnType<typeof countsOf> {
  const db = openToRead(source);
  try {
    return withUserErrors(`The backup ${source}`, () => {
      const [{ integrity_check: says }] = db.prepare('PRAGMA integrity_check(1)').all() as [
        { integrity_check: string },
      ];
      if (says !== 'ok') {
        throw new UserError(
          'unreadable',
          `The backup ${source} is damaged; --export can save what is readable in a copy of it.`,
        );
      }
      db.prepare('VACUUM INTO ?').run(partial);
      return countsOf(db);
    });
  } finally {
    db.close();
  }
}

/** Fills an empty file from an export: one file, or all of a folder. */
function buildFrom(source: string, partial: string, faults: string[]): ReturnType<typeof countsOf> {
  const exports = filesOf(source).map(readExport);
  if (exports.length === 0) throw new UserError('unreadable', `There is no export in ${source}.`);
  const db = new DatabaseSync(partial, { enableForeignKeyConstraints: false });
  try {
    // Nobody else sees the file before it is complete.
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
    for (const each of [...exports].sort((a, b) => a.schema - b.schema)) {
      migrate(db, each.schema);
      inTransaction(db, () => insertAll(db, each, faults));
    }
    migrate(db);
    dropOrphans(db, faults);
    return countsOf(db);
  } finally {
    db.close();
  }
}

function filesOf(source: string): string[] {
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source)
    .filter((name) => /\.json$/i.test(name))
    .sort()
    .map((name) => join(source, name));
}

function insertAll(db: DatabaseSyncInstance, { tables }: Export, faults: string[]): void {
  for (const [table, rows] of Object.entries(tables)) {
    const known = new Set(columnsOf(db, table.replace(/\W/g, '')));
    if (known.size === 0) {
      faults.push(`The table ${table} is unknown and was left out.`);
      continue;
    }
    for (const given of rows) {
      const row = rowOf(given);
      const name = table === 'article' ? articleName(row) : `A row of ${table}`;
      const { usable, fault } = table === 'article' ? checkArticle(row) : { usable: row, fault: undefined };
      if (fault) faults.push(`${name} was ${usable ? 'restored without a part' : 'left out'}: ${fault}.`);
      if (usable && !insert(db, table, known, usable)) faults.push(`${name} was left out: it does not fit its table.`);
    }
  }
}

/** Lists and objects as the JSON that the columns hold. */
function rowOf(given: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    Object.entries(given).map(([column, value]) => [
      column,
      typeof value === 'string' || typeof value === 'number' || value === null ? value : JSON.stringify(value),
    ]),
  );
}

function insert(db: DatabaseSyncInstance, table: string, known: ReadonlySet<string>, row: Row): boolean {
  const columns = Object.keys(row);
  if (!columns.every((column) => known.has(column))) return false;
  const places = columns.map(() => '?').join(', ');
  try {
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
    db.prepare(sql).run(...columns.map((column) => row[column]));
    return true;
  } catch {
    return false;
  }
}

/** A row whose owner was lost: a former id of an article that could not be exported. */
function dropOrphans(db: DatabaseSyncInstance, faults: string[]): void {
  const orphans = db.prepare('PRAGMA foreign_key_check').all();
  for (const { table, rowid } of orphans) db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid);
  if (orphans.length > 0) faults.push(`${counted(orphans.length, 'row')} belonged to what was left out.`);
}

/** @throws UserError `unavailable` while another process has the database open */
function refuseInUse(path: string): void {
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    // Merges the log into the file, which only its sole user can.
    db.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if (isLocked(error)) {
      throw new UserError('unavailable', `${databaseName(path)} is in use: end the program before --restore.`, {
        cause: error,
      });
    }
    // Damaged, or no database at all: that is why it is replaced.
  } finally {
    db.close();
  }
}

/** Keeps the former database, with its log if that could not be merged; returns its new name if there was one. */
function keepFormer(path: string): string | undefined {
  const kept = `${path}.before-restore-${new Date().toISOString().replace(/\W/g, '')}`;
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${kept}-wal`);
  rmSync(`${path}-shm`, { force: true });
  if (!existsSync(path)) return undefined;
  try {
    linkSync(path, kept);
  } catch {
    // A file system without hard links.
    copyFileSync(path, kept);
  }
  syncFolderOf(path);
  return kept;
}
