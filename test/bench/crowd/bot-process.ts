import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { Checkout } from '../scale/checkout.ts';
import type { Folders } from '../scale/child.ts';

/** The program of a checkout as a Discord bot in a process of its own. */
export interface BotProcess {
  /** Processor time of the process so far is told when it ends. */
  end(): Promise<void>;
}

/** Starts the bot and waits until it has registered its commands. */
export async function startBot({ main }: Checkout, discord: LocalDiscord, folders: Folders): Promise<BotProcess> {
  const child = spawn(process.execPath, ['--min-semi-space-size=16', main], {
    cwd: folders.data,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      DATA_DIR: folders.data,
      ARTICLES_DIR: folders.articles,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const closed = once(child, 'close');
  const registered = discord.watch.until('the registered commands', () => discord.world.commands.get('global'));
  await Promise.race([
    registered,
    closed.then(([code]) => Promise.reject(new Error(`the bot ended with ${code} before it had started`))),
  ]);
  return {
    end: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
