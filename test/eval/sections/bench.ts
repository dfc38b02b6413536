import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Table } from '../markdown.ts';
import { predict } from '../prediction.ts';

/** Where a section finds its data and puts its predictions. */
export interface Bench {
  /** With `score.mjs` and `data`. */
  readonly folder: string;
  /** A temporary folder for predictions. */
  readonly work: string;
  tell(what: string): void;
}

/** Runs one part of the evaluation and gives its tables. */
export type Section = (bench: Bench) => Promise<Table[]>;

/** A file of the evaluation data. */
export function data(bench: Bench, ...path: string[]): string {
  return join(bench.folder, 'data', ...path);
}

/** Whether all the given files exist; reports the first missing one, so that a table that is left out is explained. */
export function allExist(bench: Bench, files: readonly string[]): boolean {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) bench.tell(`left out: there is no ${relative(bench.folder, missing)}`);
  return missing === undefined;
}

/** Runs one task of the product over a file and gives the file with its predictions. */
export async function run(
  bench: Bench,
  task: string,
  from: string,
  more: { docs?: string; scope?: 'article' | 'library'; sentences?: number } = {},
): Promise<string> {
  const scope = more.scope ?? 'article';
  const out = join(bench.work, `${task}.${scope}.${from.split(/[\\/]/).at(-1)}`);
  const begun = Date.now();
  const rows = await predict({ sentences: 3, ...more, task, in: from, out, scope });
  bench.tell(`${task}, ${scope}: ${rows} rows of ${from.split(/[\\/]/).at(-1)} in ${Date.now() - begun} ms`);
  return out;
}
