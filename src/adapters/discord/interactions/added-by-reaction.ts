import type { Message, MessageReaction, PartialMessageReaction, PartialUser, User } from 'discord.js';
import type { Requester } from '../../../app/app.ts';
import { withRights } from '../../../app/commands/dispatch.ts';
import { asUserError } from '../../../app/runtime/errors.ts';
import { callerOf, memberOf } from '../commands/input.ts';
import { languageOf, wordingFor } from '../reader-language.ts';
import { pagesOf } from '../rendering/pages.ts';
import { type Outgoing, plainMessages, sentence } from '../rendering/render.ts';
import type { Bot } from '../run-request.ts';
import { addToLibrary } from './add-to-library.ts';

/** What a moderator puts on a message that is to be added. */
const ADD_SIGN = '📥';

const ADDED = '✅';
const REFUSED = '⚠️';

/**
 * Adds a message on which a moderator has put `ADD_SIGN`, where the server wants that. A sign tells the channel what came of it; why
 * something was not added is told to the moderator alone. Never throws.
 */
export async function addByReaction(
  bot: Bot,
  reaction: MessageReaction | PartialMessageReaction,
  user: User | PartialUser,
): Promise<void> {
  try {
    const guild = reaction.message.guildId;
    if (reaction.emoji.name !== ADD_SIGN || !guild || user.bot) return;
    const seen = reaction.message.guild?.members.cache.get(user.id);
    const settings = await bot.app.settings(guild);
    if (!settings.addsByReaction) return;
    // Discord tells of the member along with the reaction, which anybody can put: Discord is asked about moderators alone.
    if (seen && !withRights(callerOf(seen), settings).moderator) return;
    const { client, channelId } = reaction.message;
    const member = await memberOf(client, guild, user.id, channelId);
    if (!member || !withRights(member.caller, settings).moderator) return;
    await add(bot, member, await reaction.message.fetch(), user);
  } catch (error) {
    bot.log.warn(`a message with the reaction ${ADD_SIGN} could not be added: ${error}`);
  }
}

async function add(bot: Bot, member: Requester, message: Message, user: User | PartialUser): Promise<void> {
  // Discord tells of no language here; all moderators of the server read its own.
  const language = languageOf(message.guild?.preferredLocale ?? '');
  const asker = { ...member, languages: { own: language, server: language } };
  let isAdded = false;
  try {
    const told = await addToLibrary(bot, asker, message, (reply) => {
      isAdded = true;
      return plainMessages(pagesOf(reply));
    });
    await message.react(isAdded ? ADDED : REFUSED);
    // A closed channel: the moderator can open it from there.
    if (!isAdded) await tell(bot, user, told[0]);
  } catch (error) {
    const report = (cause: unknown) => bot.log.error('a message could not be added', cause);
    const words = wordingFor(asker, true).error(asUserError(error, report));
    await message.react(REFUSED);
    await tell(bot, user, sentence(words));
  }
}

/** Whoever takes no direct messages sees the sign alone. */
async function tell({ log }: Bot, user: User | PartialUser, words: Outgoing | { readonly content: string }) {
  await user.send(words).catch((error) => log.info(`a moderator could not be told: ${error}`));
}
