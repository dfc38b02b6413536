import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../domain/package-root.ts';

/**
 * The entries of `data/lexicon/<name>.txt`, in order: one a line, `#` begins a comment, blank lines are skipped.
 * An entry may have columns, parted by tabs.
 */
export function lexicon(name: string): string[] {
  return readFileSync(join(packageRoot(), 'data', 'lexicon', `${name}.txt`), 'utf8')
    .split(/\r?\n/)
    .map((row) => row.replace(/(^|\s)#.*$/, '').trimEnd())
    .filter((row) => row.trim() !== '');
}
