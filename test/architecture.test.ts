import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/domain/package-root.ts';
import {
  adapterFaults,
  circleFaults,
  commandFaults,
  environmentFaults,
  importsOf,
  listFaults,
  loadedWith,
  namelessFaults,
  ownedPackageFaults,
  PART_ORDERS,
  partFaults,
  readerFaults,
  readSources,
  repeated,
  ringFaults,
  type Sources,
  spreadFaults,
} from './architecture-faults.ts';

const ROOT = packageRoot();
const SOURCES = readSources(ROOT, 'src', 'commands');

/** What is loaded before the first question is answered: the program's start, then what answers. */
const LOADED_TO_ANSWER = [
  ...new Set(['src/main.ts', 'src/answering.ts'].flatMap((file) => loadedWith(file, SOURCES))),
].sort();

/** Each folder whose files are named, in order, by a list. */
const LISTS = [
  ['commands', 'commands/index.ts'],
  ['src/questions/templates', 'src/questions/templates/index.ts'],
  ['src/questions/ranking/features', 'src/questions/ranking/features/index.ts'],
  ['src/questions/answerability/features', 'src/questions/answerability/features/index.ts'],
  ['src/questions/answerability/near-miss', 'src/questions/answerability/features/index.ts'],
  ['src/digest/summary/features', 'src/digest/summary/features/index.ts'],
  ['src/questions/extraction/features', 'src/questions/extraction/features/index.ts'],
  ['src/adapters/storage/sqlite/schema', 'src/adapters/storage/sqlite/schema/index.ts'],
  ['src/adapters/storage/postgres/schema', 'src/adapters/storage/postgres/schema/index.ts'],
] as const;

function files(...entries: readonly (readonly [file: string, source: string])[]): Sources {
  return new Map(entries);
}

describe('the project', () => {
  it('has sources to look at', () => {
    expect(SOURCES.size).toBeGreaterThan(50);
    for (const [, list] of LISTS) expect(SOURCES.has(list), list).toBe(true);
  });

  it('imports from right to left only', () => {
    expect(ringFaults(SOURCES)).toEqual([]);
  });

  it('imports in no circle, types included', () => {
    expect(circleFaults(SOURCES)).toEqual([]);
  });

  it.each(Object.keys(PART_ORDERS))('imports within %s from right to left only', (ring) => {
    expect([...SOURCES.keys()].filter((file) => file.startsWith(ring)).length).toBeGreaterThan(20);
    expect(partFaults(SOURCES, { [ring]: PART_ORDERS[ring]! })).toEqual([]);
  });

  it('keeps at most six loose files beside the parts of the questions', () => {
    const loose = [...SOURCES.keys()].filter((file) => /^src\/questions\/[^/]+$/.test(file));
    expect(loose.length).toBeLessThanOrEqual(6);
  });

  it('loads at its start only the packages that every start needs; others are imported where they are used', () => {
    const needed = ['dotenv', 'fuse.js', 'lru-cache', 'minisearch', 'p-limit', 'porter2'];
    expect(LOADED_TO_ANSWER.filter((name) => !SOURCES.has(name))).toEqual(needed);
  });

  it.each([
    'src/text/read.ts',
    'src/adapters/web/web.ts',
    'src/adapters/discord/client.ts',
    'src/adapters/storage/postgres/store.ts',
  ])('loads %s not at its start but when it is needed', (file) => {
    expect([...SOURCES.keys()]).toContain(file);
    expect(LOADED_TO_ANSWER).not.toContain(file);
  });

  it('reads its flags and settings and opens the store without what answers', () => {
    const loaded = loadedWith('src/main.ts', SOURCES);
    expect(loaded).toEqual(expect.arrayContaining(['src/config.ts', 'src/adapters/storage/sqlite/store.ts']));
    expect(loaded.filter((name) => !SOURCES.has(name))).toEqual(['dotenv', 'p-limit']);
    // Word lists and patterns are read when a file of these is loaded.
    expect(loaded.filter((name) => /^(?:commands|src\/(?:retrieval|questions|checking))\//.test(name))).toEqual([]);
  });

  it('puts answers together in the questions, not in commands', () => {
    expect(commandFaults(SOURCES)).toEqual([]);
  });

  it('keeps its adapters apart', () => {
    expect(adapterFaults(SOURCES)).toEqual([]);
  });

  it('imports the packages of discord.js and the databases in their adapters only', () => {
    expect(ownedPackageFaults(SOURCES)).toEqual([]);
  });

  it('reads the environment in the configuration only', () => {
    expect(environmentFaults(SOURCES)).toEqual([]);
  });

  it('gives every folder and module a name that says something', () => {
    expect(namelessFaults(SOURCES)).toEqual([]);
  });

  it.each(LISTS)('names every file of %s in its list', (folder, list) => {
    expect(listFaults(SOURCES, folder, list)).toEqual([]);
  });

  it('names every reader in the order of reading', () => {
    expect(readerFaults(SOURCES)).toEqual([]);
  });

  it('spreads no list into Math.min or Math.max', () => {
    expect(spreadFaults(SOURCES)).toEqual([]);
  });

  it('has no name twice among commands, templates and rules', async () => {
    const { commands } = await import('../commands/index.ts');
    const { templates } = await import('../src/questions/templates/index.ts');
    const { RULES } = await import('../src/questions/ranking/features/index.ts');
    expect(commands.length).toBeGreaterThan(5);
    expect(templates.length).toBeGreaterThan(5);
    expect(repeated(commands.map((command) => command.name))).toEqual([]);
    expect(repeated(templates.map((template) => template.name))).toEqual([]);
    expect(RULES.length).toBeGreaterThan(5);
    expect(repeated(RULES.map((rule) => rule.name))).toEqual([]);
  });
});

/** A guard counts only when it was seen to fail: each one meets its fault here. */
describe('the guards', () => {
  it('see every way to import', () => {
    const source = [
      "import a from './a.ts';",
      "import type {\n  B,\n} from '../b.ts';",
      "export { c } from './c.ts';",
      "import 'side-effect';",
      "const d = await import('./d.ts');",
      "// it's no import: from 'here'",
    ].join('\n');
    expect(importsOf('src/app/x.ts', source)).toEqual([
      'src/app/a.ts',
      'src/b.ts',
      'src/app/c.ts',
      'side-effect',
      'src/app/d.ts',
    ]);
  });

  it('see an import from left to right, and a file outside of the rings', () => {
    const sources = files(
      ['src/domain/a.ts', "import { b } from '../text/b.ts';"],
      ['src/text/b.ts', "import { a } from '../domain/a.ts';"],
      ['src/stray.ts', ''],
    );
    expect(ringFaults(sources)).toEqual(['src/domain/a.ts imports src/text/b.ts', 'src/stray.ts belongs to no ring']);
  });

  it('see a circle of imports, over types and over several files, and a file that imports itself', () => {
    const sources = files(
      ['src/app/a.ts', "import type { B } from './b.ts';"],
      ['src/app/b.ts', "export { c } from './c.ts';"],
      ['src/app/c.ts', "const a = await import('./a.ts');"],
      ['src/app/d.ts', "import { a } from './a.ts';\nimport { d } from './d.ts';"],
    );
    expect(circleFaults(sources)).toEqual(['src/app/a.ts ↔ src/app/b.ts ↔ src/app/c.ts', 'src/app/d.ts']);
  });

  it('see an import from an earlier part to a later one, and a file that belongs to no part', () => {
    const sources = files(
      ['src/app/first/a.ts', "import { b } from '../second/b.ts';\nimport { c } from '../c.ts';"],
      ['src/app/second/b.ts', "import { a } from '../first/a.ts';"],
      ['src/app/c.ts', ''],
      ['src/app/stray.ts', ''],
    );
    expect(partFaults(sources, { 'src/app/': ['first/', 'second/', 'c.ts'] })).toEqual([
      'src/app/first/a.ts imports src/app/second/b.ts',
      'src/app/first/a.ts imports src/app/c.ts',
      'src/app/stray.ts belongs to no part of src/app/',
    ]);
  });

  it('see what another file loads, and nothing that is loaded later', () => {
    const sources = files(
      ['src/main.ts', "import {\n  a,\n} from './a.ts';\nimport type { B } from 'types-only';\nconst c = 'fs';"],
      ['src/a.ts', "import 'side-effect';\nexport * from 'again';\nexport const later = () => import('later');"],
    );
    expect(loadedWith('src/main.ts', sources)).toEqual(['again', 'side-effect', 'src/a.ts', 'src/main.ts']);
  });

  it('see an adapter that knows another', () => {
    const sources = files(['src/adapters/console/a.ts', "import { b } from '../storage/b.ts';"]);
    expect(adapterFaults(sources)).toEqual(['src/adapters/console/a.ts imports src/adapters/storage/b.ts']);
  });

  it.each([
    ['discord', 'discord.js'],
    ['discord', '@discordjs/rest'],
    ['storage', '@photostructure/sqlite'],
    ['storage', 'node:sqlite'],
    ['storage', 'postgres'],
  ])('see a package of the %s adapter outside of it: %s', (adapter, name) => {
    const source = `import { it } from '${name}';`;
    const sources = files([`src/adapters/${adapter}/a.ts`, source], ['commands/b.ts', source]);
    expect(ownedPackageFaults(sources)).toEqual([`commands/b.ts imports ${name}`]);
  });

  it('see a command that takes a single step of answering', () => {
    const source =
      "import { answer } from '../src/questions/answer.ts';\nimport { fuse } from '../src/questions/fusion/fuse.ts';";
    expect(commandFaults(files(['commands/a.ts', source], ['src/app/b.ts', source]))).toEqual([
      'commands/a.ts imports src/questions/fusion/fuse.ts',
    ]);
  });

  it('see the environment read elsewhere', () => {
    const source = 'const token = process.env.TOKEN;';
    expect(environmentFaults(files(['src/config.ts', source], ['src/main.ts', source]))).toEqual([
      'src/main.ts reads process.env',
    ]);
  });

  it('see a name that says nothing', () => {
    const sources = files(['src/text/utils/a.ts', ''], ['src/app/helpers.ts', ''], ['src/text/commonest.ts', '']);
    expect(namelessFaults(sources)).toEqual(['src/text/utils/a.ts', 'src/app/helpers.ts']);
  });

  it('see a file that its list leaves out, and one below is none of its business', () => {
    const sources = files(
      ['commands/index.ts', "import { ask } from './ask.ts';"],
      ['commands/ask.ts', ''],
      ['commands/lost.ts', ''],
      ['commands/parts/a.ts', ''],
    );
    expect(listFaults(sources, 'commands', 'commands/index.ts')).toEqual([
      'commands/index.ts leaves out commands/lost.ts',
    ]);
  });

  it('see a reader that the order leaves out', () => {
    const sources = files(
      ['src/text/read.ts', "import { findDates } from './dates/dates.ts';"],
      ['src/text/dates/dates.ts', 'export function findDates(text: string): DateMention[] {}'],
      ['src/text/rumours.ts', 'export function findRumours(\n  text: string,\n): Quote[] {}'],
      ['src/text/quotations/quotation-marks.ts', 'export function findMarks(text: string): Span[] {}'],
    );
    expect(readerFaults(sources)).toEqual(['src/text/read.ts leaves out src/text/rumours.ts']);
  });

  it('see a list spread into Math.min or Math.max', () => {
    const sources = files(
      ['src/text/a.ts', 'const least = Math.min(...values);'],
      ['src/text/b.ts', 'const most = Math.max(0, first(values), ...rest);'],
      ['src/text/c.ts', 'const most = Math.max(...values); // elsewhere'],
      ['src/text/d.ts', 'const all = [Math.max(0, a), ...rest];'],
    );
    expect(spreadFaults(sources)).toEqual(['src/text/a.ts', 'src/text/b.ts', 'src/text/c.ts']);
  });

  it('see a name that stands twice', () => {
    expect(repeated(['ask', 'help', 'ask'])).toEqual(['ask']);
  });
});
