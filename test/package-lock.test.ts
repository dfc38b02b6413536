import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/domain/package-root.ts';

interface LockedPackage {
  readonly libc?: readonly string[];
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const MANIFEST_FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'engines', 'bin'] as const;

const lock = readJson('package-lock.json') as Lock;

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(packageRoot(), name), 'utf8'));
}

/** The fields of a manifest, or of its copy in the lock, that npm writes into the lock. */
function fieldsOf(manifest: unknown) {
  const fields = manifest as Readonly<Record<string, unknown>>;
  return Object.fromEntries(MANIFEST_FIELDS.map((name) => [name, fields[name]]));
}

function packagesWithLibc(packages: Lock['packages']): string[] {
  return Object.keys(packages).filter((name) => packages[name]?.libc !== undefined);
}

// What `npm install` would rewrite shows up as a change that nobody made: see decision 150.
describe('package-lock.json stays as it is under `npm install`', () => {
  it('names the dependencies of package.json, an optional one as optional only', () => {
    expect(fieldsOf(lock.packages[''])).toEqual(fieldsOf(readJson('package.json')));
  });

  it('has no "libc" field: npm 11 writes it, npm 10 removes it (delete those fields by hand)', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(50);
    expect(packagesWithLibc(lock.packages)).toEqual([]);
    expect(packagesWithLibc({ 'node_modules/lamp-linux-x64': { libc: ['glibc'] } })).toHaveLength(1);
  });
});
