import type { Client, Guild } from 'discord.js';
import type { App } from '../../../app/app.ts';
import type { ClosedChannel } from '../../../app/audience/change-settings.ts';
import { closedBecause, consequenceOf } from '../../../app/audience.ts';
import { withRights } from '../../../app/commands/dispatch.ts';
import { audienceOf } from '../../../app/guild-settings.ts';
import { type Listed, message } from '../../../app/languages/messages.ts';
import { wordingIn } from '../../../app/languages/wording.ts';
import { memberOf } from '../commands/input.ts';
import type { Log } from '../log.ts';
import { languageOf } from '../reader-language.ts';
import type { Outgoing } from '../rendering/render.ts';
import { remedyMessage } from './remedy-message.ts';

/** Moderators who are told of one closed channel. */
const MAX_TOLD = 5;

/**
 * Tells moderators in direct messages that a channel was closed: the owner, and those who have set it up. Where none can be
 * reached, the server's own channel for moderators is told, if it has one. Never throws.
 */
export async function tellOfClosing(
  { client, app, log }: { readonly client: Client; readonly app: App; readonly log: Log },
  guild: Guild,
  closed: ClosedChannel,
): Promise<void> {
  try {
    const settings = await app.settings(guild.id);
    const notice = noticeOf(guild, closed, audienceOf(settings, closed.channel));
    const people = [...new Set([guild.ownerId, ...closed.concerned])].slice(0, MAX_TOLD);
    const told = await Promise.all(
      people.map(async (person) => {
        const asker = await memberOf(client, guild.id, person, '').catch(() => undefined);
        if (!asker || !withRights(asker.caller, settings).moderator) return false;
        return sent(() => client.users.send(person, notice));
      }),
    );
    if (told.includes(true)) return;
    const forModerators = guild.publicUpdatesChannel ?? guild.safetyAlertsChannel;
    if (forModerators && (await sent(() => forModerators.send(notice)))) return;
    log.warn(`no moderator of server ${guild.id} could be told that channel ${closed.channel} was closed`);
  } catch (error) {
    log.warn(`moderators could not be told that a channel was closed: ${error}`);
  }
}

/** No word of an article: the message may be read by others over the shoulder, and stays where it is. */
function noticeOf(
  guild: Guild,
  { channel, articles }: ClosedChannel,
  audience: Parameters<typeof closedBecause>[0],
): Outgoing {
  const words: Listed = {
    items: [
      message('closing-notice-place', {
        channel: `<#${channel}>`,
        server: guild.name,
        reason: closedBecause(audience),
      }),
      message('closing-notice-kept', { articles: message('count-articles', { count: articles }) }),
      message('closing-notice-choice', { consequence: consequenceOf(audience) }),
    ],
    joint: '\n',
  };
  // Discord does not tell in which language those speak who are written to.
  const wording = wordingIn(languageOf(guild.preferredLocale));
  return remedyMessage(words, ['open', 'forget'], { guild: guild.id, channel }, wording);
}

async function sent(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch {
    return false;
  }
}
