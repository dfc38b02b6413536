import type { BaseInteraction } from 'discord.js';
import type { Requester } from '../../../app/app.ts';
import { isSwitchedOff } from '../posts/channel-settings.ts';
import type { Bot } from '../run-request.ts';
import type { ResponsePlace } from './respond.ts';

/**
 * Where an answer appears that is meant for all: to the asker alone in a channel that is switched off, and where the settings
 * cannot be read.
 */
export async function publicPlace(
  { app, log }: Pick<Bot, 'app' | 'log'>,
  { guild }: Requester,
  channel: BaseInteraction['channel'],
): Promise<ResponsePlace> {
  try {
    return isSwitchedOff(await app.settings(guild), channel) ? 'private' : 'public';
  } catch (error) {
    // The command itself will report the problem.
    log.warn(`the settings of server ${guild} could not be read: ${error}`);
    return 'private';
  }
}
