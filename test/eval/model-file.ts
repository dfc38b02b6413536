import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/domain/package-root.ts';
import type { ModelName } from '../../src/scoring/fitted-weights.ts';

/** The file of a model with other weights, its comments kept: what `npm run tune` prints can replace the file. */
export function refitted(model: ModelName, cells: ReadonlyMap<string, readonly string[]>): string {
  return withCells(readFileSync(join(packageRoot(), 'data', 'models', `${model}.tsv`), 'utf8'), cells);
}

/** A table of weights whose named rows have new cells; the weight in force stands behind as a comment where it differs. */
export function withCells(table: string, cells: ReadonlyMap<string, readonly string[]>): string {
  return table
    .split('\n')
    .map((line) => {
      const [name = '', ...former] = line.replace(/\s#.*$/, '').split('\t');
      const fitted = cells.get(name);
      if (!fitted) return line;
      const isEqual = fitted.every((cell, i) => Number(cell) === Number(former[i]));
      return [name, ...fitted, ...(isEqual || former.length > 1 ? [] : [`# in force ${former[0]}`])].join('\t');
    })
    .join('\n');
}
