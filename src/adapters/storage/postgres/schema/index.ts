import { allTables } from './008-all-tables.ts';

/** The number of the first schema: it has the tables that SQLite has at that number. From there on both count alike. */
export const FIRST_SCHEMA = 8;

/** The migrations in order, the first of them leads to `FIRST_SCHEMA`. Append only, never change one. */
export const migrations: readonly string[] = [allTables];
