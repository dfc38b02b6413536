import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The modules through which a checkout is measured where its JSON lines do not reach: without ending. A former checkout
 * must have them too, so they are few; one that was moved stands here with each of its places, the newest first.
 */
export const DOORS = {
  app: ['src/app/app'],
  store: ['src/adapters/storage/sqlite/store', 'src/adapters/storage/sqlite'],
  commands: ['commands/index'],
  reader: ['src/text/read'],
} as const;

/** What a built checkout needs to run commands in this process. */
export async function programAt(root: string) {
  const { createApp } = (await import(doorOf(root, 'app'))) as typeof import('../../../src/app/app.ts');
  const { openSqliteStore } = (await import(
    doorOf(root, 'store')
  )) as typeof import('../../../src/adapters/storage/sqlite/store.ts');
  const { commands } = (await import(doorOf(root, 'commands'))) as typeof import('../../../commands/index.ts');
  return { createApp, openSqliteStore, commands };
}

/** The address of a door in a built checkout, to be imported. */
export function doorOf(root: string, door: keyof typeof DOORS): string {
  const places = DOORS[door].map((place) => join(root, 'dist', `${place}.js`));
  return pathToFileURL(places.find((place) => existsSync(place)) ?? places[0]!).href;
}
