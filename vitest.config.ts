import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One module graph for all files: 30 files start in under a second instead of sixteen. So: no module-level state in tests.
    isolate: false,
    // Processes, not threads: the native parts of the database and of the pictures may bring down a process in which a
    // thread that used them ends.
    pool: 'forks',
    // Two workers for each core: many tests wait for a timer or a child process.
    maxWorkers: 2 * availableParallelism(),
    // Only a test that hangs waits this long; on a busy machine the others take a few times as long as they need.
    testTimeout: 60_000,
  },
});
