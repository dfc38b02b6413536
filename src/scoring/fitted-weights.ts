import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../domain/package-root.ts';

/** The fitted models: files of `data/models`, without their extension. */
export type ModelName = 'passages' | 'answers' | 'confidence' | 'summary';

/** The column with what a feature is worth everywhere. */
const WEIGHT = 'weight';

/**
 * The weights of `data/models/<model>.tsv`, by feature.
 * @param names the features that the file must have a row for, and no others
 * @throws Error naming every row that is missing or unknown
 */
export function fittedWeights(model: ModelName, names: readonly string[]): ReadonlyMap<string, number> {
  const rows = fittedTable(model, names);
  return new Map(names.map((name) => [name, rows.get(name)![0]!]));
}

/** The rows of a model that has columns beside the weight: for each name its weight, then one number a column. */
export function fittedTable(
  model: ModelName,
  names: readonly string[],
  columns: readonly string[] = [],
): ReadonlyMap<string, readonly number[]> {
  const file = `data/models/${model}.tsv`;
  return parseTable(readFileSync(join(packageRoot(), file), 'utf8'), file, names, columns);
}

/**
 * Reads a table of weights: a line that names the columns, then one line a row, the cells separated by tabs. `.` stands
 * for 0; `#` begins a comment, on a line of its own or behind a row.
 * @param file named in errors
 * @throws Error in one sentence for rows or columns that are missing, unknown or double, and for a cell that is no number
 */
export function parseTable(
  text: string,
  file: string,
  names: readonly string[],
  columns: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const [header = '', ...lines] = text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trimEnd())
    .filter((line) => line !== '');
  const wanted = ['name', WEIGHT, ...columns].join('\t');
  if (header !== wanted) throw new Error(`${file} must begin with the columns ${shown(wanted)}, not ${shown(header)}`);
  const rows = lines.map((line) => line.split('\t')).map(([name = '', ...cells]) => ({ name, cells }));
  const found = rows.map(({ name }) => name);
  const faults = [
    ...complaint(
      'lacks a row for',
      names.filter((name) => !found.includes(name)),
    ),
    ...complaint(
      'has an unknown row',
      found.filter((name) => !names.includes(name)),
    ),
    ...complaint(
      'has twice the row',
      found.filter((name, i) => found.indexOf(name) !== i),
    ),
  ];
  if (faults.length > 0) throw new Error(`${file} ${faults.join(' and ')}`);
  return new Map(
    rows.map(({ name, cells }) => {
      const numbers = cells.map((cell) => (cell === '.' ? 0 : cell.trim() === '' ? Number.NaN : Number(cell)));
      if (numbers.length !== columns.length + 1 || !numbers.every(Number.isFinite))
        throw new Error(`${file} needs ${columns.length + 1} numbers in the row "${name}", not "${cells.join(' ')}"`);
      return [name, numbers];
    }),
  );
}

const complaint = (what: string, names: readonly string[]) =>
  names.length > 0 ? [`${what} ${names.map((name) => `"${name}"`).join(', ')}`] : [];

const shown = (line: string) => `"${line.replaceAll('\t', ' ')}"`;
