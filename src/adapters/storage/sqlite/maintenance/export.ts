import { closeSync, existsSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../../../../app/labels.ts';
import { UserError } from '../../../../domain/errors.ts';
import { JSON_COLUMNS } from '../../sql/rows.ts';
import { withUserErrors } from '../faults.ts';
import { withFileErrors, writeWhole } from '../new-file.ts';
import { databaseName } from '../open.ts';
import { articleName, checkArticle } from './articles.ts';
import { FORMAT } from './export-format.ts';
import { type ExportSource, openSource } from './export-source.ts';
import type { Outcome } from './outcome.ts';
import type { Row } from './tables.ts';

/**
 * `--export FILE|FOLDER`: everything but derived data as JSON, in one file if the name ends with `.json`, otherwise one
 * file for each server in a folder. Of a damaged database it holds what can be read; the rest is named.
 * @throws UserError `unavailable` if the target cannot be written, or nothing of the database can be read
 */
export function exportTo(path: string, target: string): Outcome {
  const faults: string[] = [];
  const source = openSource(path, (sentence) => faults.push(sentence));
  try {
    const written = withUserErrors(databaseName(path), () =>
      /\.json$/i.test(target)
        ? writeFile(source, target, source.tables, undefined, faults)
        : writeFolder(source, target, faults),
    );
    return { said: [`Exported ${counted(written, 'article')} to ${target}.`], faults };
  } finally {
    source.close();
  }
}

/** The file of what belongs to no server, such as feeds. */
const SHARED_FILE = 'shared.json';

/** Returns the number of articles written, as do the functions below. */
function writeFolder(source: ExportSource, folder: string, faults: string[]): number {
  withFileErrors(folder, () => {
    if (!existsSync(folder)) mkdirSync(folder, 0o700);
  });
  if (!statSync(folder).isDirectory()) {
    throw new UserError('unavailable', `${folder} is a file; name a folder, or a file that ends with .json.`);
  }
  const ofServers = source.tables.filter((table) => source.isOfServers(table));
  const shared = source.tables.filter((table) => !source.isOfServers(table));
  let written = 0;
  for (const guild of source.guilds()) {
    written += writeFile(source, join(folder, `${encodeURIComponent(guild)}.json`), ofServers, guild, faults);
  }
  if (shared.length > 0) writeFile(source, join(folder, SHARED_FILE), shared, undefined, faults);
  return written;
}

function writeFile(
  source: ExportSource,
  target: string,
  tables: readonly string[],
  guild: string | undefined,
  faults: string[],
): number {
  if (existsSync(target)) throw new UserError('unavailable', `${target} exists already; choose another name.`);
  let written = 0;
  const rows = function* (table: string) {
    for (const row of source.rows(table, guild)) {
      const exported = table === 'article' ? exportedArticle(row, faults) : row;
      if (!exported) continue;
      if (table === 'article') written++;
      yield exported;
    }
  };
  withFileErrors(target, () =>
    writeWhole(target, (partial) => {
      const file = openSync(partial, 'w');
      try {
        for (const piece of jsonOf(source.schema, tables, rows)) writeSync(file, piece);
      } finally {
        closeSync(file);
      }
    }),
  );
  return written;
}

/** The export as JSON, piece by piece: one row a line, so that a library of any size needs little memory. */
function* jsonOf(
  schema: number,
  tables: readonly string[],
  rows: (table: string) => Iterable<object>,
): Generator<string> {
  const head = { format: FORMAT, schema, exportedAt: new Date().toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"tables":{`;
  for (const [place, table] of tables.entries()) {
    yield `${place > 0 ? ',' : ''}\n${JSON.stringify(table)}:[`;
    let separator = '\n';
    for (const row of rows(table)) {
      yield `${separator}${JSON.stringify(row)}`;
      separator = ',\n';
    }
    yield ']';
  }
  yield '\n}}\n';
}

/** The row with its lists as lists; undefined, after the fault was named, if its text cannot be trusted. */
function exportedArticle(row: Row, faults: string[]): object | undefined {
  const { usable, fault } = checkArticle(row);
  if (fault) faults.push(`${articleName(row)} is ${usable ? 'exported without a part' : 'not exported'}: ${fault}.`);
  if (!usable) return undefined;
  const lists = JSON_COLUMNS.flatMap((column) => {
    const json = usable[column];
    return typeof json === 'string' ? [[column, JSON.parse(json)]] : [];
  });
  return { ...usable, ...Object.fromEntries(lists) };
}
