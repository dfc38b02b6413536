import { expect } from 'vitest';
import { type DiscordOptions, type RunningDiscord, startDiscord } from '../../../src/adapters/discord/client.ts';
import type { App } from '../../../src/app/app.ts';
import { type LocalDiscord, type LocalSettings, startLocalDiscord } from '../../local-discord/local-discord.ts';

/** A running bot, its local Discord, and its log. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly bot: RunningDiscord;
  readonly told: string[];
}

/**
 * Runs a test with a bot of the given app on a local Discord. Afterwards checks that the bot kept Discord’s rules and
 * made no request unknown to the local Discord.
 */
export async function onStage(
  app: App,
  play: (stage: Stage) => Promise<void>,
  settings: LocalSettings & { readonly bot?: Partial<DiscordOptions> } = {},
): Promise<void> {
  const discord = await startLocalDiscord(settings);
  const told: string[] = [];
  try {
    const bot = await startDiscord(botOptions(discord, app, told, settings.bot));
    try {
      await play({ discord, bot, told });
    } finally {
      await bot.stop();
    }
    expectRulesKept(discord);
  } finally {
    await discord.close();
  }
}

export function botOptions(
  discord: LocalDiscord,
  app: App,
  told: string[] = [],
  changed: Partial<DiscordOptions> = {},
): DiscordOptions {
  const tell = (text: string, cause?: unknown) => {
    told.push(cause ? `${text}: ${cause}` : text);
    discord.watch.touch();
  };
  const log = { info: tell, warn: tell, error: tell };
  return { app, token: discord.token, api: discord.api, messageContent: false, log, ...changed };
}

export function expectRulesKept(discord: LocalDiscord): void {
  expect(discord.violations).toEqual([]);
  expect(discord.unhandled).toEqual([]);
}
