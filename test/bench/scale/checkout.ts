import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../eval/fault.ts';

/** A built copy of the project. */
export interface Checkout {
  readonly label: 'former' | 'now';
  /** The folder of package.json, absolute. */
  readonly root: string;
  /** The program, built. */
  readonly main: string;
}

/** @throws Fault when there is no built program */
export function checkoutAt(root: string, label: Checkout['label']): Checkout {
  const bin = binOf(root);
  if (bin === undefined || !existsSync(join(root, bin)))
    throw new Fault(`${root} is no built checkout: it has no ${bin ?? 'program'} (npm run build there)`);
  const main = join(root, bin);
  return { label, root, main };
}

/** A hash over all that decides what a store holds and what is read from it: the built program and its data. */
export function fingerprintOf({ root }: Checkout): string {
  const hash = createHash('sha256');
  for (const folder of ['dist/src', 'dist/commands', 'data/lexicon']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Where the package says that its program is, relative to its folder. */
function binOf(root: string): string | undefined {
  const file = join(root, 'package.json');
  const { bin } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return bin?.verbatim;
}
