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

/** Of the tests in whichever way they are loaded. */
export const SETTINGS = {
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

/** Tests as written, for `npx vitest run FILE` and `npx vitest FILE`; `npm test` runs the compiled ones. */
export default defineConfig({ test: { include: ['test/**/*.test.ts'], ...SETTINGS } });
