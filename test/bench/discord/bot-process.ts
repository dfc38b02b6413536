import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';

/** What a parent asks of `bot-child`. */
export type BotOrder = 'usage';

/** More calls than a bench makes. */
export const MANY = 1_000_000;

/** A bot in a process of its own. */
export interface BotProcess {
  /** Processor time of the process so far, in milliseconds. */
  usage(): Promise<number>;
  end(): Promise<void>;
}

/**
 * Starts a bot and waits until it has registered its commands.
 * @param folder with articles of the first server; for the product
 */
export async function startBotProcess(
  kind: 'bare' | 'product',
  discord: LocalDiscord,
  folder = '',
): Promise<BotProcess> {
  const script = fileURLToPath(new URL('bot-child.js', import.meta.url));
  const [guild] = discord.world.guilds.keys();
  const child = fork(script, [kind, discord.api, discord.token, guild ?? '', folder], {
    // As `npm start` runs it.
    execArgv: ['--min-semi-space-size=16'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const closed = once(child, 'close');
  const failed = closed.then(([code]) => Promise.reject(new Error(`a bot ended with ${code} before it had started`)));
  failed.catch(() => {});
  await Promise.race([once(child, 'message'), failed]);
  return {
    usage: async () => {
      child.send('usage' satisfies BotOrder);
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
      return (user + system) / 1_000;
    },
    end: async () => {
      if (child.connected) child.disconnect();
      await closed;
    },
  };
}
