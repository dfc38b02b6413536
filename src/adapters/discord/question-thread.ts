import { type AnyThreadChannel, DiscordAPIError, type Message, ThreadAutoArchiveDuration } from 'discord.js';
import { cutAtWord } from '../../app/labels.ts';
import { LIMITS } from './limits.ts';
import type { WarnOnce } from './warn-once.ts';

/** The thread cannot be opened: a permission is missing, the channel is gone, or it has too many. */
const CANNOT_OPEN: readonly unknown[] = [10003, 50001, 50013, 50024, 160006];

/** The message has a thread already. */
const HAS_THREAD = 160004;

/**
 * The thread in which a message is answered, named after the question; opened if the message has none.
 * @param question as it was asked, without the bot's mention
 * @returns undefined where no thread can be opened: it is answered in the channel then
 */
export async function threadFor(
  message: Message,
  question: string,
  warnings: WarnOnce,
): Promise<AnyThreadChannel | undefined> {
  const { channel, channelId, guildId, id } = message;
  // Threads have no threads.
  if (channel.isThread() || channel.isDMBased()) return undefined;
  try {
    return await message.startThread({
      name: threadName(question),
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    // A thread that was opened for a message has its id.
    if (error.code === HAS_THREAD) {
      const found = await message.client.channels.fetch(id).catch(() => null);
      return found?.isThread() ? found : undefined;
    }
    if (!CANNOT_OPEN.includes(error.code)) throw error;
    warnings.warn(`I cannot open threads in channel ${channelId} of server ${guildId}: ${error.message}`);
    return undefined;
  }
}

/** The question in one line. */
function threadName(question: string): string {
  return cutAtWord(question.replace(/\s+/g, ' ').trim() || 'Question', LIMITS.threadName);
}
