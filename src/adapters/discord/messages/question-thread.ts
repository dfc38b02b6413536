import { type AnyThreadChannel, DiscordAPIError, type Message, ThreadAutoArchiveDuration } from 'discord.js';
import { withoutSteering } from '../../../app/answers/bidi.ts';
import { cutAtWord } from '../../../app/labels.ts';
import { RateLimiter } from '../../../app/runtime/rate-limiter.ts';
import { LIMITS } from '../limits.ts';
import type { WarnOnce } from '../warn-once.ts';

/** The thread cannot be opened: a permission is missing, the channel is gone, it has too many, or its moderation refuses the name. */
const CANNOT_OPEN: readonly unknown[] = [10003, 50001, 50013, 50024, 160006, 160007, 200001];

/** Threads that are opened in a channel at once; beyond that, questions are answered in the channel: anybody can ask. */
export const THREAD_BURST = 10;

/** Then one in so many seconds. */
const THREAD_INTERVAL = 30;

/** The message has a thread already. */
const HAS_THREAD = 160004;

/** Counts the threads that are opened, by channel. */
export function threadLimiter(): RateLimiter {
  return new RateLimiter(THREAD_BURST, 1 / THREAD_INTERVAL, () => new Date());
}

interface ThreadTools {
  readonly warnings: WarnOnce;
  readonly threads: RateLimiter;
}

/**
 * The thread in which a message is answered, named after the question; opened if the message has none.
 * @param question as it was asked, without the bot's mention
 * @returns undefined where no thread can be opened: it is answered in the channel then
 */
export async function threadFor(
  message: Message,
  question: string,
  { warnings, threads }: ThreadTools,
): Promise<AnyThreadChannel | undefined> {
  const { channel, channelId, guildId, id } = message;
  // Threads have no threads.
  if (channel.isThread() || channel.isDMBased() || !threads.tryTake(channelId)) return undefined;
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
  return cutAtWord(withoutSteering(question).replace(/\s+/g, ' ').trim() || 'Question', LIMITS.threadName);
}
