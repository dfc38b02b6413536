import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The modules through which a checkout is measured where its JSON lines do not reach: without ending. A former checkout
 * must have them too, so they are few; where one is moved, name both places here.
 */
export const DOORS = {
  app: 'src/app/app',
  store: 'src/adapters/storage/sqlite',
  commands: 'commands/index',
  reader: 'src/text/read',
} as const;

/** What a built checkout needs to run commands in this process. */
export async function programAt(root: string) {
  const { createApp } = (await import(doorOf(root, 'app'))) as typeof import('../../../src/app/app.ts');
  const { openSqliteStore } = (await import(
    doorOf(root, 'store')
  )) as typeof import('../../../src/adapters/storage/sqlite.ts');
  const { commands } = (await import(doorOf(root, 'commands'))) as typeof import('../../../commands/index.ts');
  return { createApp, openSqliteStore, commands };
}

/** The address of a door in a built checkout, to be imported. */
export function doorOf(root: string, door: keyof typeof DOORS): string {
  return pathToFileURL(join(root, 'dist', `${DOORS[door]}.js`)).href;
}
