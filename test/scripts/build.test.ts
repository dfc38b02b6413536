import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/domain/package-root.ts';

const SCRIPT = join(packageRoot(), 'scripts', 'build.mjs');
const COMPILING = 'Compiling the sources ...\n';
const WAITING = 'Waiting for another build ...\n';

/** A small project: one file imports another from a folder beside it. */
const PROJECT: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "harbour", "type": "module" }',
  'package-lock.json': '{ "lockfileVersion": 3 }',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2023',
      module: 'NodeNext',
      rootDir: '.',
      outDir: 'out',
      // The smallest library that the compiler has: to read the usual ones takes most of a small build.
      lib: ['ES5'],
      types: [],
      incremental: true,
      tsBuildInfoFile: 'out/.tsbuildinfo',
      rewriteRelativeImportExtensions: true,
      skipLibCheck: true,
    },
    include: ['src', 'more'],
  }),
  'src/boat.ts': "import { name } from '../more/name.ts';\nexport const boat: string = name;\n",
  'src/quay.ts': 'export const quay: number = 1;\n',
  'more/name.ts': "export const name: string = 'Gannet';\n",
};

let folder = '';
let built = '';
let project = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-build-'));
  built = join(folder, 'built');
  project = built;
  for (const [file, content] of Object.entries(PROJECT)) write(file, content);
  symlinkSync(join(packageRoot(), 'node_modules'), join(built, 'node_modules'), 'junction');
  expect(await build()).toEqual({ code: 0, stdout: '', stderr: COMPILING });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each test has a built project of its own: a copy, whose files have other times than the one that was built. */
beforeEach(() => {
  project = mkdtempSync(join(folder, 'project-'));
  cpSync(built, project, { recursive: true, verbatimSymlinks: true });
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), content);
}

const read = (file: string) => readFileSync(join(project, file), 'utf8');
const remove = (file: string) => rmSync(join(project, file));
const outputs = () =>
  readdirSync(join(project, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

function start(...args: readonly string[]) {
  return spawn(process.execPath, [SCRIPT, ...args], { cwd: project });
}

async function outcomeOf(child: ReturnType<typeof start>) {
  const shown = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    shown.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    shown.stderr += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, ...shown };
}

const build = () => outcomeOf(start());
const buildIfStale = () => outcomeOf(start('--if-stale'));

async function expectBuilt(...expected: readonly string[]): Promise<void> {
  expect(await buildIfStale()).toEqual({ code: 0, stdout: '', stderr: COMPILING });
  expect(outputs()).toEqual(expected);
}

async function expectFresh(): Promise<void> {
  expect(await buildIfStale()).toEqual({ code: 0, stdout: '', stderr: '' });
}

const ALL = ['more/name.js', 'src/boat.js', 'src/quay.js'];

describe('the build when stale', () => {
  it('does nothing when files have other times only', async () => {
    const later = new Date(Date.now() + 60_000);
    for (const file of Object.keys(PROJECT)) utimesSync(join(project, file), later, later);
    await expectFresh();
  });

  it('compiles an edited source, whatever its time and its size', async () => {
    write('src/quay.ts', 'export const quay: number = 2;\n');
    utimesSync(join(project, 'src/quay.ts'), new Date(0), new Date(0));
    await expectBuilt(...ALL);
    expect(read('out/src/quay.js')).toContain('quay = 2');
    await expectFresh();
  });

  it('removes what a deleted source had become', async () => {
    remove('src/quay.ts');
    await expectBuilt('more/name.js', 'src/boat.js');
    await expectFresh();
  });

  it('compiles an added source', async () => {
    write('more/deep/tide.ts', 'export const tide = 3;\n');
    await expectBuilt('more/deep/tide.js', ...ALL);
  });

  it('follows a switch to another branch and back', async () => {
    write('src/boat.ts', "import { name } from '../more/title.ts';\nexport const boat: string = name;\n");
    write('more/title.ts', PROJECT['more/name.ts']!);
    remove('more/name.ts');
    await expectBuilt('more/title.js', 'src/boat.js', 'src/quay.js');
    for (const file of ['src/boat.ts', 'more/name.ts']) write(file, PROJECT[file]!);
    remove('more/title.ts');
    await expectBuilt(...ALL);
    expect(read('out/src/boat.js')).toContain('../more/name.js');
  });

  it('bundles the program where the project says of what', async () => {
    const output = "{ dir: 'out/program', format: 'esm' }";
    write('rolldown.config.mjs', `export default { input: 'out/src/boat.js', output: ${output}, external: [] };\n`);
    await expectBuilt('more/name.js', 'program/boat.js', 'src/boat.js', 'src/quay.js');
    expect(read('out/program/boat.js')).toContain('Gannet');
    await expectFresh();
    remove('out/program/boat.js');
    await expectBuilt('more/name.js', 'program/boat.js', 'src/boat.js', 'src/quay.js');
  });

  it.each(['tsconfig.json', 'package-lock.json'])('compiles anew when %s changed', async (file) => {
    write(file, `${PROJECT[file]}\n`);
    await expectBuilt(...ALL);
  });

  it('mends a damaged output and one that is missing', async () => {
    const whole = read('out/src/quay.js');
    write('out/src/quay.js', whole.replace('1', '7'));
    remove('out/more/name.js');
    await expectBuilt(...ALL);
    expect(read('out/src/quay.js')).toBe(whole);
  });

  it('is not misled by what `tsc --noEmit` notes', async () => {
    write('out/.tsbuildinfo', '{');
    await expectFresh();
    write('src/quay.ts', 'export const quay: number = 2;\n');
    await expectBuilt(...ALL);
  });
});

describe('a build without what it needs', () => {
  it.each([
    ['is not installed', { 'harbour-lights': '1.0.0' }, 'harbour-lights'],
    ['is installed in another version', { typescript: '1.0.0' }, 'typescript'],
  ])('says which package %s, and what to do', async (_, devDependencies, missing) => {
    write('package.json', JSON.stringify({ ...JSON.parse(PROJECT['package.json']!), devDependencies }));
    const stderr = `Not installed as package.json wants it: ${missing}. Run npm install first.\n`;
    expect(await buildIfStale()).toEqual({ code: 1, stdout: '', stderr });
  });
});

describe('a build that fails', () => {
  it('says why each time, until the fault is mended', async () => {
    write('src/quay.ts', "export const quay: number = 'wood';\n");
    for (const _ of ['first', 'second']) {
      const { code, stdout } = await buildIfStale();
      expect(code).toBe(1);
      expect(stdout).toMatch(/quay\.ts.*TS2322/);
    }
    write('src/quay.ts', PROJECT['src/quay.ts']!);
    await expectBuilt(...ALL);
  });
});

describe('builds at once', () => {
  it('compile once: the later one finds it done', async () => {
    write('src/quay.ts', 'export const quay: number = 2;\n');
    const outcomes = await Promise.all([buildIfStale(), buildIfStale(), buildIfStale()]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(outcomes.filter(({ stderr }) => stderr.includes(COMPILING))).toHaveLength(1);
    expect(existsSync(join(project, 'out/.build-lock'))).toBe(false);
    await expectFresh();
  });

  it('wait for one another', async () => {
    write('src/quay.ts', 'export const quay: number = 2;\n');
    write('out/.build-lock', String(process.pid));
    const child = start('--if-stale');
    const outcome = outcomeOf(child);
    const [first] = await once(child.stderr, 'data');
    expect(String(first)).toBe(WAITING);
    remove('out/.build-lock');
    expect(await outcome).toEqual({ code: 0, stdout: '', stderr: WAITING + COMPILING });
  });

  it('do not wait for one that was killed', async () => {
    const killed = spawn(process.execPath, ['--version']);
    await once(killed, 'close');
    write('out/.build-lock', String(killed.pid));
    write('src/quay.ts', 'export const quay: number = 2;\n');
    await expectBuilt(...ALL);
  });
});

describe('a whole build', () => {
  it('compiles everything from scratch', async () => {
    write('out/src/stray.js', '');
    expect(await build()).toMatchObject({ code: 0, stderr: COMPILING });
    expect(outputs()).toEqual(ALL);
  });
});
