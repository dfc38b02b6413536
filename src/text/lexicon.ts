import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../domain/package-root.ts';

/**
 * The entries of a word list, in file order.
 * One entry per line; columns are separated by tabs. `#` starts a comment; blank lines are skipped.
 * @param name path below `data/lexicon` without extension: `names/titles`
 * @throws Error when the file does not exist
 */
export function lexicon(name: string): string[] {
  return readFileSync(join(packageRoot(), 'data', 'lexicon', `${name}.txt`), 'utf8')
    .split(/\r?\n/)
    .map((row) => row.replace(/(^|\s)#.*$/, '').trimEnd())
    .filter((row) => row.trim() !== '');
}

/**
 * The entries of a word list that have a given word in a later column, in file order.
 * @param mark a word in a space-separated column: `courtesy` in `names/titles`
 * @throws Error when the file does not exist or no entry has the mark
 */
export function entriesMarked(name: string, mark: string): string[] {
  const marked = lexicon(name)
    .map((row) => row.split('\t'))
    .filter(([, ...columns]) => columns.some((column) => column.split(' ').includes(mark)))
    .map(([entry = '']) => entry);
  if (marked.length === 0) throw new Error(`${name}.txt: no entry is marked "${mark}"`);
  return marked;
}
