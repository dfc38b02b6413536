import type { ButtonInteraction, Channel } from 'discord.js';
import type { Requester } from '../../../app/app.ts';
import { refusal } from '../../../app/languages/refusal.ts';
import { type Block, said } from '../../../app/reply.ts';
import { audienceIdOf } from '../audience.ts';
import { memberOf } from '../commands/input.ts';
import { readRemedyId } from '../posts/remedy-message.ts';
import { languageOf, wordingFor } from '../reader-language.ts';
import { pagesOf } from '../rendering/pages.ts';
import { plainMessages, type ReplyMessages } from '../rendering/render.ts';
import { type Bot, runRequest } from '../run-request.ts';
import { addToLibrary } from './add-to-library.ts';

/**
 * Does what a button of `remedyMessage` says, with the rights that the person has in the server now.
 * @throws UserError `not-allowed` for members, `bad-request` for an id that is none of ours
 */
export async function applyRemedy(bot: Bot, interaction: ButtonInteraction): Promise<ReplyMessages> {
  const pressed = readRemedyId(interaction.customId);
  if (!pressed) throw refusal('bad-request', 'another-version-button');
  const { remedy, guild, channel, message } = pressed;
  const member = await memberOf(interaction.client, guild, interaction.user.id, interaction.channelId);
  if (!member) throw refusal('not-allowed', 'not-in-that-server');
  // Only that person sees what came of it.
  const language = languageOf(interaction.locale);
  const asker = { ...member, languages: { own: language, server: language } };
  const place = await interaction.client.channels.fetch(channel).catch(() => null);
  const options = {
    channel: place && !place.isDMBased() ? audienceIdOf(place) : channel,
    ...(remedy === 'forget' ? { forget: 'kept' } : { open: true }),
  };
  const { blocks } = await runRequest(bot, asker, { command: 'settings', options });
  if (remedy === 'add' && message) return addFrom(bot, asker, place, message);
  return inWords(asker, blocks);
}

/** Without leave to read messages, the bot sees only messages that a menu was used on. */
async function addFrom(bot: Bot, asker: Requester, place: Channel | null, id: string): Promise<ReplyMessages> {
  const message = place?.isTextBased() ? await place.messages.fetch(id).catch(() => undefined) : undefined;
  const isReadable =
    message && (message.content !== '' || message.attachments.size > 0 || message.messageSnapshots.size > 0);
  if (isReadable) return addToLibrary(bot, asker, message);
  return inWords(asker, [said('channel-open-now')]);
}

function inWords(asker: Requester, blocks: readonly Block[]): ReplyMessages {
  const wording = wordingFor(asker, true);
  return plainMessages(pagesOf({ blocks }, false, wording), wording);
}
