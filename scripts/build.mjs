// Compiles the TypeScript sources into dist. Plain JavaScript, since it runs before anything is compiled.
//
//   node scripts/build.mjs              everything, from scratch
//   node scripts/build.mjs --if-stale   only when dist does not belong to the sources, and only what changed
//
// Whether dist is stale is decided by content alone. Times say less: a checkout, a copy or `touch` changes them without
// changing a source, and an unpacked archive may bring old ones.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** npm runs scripts in the package's folder. */
const ROOT = process.cwd();
const { include, compilerOptions } = JSON.parse(readFileSync(`${ROOT}/tsconfig.json`, 'utf8'));
const DIST = `${ROOT}/${compilerOptions.outDir}`;

/** What the last build was made of and what it made: the hashes of both. Removed before each build. */
const RECORD = `${DIST}/.build-record.json`;
/** How the compiled files are bundled into the program; a project without it has none. */
const BUNDLE = `${ROOT}/rolldown.config.mjs`;
/** The process that builds: two at once would write the same files while a third program reads them. */
const LOCK = `${DIST}/.build-lock`;
/** The compiler's own notes; `tsc --noEmit` writes them too. */
const COMPILER_NOTES = `${ROOT}/${compilerOptions.tsBuildInfoFile}`;

/** Files besides the sources that decide what the compiler writes, with the compiler and the types themselves. */
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'rolldown.config.mjs',
  'node_modules/typescript/package.json',
  'node_modules/rolldown/package.json',
];

/** Milliseconds; a build takes seconds. Another process that has not ended by then does not build. */
const MAX_LOCK_WAIT = 300_000;
const LOCK_POLL = 100;

const ifStale = process.argv.includes('--if-stale');
process.exitCode = ifStale && isFresh() ? 0 : await withLock(() => (ifStale && isFresh() ? 0 : build()));

function isFresh() {
  const record = readRecord();
  return record !== undefined && record.inputs === hashOfInputs() && record.outputs === hashOfOutputs();
}

/** @returns the exit code */
async function build() {
  const missing = missingPackages();
  if (missing.length > 0) {
    console.error(`Not installed as package.json wants it: ${missing.join(', ')}. Run npm install first.`);
    return 1;
  }
  console.error('Compiling the sources ...');
  prepare();
  // Before the compiler reads the sources: what is edited meanwhile makes the next build.
  const inputs = hashOfInputs();
  const succeeded = compile();
  if (succeeded && existsSync(BUNDLE)) await bundle();
  // The compiler writes files in spite of type errors. They are not good enough to run, but to compile the next edit upon.
  const record = { inputs: succeeded ? inputs : 'with errors', outputs: hashOfOutputs() };
  writeFileSync(RECORD, JSON.stringify(record));
  return succeeded ? 0 : 1;
}

/** The packages without which the compiler would report faults of ours: those that a newer checkout needs, too. */
function missingPackages() {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
  const wanted = Object.entries({ ...dependencies, ...devDependencies });
  return wanted.filter(([name, version]) => installedVersion(name) !== version).map(([name]) => name);
}

/** Of the package that an import would find: beside the project or in a folder above it; undefined without one. */
function installedVersion(name) {
  for (let folder = ROOT; ; folder = dirname(folder)) {
    const description = contentOf(join(folder, 'node_modules', name, 'package.json'));
    if (description !== undefined) return JSON.parse(description).version;
    if (folder === dirname(folder)) return undefined;
  }
}

/** True if there are no type errors. */
function compile() {
  const compiler = createRequire(`${ROOT}/package.json`).resolve('typescript/package.json');
  const tsc = join(dirname(compiler), 'bin', 'tsc');
  const { status, error } = spawnSync(process.execPath, [tsc, '-p', ROOT], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  return status === 0;
}

/** Writes the program: what was compiled, in few files. */
async function bundle() {
  const [{ build }, { default: options }] = await Promise.all([import('rolldown'), import(pathToFileURL(BUNDLE).href)]);
  await build({ cwd: ROOT, ...options });
}

/** Leaves in dist what the compiler may build upon: it neither mends a damaged file nor removes one without a source. */
function prepare() {
  const isWhole = ifStale && readRecord()?.outputs === hashOfOutputs();
  rmSync(RECORD, { force: true });
  if (!isWhole) rmSync(COMPILER_NOTES, { force: true });
  const compiled = new Set(sources().map(outputOf));
  for (const output of outputs()) if (!isWhole || !compiled.has(output)) rmSync(output);
}

function readRecord() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'));
  } catch {
    return undefined;
  }
}

function hashOfInputs() {
  return hashOf([...SETTINGS.map((file) => `${ROOT}/${file}`), ...sources()]);
}

function hashOfOutputs() {
  return hashOf(outputs());
}

function sources() {
  return include.flatMap((folder) => filesIn(`${ROOT}/${folder}`, '.ts'));
}

function outputs() {
  return filesIn(DIST, '.js');
}

function outputOf(source) {
  return `${DIST}${source.slice(ROOT.length).replace(/\.ts$/, '.js')}`;
}

/** Plain slashes serve everywhere; `join` and a recursive `readdir` take several times as long as all the rest. */
function filesIn(folder, ending) {
  const files = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) files.push(...filesIn(path, ending));
    else if (path.endsWith(ending)) files.push(path);
  }
  return files.sort();
}

/** Depends on the files' places below the root, not on where that is; one that is missing counts as such. */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = contentOf(file);
    hash.update(`${file.slice(ROOT.length)}\0${content?.length}\0${content ?? ''}`);
  }
  return hash.digest('hex');
}

function contentOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Runs `work` while no other process does. */
async function withLock(work) {
  mkdirSync(DIST, { recursive: true });
  const end = Date.now() + MAX_LOCK_WAIT;
  for (let told = false; !takeLock(); ) {
    const owner = Number(contentOf(LOCK) ?? process.pid);
    if (Date.now() > end || !isRunning(owner)) {
      rmSync(LOCK, { force: true });
      continue;
    }
    if (!told) console.error('Waiting for another build ...');
    told = true;
    await setTimeout(LOCK_POLL);
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** False for a process that was killed while it built. */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
