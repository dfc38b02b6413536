import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig, type TestUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that start processes come first: they are short and take longest, and without the times of a former run the longest
 * file comes first, so that at the end one worker would run alone.
 */
class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const startsProcess = new Set(
      files.filter(({ moduleId }) => readFileSync(moduleId, 'utf8').includes("'node:child_process'")),
    );
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => startsProcess.has(file)), ...sorted.filter((file) => !startsProcess.has(file))];
  }
}

/** Settings of the tests in whichever way they are loaded. */
const SETTINGS = {
  // One module graph for all files: 30 files start in under a second instead of sixteen. So: no module-level state in tests.
  isolate: false,
  // Processes, not threads: the native parts of the database and of the pictures may bring down a process in which a
  // thread that used them ends.
  pool: 'forks',
  // Two workers for each core: many tests wait for a timer or a child process.
  maxWorkers: 2 * availableParallelism(),
  sequence: { sequencer: ProcessesFirst },
  // Only a test that hangs waits this long; on a busy machine the others take a few times as long as they need.
  testTimeout: 60_000,
  hookTimeout: 60_000,
} satisfies TestUserConfig;

/** Replaces modules of the sources by others, which only vitest's module runner can do. */
const REPLACES_MODULES = 'questions/parse-once.test';

/** The compiled tests, loaded by Node itself, and from the sources the one test that Node cannot run. */
const COMPILED: TestUserConfig['projects'] = [
  {
    test: {
      ...SETTINGS,
      name: 'compiled',
      include: ['dist/test/**/*.test.js'],
      exclude: [`dist/test/${REPLACES_MODULES}.js`],
      experimental: {
        viteModuleRunner: false,
        // Serves only mocked modules and tests inside of sources; Node before 22.15 does not have it, and vitest would warn of that.
        nodeLoader: false,
      },
    },
  },
  { test: { ...SETTINGS, name: 'sources', include: [`test/${REPLACES_MODULES}.ts`] } },
];

/**
 * `npx vitest run FILE` and `npx vitest FILE` run the tests as written. `npm test` (`--mode compiled`) runs the compiled ones:
 * the build has compiled them once for all, where the module runner would transform each file again for each worker.
 */
export default defineConfig(({ mode }) => ({
  test: {
    ...SETTINGS,
    ...(mode === 'compiled' ? { projects: COMPILED } : { include: ['test/**/*.test.ts'] }),
  },
}));
