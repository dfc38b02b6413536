import { readFileSync } from 'node:fs';
import { UserError } from '../../../../domain/errors.ts';
import { parsedJson } from '../../../../domain/parsed-json.ts';
import { SCHEMA } from '../migrate.ts';

/** Marks a file as an export of ours. */
export const FORMAT = 'verbatim';

/** An export: the rows of every table, with the columns of its schema; lists in columns are lists. */
export interface Export {
  readonly format: typeof FORMAT;
  /** The schema whose columns the rows have. */
  readonly schema: number;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** @throws UserError `unreadable` if the file is no export of ours, or one of a newer version of this program */
export function readExport(path: string): Export {
  const found = parsedJson(readFileSync(path, 'utf8'));
  if (!isExport(found)) {
    throw new UserError('unreadable', `${path} is neither a backup nor an export of this program.`);
  }
  if (found.schema <= SCHEMA) return found;
  const versions = `schema ${found.schema}, known ${SCHEMA}`;
  throw new UserError('unreadable', `${path} was written by a newer version of this program (${versions}).`);
}

function isExport(found: unknown): found is Export {
  if (!isObject(found)) return false;
  const { format, schema, tables } = found;
  return (
    format === FORMAT &&
    Number.isInteger(schema) &&
    Number(schema) >= 1 &&
    isObject(tables) &&
    Object.values(tables).every((rows) => Array.isArray(rows) && rows.every(isObject))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
