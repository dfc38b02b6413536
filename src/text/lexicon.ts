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
