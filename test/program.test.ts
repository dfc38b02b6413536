import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../src/domain/package-root.ts';

/** Built by `pretest`. */
const PROGRAM = join(packageRoot(), 'dist', 'program');

/** The files of the program that a file imports when it is loaded, itself included. */
function loadedBy(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const code = readFileSync(join(PROGRAM, file), 'utf8');
  for (const [, imported] of code.matchAll(/^(?:import|export)\b[^"]*"\.\/([^"]+)"/gm)) loadedBy(imported!, loaded);
  return loaded;
}

it.each(['page-worker.js', 'feed-worker.js'])(
  '%s does not load the program, which would start a second one',
  (file) => {
    const loaded = loadedBy(file);
    expect(loaded.size).toBeGreaterThan(1);
    expect([...loaded]).not.toContain('main.js');
  },
);
