import { DiscordAPIError, type Message } from 'discord.js';
import { wordingIn } from '../../../app/languages/wording.ts';
import type { Log } from '../log.ts';
import { languageOf } from '../reader-language.ts';
import type { Outgoing } from '../rendering/render.ts';
import { resend } from '../resend.ts';
import type { WarnOnce } from '../warn-once.ts';

/** A message of components, or a sentence. */
export type Speech = Outgoing | { readonly content: string };

/** Nobody can write there: the channel is gone or not seen, a permission is missing, the thread is archived. */
const CANNOT_WRITE: readonly unknown[] = [10003, 50001, 50013, 50083];

/** A reaction to a question where the bot does not speak. */
export const MUTE = '🔇';

/**
 * Replies to a message, also if it was deleted meanwhile.
 * @returns the reply; undefined if nothing can be written there, which the author is told where that is possible
 */
export async function speak(
  message: Message,
  speech: Speech,
  tools: { readonly log: Log; readonly warnings: WarnOnce },
): Promise<Message | undefined> {
  try {
    return await resend(() => message.reply({ ...speech, failIfNotExists: false }));
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !CANNOT_WRITE.includes(error.code)) throw error;
    tools.warnings.warn(
      `I cannot write in channel ${message.channelId} of server ${message.guildId}: ${error.message}`,
    );
    await tellElsewhere(message, tools.log);
    return undefined;
  }
}

/** By a reaction; where that is not allowed either, in a direct message. */
async function tellElsewhere(message: Message, log: Log): Promise<void> {
  try {
    await message.react(MUTE);
  } catch {
    const where = `<#${message.channelId}>`;
    const words = wordingIn(languageOf(message.guild?.preferredLocale ?? '')).text({
      key: 'cannot-write',
      values: { channel: where },
    });
    await message.author.send({ content: words }).catch((error) => log.warn(`a person could not be told so: ${error}`));
  }
}
