import { defineConfig } from 'vitest/config';
import { SETTINGS } from './vitest.config.ts';

/** Replaces modules of the sources by others, which only the module runner of the sources can. */
const REPLACES_MODULES = 'questions/parse-once.test';

/**
 * `npm test`: the compiled tests, loaded by Node itself. Compiling has been done once for all by the build, where the module
 * runner would transform each file again for each worker: two fifths of the processor time.
 */
export default defineConfig({
  test: {
    ...SETTINGS,
    projects: [
      {
        extends: true,
        test: {
          name: 'compiled',
          include: ['dist/test/**/*.test.js'],
          exclude: [`dist/test/${REPLACES_MODULES}.js`],
          experimental: { viteModuleRunner: false },
        },
      },
      { extends: true, test: { name: 'sources', include: [`test/${REPLACES_MODULES}.ts`] } },
    ],
  },
});
