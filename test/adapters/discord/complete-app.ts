import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../../commands/index.ts';
import type { RunningDiscord } from '../../../src/adapters/discord/client.ts';
import { IN_MEMORY } from '../../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { type App, createApp } from '../../../src/app/app.ts';
import type { AppParts } from '../../../src/app/application.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { expectRulesKept } from './bot.ts';

/** The sample article about the vote on a flood barrier. */
export const BARRIER = readFileSync(join(packageRoot(), 'data', 'articles', 'flood-barrier-vote.txt'), 'utf8');

/** An article as a file that somebody attaches. */
export function textFile(text: string, name = 'barrier.txt'): { readonly name: string; readonly bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** All commands over an empty database in memory, without a folder of articles; throws the errors it would report. */
export function completeApp(changed: Partial<AppParts> = {}): App {
  return createApp({
    store: openSqliteStore(IN_MEMORY),
    commands,
    articlesDir: () => undefined,
    report: (error) => {
      throw error;
    },
    limits: { burst: 1000 },
    ...changed,
  });
}

/** Stops a bot and what it ran on. Checks that it kept Discord's rules. */
export async function stopAll(bot: RunningDiscord, app: App, discord: LocalDiscord): Promise<void> {
  await bot.stop();
  await app.close();
  expectRulesKept(discord);
  await discord.close();
}
