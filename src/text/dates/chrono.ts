import { createRequire } from 'node:module';

type Chrono = typeof import('chrono-node/en');

let loaded: Chrono | undefined;

/**
 * The date parsers of chrono for English. They are loaded with the first date: a start that finds every reading kept does
 * without their 50 files. Loaded by `require`, since readers do not wait.
 */
export function chrono(): Chrono {
  loaded ??= createRequire(import.meta.url)('chrono-node/en') as Chrono;
  return loaded;
}
