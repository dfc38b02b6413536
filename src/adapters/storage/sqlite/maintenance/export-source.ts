import { UserError } from '../../../../domain/errors.ts';
import { tombstoneOf } from '../../sql/tombstones.ts';
import { SCHEMA, schemaOf } from '../migrate.ts';
import { openToRead } from '../open.ts';
import { recordsIn } from '../pages.ts';
import { articleName, articleRows, rowsInPages } from './articles.ts';
import { columnsOf, DERIVED, type Row, rowsOf, tablesOf } from './tables.ts';

/** What an export reads from: a database, or the pages of one that cannot be opened. */
export interface ExportSource {
  readonly schema: number;
  readonly tables: readonly string[];
  /** True if each row of the table belongs to one server. */
  isOfServers(table: string): boolean;
  guilds(): readonly string[];
  /** @param guild only the rows of this server */
  rows(table: string, guild: string | undefined): Iterable<Row>;
  close(): void;
}

/**
 * @param onLost gets a sentence for everything that cannot be read
 * @throws UserError `unavailable` if nothing can be read
 */
export function openSource(path: string, onLost: (sentence: string) => void): ExportSource {
  try {
    return databaseSource(path, onLost);
  } catch (error) {
    if (!(error instanceof UserError) || error.cause === undefined) throw error;
    const rows = articlesInPages(path);
    if (rows.length === 0) throw error;
    onLost(`${error.message} Only its articles can be exported, and not the titles of those that are lost.`);
    return pageSource(rows);
  }
}

function databaseSource(path: string, onLost: (sentence: string) => void): ExportSource {
  const db = openToRead(path);
  const tables = tablesOf(db).filter((table) => !DERIVED.has(table));
  const isOfServers = (table: string) => columnsOf(db, table).includes('guild');
  const rows = (table: string, guild: string | undefined) =>
    table === 'article'
      ? articleRows(db, path, guild, (known) => onLost(`${articleName(known)} cannot be read and is not exported.`))
      : rowsOf(db, table, guild, () => onLost(`Some rows of ${table} cannot be read and are not exported.`));
  return {
    schema: schemaOf(db),
    tables,
    isOfServers,
    guilds() {
      const guilds = new Set<string>();
      for (const table of tables.filter(isOfServers)) {
        const all =
          table === 'article' ? articleRows(db, path, undefined, () => {}) : rowsOf(db, table, undefined, () => {});
        for (const { guild } of all) guilds.add(String(guild));
      }
      return [...guilds].sort();
    },
    rows,
    close: () => db.close(),
  };
}

function pageSource(rows: readonly Row[]): ExportSource {
  return {
    schema: SCHEMA,
    tables: ['article'],
    isOfServers: () => true,
    guilds: () => [...new Set(rows.map(({ guild }) => String(guild)))].sort(),
    rows: (_, guild) => rows.filter((row) => guild === undefined || row.guild === guild),
    close: () => {},
  };
}

/** The articles on the pages of a file, each once, without those that a moderator removed for good. */
function articlesInPages(path: string): Row[] {
  const forgotten = new Set<string>();
  // No other table of ours has rows of two texts.
  for (const { values } of recordsIn(path)) if (values.length === 2) forgotten.add(values.join('\n'));
  const found = new Map<string, Row>();
  for (const { row } of rowsInPages(path)) {
    const guild = String(row.guild);
    const isForgotten = [row.id, row.origin]
      // Former schemas have the key itself.
      .flatMap((key) => [String(key), tombstoneOf(guild, String(key))])
      .some((key) => forgotten.has(`${guild}\n${key}`));
    if (!isForgotten) found.set(`${row.guild}\n${row.id}`, row);
  }
  return [...found.values()];
}
