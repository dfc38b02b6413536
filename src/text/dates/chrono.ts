import { createRequire } from 'node:module';

type Chrono = typeof import('chrono-node/en');

let loaded: Chrono | undefined;

/**
 * chrono's English date parsers. Loaded on first use, because a start with all readings stored does not need their 50
 * files; loaded with `require`, because readers are synchronous.
 */
export function chrono(): Chrono {
  loaded ??= createRequire(import.meta.url)('chrono-node/en') as Chrono;
  return loaded;
}
