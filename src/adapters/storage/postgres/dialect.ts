import { sql } from '../sql/statements.ts';

/** Name of the channel on which changes of libraries are announced. */
export const CHANGES = 'verbatim_changes';

/** Statements for which PostgreSQL has words of its own. */
const OWN: ReadonlyMap<string, string> = new Map([
  [
    sql.raise,
    `WITH raised AS (INSERT INTO library (guild, version) VALUES ($1, 1)
      ON CONFLICT (guild) DO UPDATE SET version = library.version + 1 RETURNING version)
    SELECT version, pg_notify('${CHANGES}', $1) FROM raised`,
  ],
  [
    sql.someReadings,
    `SELECT id, reading FROM reading
    WHERE guild = $1 AND reader_version = $2 AND id IN (SELECT json_array_elements_text(CAST(CAST($3 AS TEXT) AS JSON)))`,
  ],
]);

const known = new Map<string, string>();

/** A statement of ours in PostgreSQL's words. */
export function inPostgres(statement: string): string {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const text = OWN.get(statement) ?? statement.replace(/\?(\d+)/g, '$$$1').replaceAll('instr(', 'strpos(');
  known.set(statement, text);
  return text;
}
