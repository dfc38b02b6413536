import type { ButtonInteraction, Channel } from 'discord.js';
import type { Requester } from '../../app/app.ts';
import { line } from '../../app/reply.ts';
import { UserError } from '../../domain/errors.ts';
import { addToLibrary } from './add-to-library.ts';
import { audienceIdOf } from './audience.ts';
import { memberOf } from './input.ts';
import { pagesOf } from './pages.ts';
import { readRemedyId } from './remedy-message.ts';
import { plainMessages, type ReplyMessages } from './render.ts';
import { type Bot, runRequest } from './run-request.ts';

/**
 * Does what a button of `remedyMessage` says, with the rights that the person has in the server now.
 * @throws UserError `not-allowed` for members, `bad-request` for an id that is none of ours
 */
export async function applyRemedy(bot: Bot, interaction: ButtonInteraction): Promise<ReplyMessages> {
  const pressed = readRemedyId(interaction.customId);
  if (!pressed) throw new UserError('bad-request', 'This button is from an older version of the bot.');
  const { remedy, guild, channel, message } = pressed;
  const asker = await memberOf(interaction.client, guild, interaction.user.id, interaction.channelId);
  if (!asker) throw new UserError('not-allowed', 'You are not in that server any more.');
  const place = await interaction.client.channels.fetch(channel).catch(() => null);
  const options = {
    channel: place && !place.isDMBased() ? audienceIdOf(place) : channel,
    ...(remedy === 'forget' ? { forget: 'kept' } : { open: true }),
  };
  const { blocks } = await runRequest(bot, asker, { command: 'settings', options });
  if (remedy === 'add' && message) return addFrom(bot, asker, place, message);
  return plainMessages(pagesOf({ blocks }));
}

/** Without leave to read messages, the bot sees only messages that a menu was used on. */
async function addFrom(bot: Bot, asker: Requester, place: Channel | null, id: string): Promise<ReplyMessages> {
  const message = place?.isTextBased() ? await place.messages.fetch(id).catch(() => undefined) : undefined;
  const isReadable =
    message && (message.content !== '' || message.attachments.size > 0 || message.messageSnapshots.size > 0);
  if (isReadable) return addToLibrary(bot, asker, message);
  return plainMessages(pagesOf({ blocks: [line(USE_THE_MENU)] }));
}

const USE_THE_MENU = 'The channel is open now; use "Add to library" once more.';
