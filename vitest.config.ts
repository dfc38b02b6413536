import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { OPTIMISE_LATE } from './test/optimise-late.ts';

/** What the files that take longest have in common: processes, a database server, statements that fail in turn, or threads of their own. */
const LONG = ["'node:child_process'", 'startPostgres', 'injectFaults', 'outcomesOf', 'createReader('];

/**
 * The files that take longest come first. Most of them are short: without the times of a former run the longest text comes first,
 * so that at the end one worker would run alone.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = (file: TestSpecification) => {
      const text = readFileSync(file.moduleId, 'utf8');
      return LONG.some((mark) => text.includes(mark));
    };
    const long = new Set(sorted.filter(isLong));
    return [...long, ...sorted.filter((file) => !long.has(file))];
  }
}

/** The compiled tests, loaded by Node itself. */
const COMPILED: ViteUserConfig['test'] = {
  include: ['dist/test/**/*.test.js'],
  experimental: {
    viteModuleRunner: false,
    // Serves only mocked modules and tests inside of sources; Node before 22.15 does not have it, and vitest would warn of that.
    nodeLoader: false,
  },
};

/**
 * `npx vitest run FILE` and `npx vitest FILE` run the tests as written. `npm test` (`--mode compiled`) runs the compiled ones:
 * the build has compiled them once for all, where the module runner would transform each file again for each worker.
 */
export default defineConfig(({ mode }) => ({
  test: {
    ...(mode === 'compiled' ? COMPILED : { include: ['test/**/*.test.ts'] }),
    // One module graph for all files: 30 files start in under a second instead of sixteen. So: no module-level state in tests.
    isolate: false,
    // Processes, not threads: the native parts of the database and of the pictures may bring down a process in which a
    // thread that used them ends.
    pool: 'forks',
    // There are more workers than cores: threads that help to collect garbage would only take turns with them.
    execArgv: ['--single-threaded-gc', ...OPTIMISE_LATE],
    // One more than cores: many tests wait for a timer or a child process, but each worker loads and compiles everything anew.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // Only a test that hangs waits this long; on a busy machine the others take a few times as long as they need.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
