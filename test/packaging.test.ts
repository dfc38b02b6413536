import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STOP_TIMEOUT_MS } from '../src/adapters/discord/client.ts';
import { MAX_CLOSE_MS, MAX_POLLING_END_MS } from '../src/adapters/service/health/finished.ts';
import { KNOWN_VARIABLES } from '../src/config.ts';
import { packageRoot } from '../src/domain/package-root.ts';

const ROOT = packageRoot();
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const MANIFEST = JSON.parse(read('package.json'));

interface Instruction {
  readonly name: string;
  readonly value: string;
}

/** The instructions of each stage of the Dockerfile, without comments. */
const STAGES: Instruction[][] = [];
for (const line of read('Dockerfile').split('\n')) {
  const [, name, value] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
  if (!name || value === undefined) continue;
  if (name === 'FROM') STAGES.push([]);
  STAGES.at(-1)?.push({ name, value });
}
const FINAL = STAGES.at(-1) ?? [];

function valuesOf(stage: readonly Instruction[], name: string): string[] {
  return stage.filter((each) => each.name === name).map(({ value }) => value);
}

/** The sources of a COPY, as paths in this repository: what another stage made stands there after a build. */
function sourcesOf(copy: string): string[] {
  const paths = copy.split(' ').filter((word) => !word.startsWith('--'));
  return paths.slice(0, -1).map((path) => path.replace(/^\/app\//, ''));
}

/** The settings that a file gives, by name. */
function settingsOf(text: string, form: RegExp): Map<string, string> {
  return new Map([...text.matchAll(form)].map(([, name, value]) => [name!, value!]));
}

/** Variables of Node itself. */
const OF_NODE = ['NODE_ENV'];

function expectKnown(settings: ReadonlyMap<string, string>): void {
  expect(settings.size).toBeGreaterThan(2);
  expect([...settings.keys()].filter((name) => ![...KNOWN_VARIABLES, ...OF_NODE].includes(name))).toEqual([]);
}

/** Milliseconds from the signal to the end of the program, at most. */
const MAX_END_MS = MAX_POLLING_END_MS + STOP_TIMEOUT_MS + MAX_CLOSE_MS;

describe('the Dockerfile', () => {
  it('copies what is there', () => {
    const copies = STAGES.flatMap((stage) => valuesOf(stage, 'COPY'));
    const sources = copies.flatMap(sourcesOf);
    expect(sources.length).toBeGreaterThan(8);
    expect(sources.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('copies from the folder nothing that is secret or ignored', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', 'data/store', 'node_modules', 'dist', '.git']));
    const own = STAGES.flatMap((stage) => valuesOf(stage, 'COPY')).filter((copy) => !copy.startsWith('--from'));
    expect(own.flatMap(sourcesOf).filter((path) => ignored.includes(path))).toEqual([]);
  });

  it('compiles all that the compiler is told to', () => {
    const { include } = JSON.parse(read('tsconfig.json'));
    const copied = valuesOf(STAGES[0] ?? [], 'COPY').flatMap(sourcesOf);
    expect(copied).toEqual(expect.arrayContaining(include));
  });

  it('starts the program in the way of `npm start`', () => {
    const command: string[] = JSON.parse(valuesOf(FINAL, 'ENTRYPOINT')[0] ?? '[]');
    expect(command.join(' ')).toBe(MANIFEST.scripts.start);
    expect(existsSync(join(ROOT, command.at(-1)!))).toBe(true);
  });

  it('has all that the program imports without what only developing needs', () => {
    const folder = join(ROOT, 'dist', 'program');
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const imports = /^import\b[^"\n]*"([^."][^"]*)";$|\bimport\("([^."][^"]*)"\)/gm;
    const imported = code.flatMap((text) => [...text.matchAll(imports)].map(([, fixed, later]) => fixed ?? later!));
    const packages = imported.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
    expect(packages.length).toBeGreaterThan(5);
    const given = Object.keys({ ...MANIFEST.dependencies, ...MANIFEST.optionalDependencies });
    expect(packages.filter((name) => !given.some((each) => name === each || name.startsWith(`${each}/`)))).toEqual([]);
    expect(STAGES[0]).toContainEqual({ name: 'RUN', value: expect.stringContaining('npm prune --omit=dev') });
  });

  it('runs as nobody special, keeps its data in one volume, and is asked for its health', () => {
    const [user] = valuesOf(FINAL, 'USER');
    expect(user).toBe('node');
    expect(FINAL.findIndex(({ name }) => name === 'USER')).toBeGreaterThan(
      FINAL.findLastIndex(({ name }) => name === 'RUN'),
    );
    const settings = settingsOf(valuesOf(FINAL, 'ENV').join('\n'), /^(\w+)=(.*)$/gm);
    expectKnown(settings);
    expect(valuesOf(FINAL, 'VOLUME')).toEqual([settings.get('DATA_DIR')]);
    expect(valuesOf(FINAL, 'HEALTHCHECK')[0]).toMatch(/process\.env\.HEALTH_PORT\}\/livez/);
  });

  it('has a Node that the program was made for, the same in all stages', () => {
    const images = new Set(STAGES.map((stage) => valuesOf(stage, 'FROM')[0]?.split(' ')[0]));
    expect(images).toEqual(new Set([expect.stringMatching(/^node:\d+-slim$/)]));
    const [least = Number.NaN] = MANIFEST.engines.node.match(/\d+/).map(Number);
    expect(Number(/\d+/.exec([...images][0]!)?.[0])).toBeGreaterThanOrEqual(least);
  });
});

describe('compose.yaml', () => {
  const whole = read('compose.yaml');
  const [, text = '', database = ''] = /^ {2}verbatim:\n(.*?)^ {2}postgres:\n(.*?)^volumes:/ms.exec(whole) ?? [];

  it('names settings that exist, and the token of nobody', () => {
    const settings = settingsOf(text, /^ {6}([A-Z_]+): (.*)$/gm);
    expectKnown(settings);
    for (const [name, value] of settings) expect(value).toMatch(new RegExp(`^\\$\\{${name}:[-?][^}]*\\}$`));
  });

  it('is shut in, but for one volume, and waits for the end', () => {
    expect(text).toMatch(/^ {4}read_only: true$/m);
    expect(text).toMatch(/^ {4}cap_drop: \[ALL\]$/m);
    expect([...text.matchAll(/^ {6}- (\w+):(\/\S+)$/gm)].map(([, , path]) => path)).toEqual(valuesOf(FINAL, 'VOLUME'));
    expect(Number(/stop_grace_period: (\d+)s/.exec(text)?.[1]) * 1000).toBeGreaterThan(MAX_END_MS);
    for (const service of [text, database])
      expect(service).not.toMatch(/^ {4}(?:ports|privileged|user|network_mode):/m);
  });

  it('has PostgreSQL for whoever asks for it, without a password of ours, and waits until it is ready', () => {
    expect(database).toMatch(/^ {4}profiles: \[postgres\]$/m);
    expect(database).toMatch(/^ {6}POSTGRES_PASSWORD: \$\{POSTGRES_PASSWORD:-\}$/m);
    expect(database).toMatch(/^ {6}test: \[CMD, pg_isready,/m);
    expect(text).toMatch(/^ {6}postgres:\n {8}condition: service_healthy\n {8}required: false$/m);
    expect(whole).toMatch(/^volumes:\n {2}data:\n {2}postgres:\n$/m);
  });
});

describe('verbatim.service', () => {
  const text = read('verbatim.service');
  const settings = settingsOf(text, /^Environment=(\w+)=(.*)$/gm);
  const lines = text.split('\n');

  it('starts the program, as an account of its own', () => {
    const command = /^ExecStart=\/usr\/bin\/(.*)$/m.exec(text)?.[1];
    expect(command).toBe(MANIFEST.scripts.start);
    expect(lines).toContain('DynamicUser=yes');
    expect(text).not.toMatch(/^User=/m);
  });

  it('names settings that exist, and a folder that it may write', () => {
    expectKnown(settings);
    const [, folder] = /^StateDirectory=(.*)$/m.exec(text) ?? [];
    expect(settings.get('DATA_DIR')).toBe(`/var/lib/${folder}`);
  });

  it('is shut in, is not started again where that cannot help, and is waited for', () => {
    const needed = [
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'CapabilityBoundingSet=',
      'RestartPreventExitStatus=78',
    ];
    expect(lines).toEqual(expect.arrayContaining(needed));
    expect(lines.some((line) => line.startsWith('MemoryDenyWriteExecute'))).toBe(false);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(text)?.[1]) * 1000).toBeGreaterThan(MAX_END_MS);
  });
});
