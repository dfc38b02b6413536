import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../domain/package-root.ts';

/**
 * The entries of a word list, in the file's order.
 *
 * A file has one entry a line; an entry may have columns, separated by tabs. `#` begins a comment; blank lines are skipped.
 * @param name the file below `data/lexicon` without its extension: `names/titles`
 * @throws Error when there is no such file
 */
export function lexicon(name: string): string[] {
  return readFileSync(join(packageRoot(), 'data', 'lexicon', `${name}.txt`), 'utf8')
    .split(/\r?\n/)
    .map((row) => row.replace(/(^|\s)#.*$/, '').trimEnd())
    .filter((row) => row.trim() !== '');
}

/**
 * The entries of a word list that have a word in one of their further columns, in the file's order.
 * @param mark a word of a column whose words are separated by spaces: `courtesy` in `names/titles`
 * @throws Error when there is no such file, or when no entry has the mark
 */
export function entriesMarked(name: string, mark: string): string[] {
  const marked = lexicon(name)
    .map((row) => row.split('\t'))
    .filter(([, ...columns]) => columns.some((column) => column.split(' ').includes(mark)))
    .map(([entry = '']) => entry);
  if (marked.length === 0) throw new Error(`${name}.txt: no entry is marked "${mark}"`);
  return marked;
}
