import type { Outcome } from '../../sqlite/maintenance/outcome.ts';
import { COUNTS, statsLine } from '../../sqlite/maintenance/stats.ts';
import type { Pool } from '../connection.ts';

/** `--stats`: how much the database holds. Nothing that people wrote is in it, and no ids. */
export async function stats(pool: Pool): Promise<Outcome> {
  const said: string[] = [];
  for (const [name, , query] of COUNTS) {
    const [row] = await pool.unsafe<{ count: number }[]>(`SELECT (${query}) AS count`);
    said.push(statsLine(name, Number(row?.count ?? 0).toLocaleString('en')));
  }
  const settings = await pool<{ value: string }[]>`SELECT value FROM setting WHERE name LIKE 'channel:%'`;
  said.push(
    statsLine('channels watched', settings.filter(({ value }) => isWatched(value)).length.toLocaleString('en')),
  );
  const [newest] = await pool<{ at: string | null }[]>`SELECT max(ingested_at) AS at FROM article`;
  said.push(statsLine('newest article', newest?.at ?? 'none'));
  const [size] = await pool<{ bytes: number }[]>`SELECT pg_database_size(current_database()) AS bytes`;
  said.push(statsLine('size on disk', `${((size?.bytes ?? 0) / 1e6).toFixed(1)} MB`));
  return { said, faults: [] };
}

function isWatched(json: string): boolean {
  try {
    return (JSON.parse(json) as { readonly watched?: unknown }).watched === true;
  } catch {
    return false;
  }
}
