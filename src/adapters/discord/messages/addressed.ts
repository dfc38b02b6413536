import type { Message } from 'discord.js';
import { asksAtLarge } from '../../../app/answers/unasked.ts';
import { type AnsweringMode, isListening } from '../../../app/guild-settings.ts';
import { DEFAULT_TEXT_LENGTH } from '../../../app/limits.ts';
import { settingsOfChannel } from '../posts/channel-settings.ts';
import { isForBot } from '../posts/post.ts';
import type { Bot } from '../run-request.ts';

/**
 * Why a message may be answered. mention: it addresses the bot. thread: it stands in a thread that the bot opened for a question.
 * question: it asks something in a channel where questions that address nobody are answered.
 */
type Address = 'mention' | 'thread' | 'question';

/** A message that may be answered, and how its channel is. */
export interface Addressed {
  readonly address: Address;
  readonly mode: AnsweringMode;
}

/** Undefined for a message that is not the bot's business. Persons' messages in servers only. */
export async function addressOf({ app }: Pick<Bot, 'app'>, message: Message): Promise<Addressed | undefined> {
  const { guildId, channel } = message;
  if (!guildId || channel.isDMBased()) return undefined;
  const mode = settingsOfChannel(await app.settings(guildId), channel).answering;
  if (isForBot(message)) return { address: 'mention', mode };
  if (!isListening(mode) || !isSaidToAll(message)) return undefined;
  if (channel.isThread() && channel.ownerId === message.client.user.id) return { address: 'thread', mode };
  return asksAtLarge(message.content) ? { address: 'question', mode } : undefined;
}

/** Not a reply, no words to somebody, nothing with files; an article is longer. Empty where messages may not be read. */
function isSaidToAll({ content, attachments, mentions, reference }: Message): boolean {
  if (content.trim() === '' || content.length > DEFAULT_TEXT_LENGTH) return false;
  const isToSomebody = reference !== null || mentions.users.size > 0 || mentions.roles.size > 0 || mentions.everyone;
  return !isToSomebody && attachments.size === 0;
}
