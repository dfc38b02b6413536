import type { Message } from 'discord.js';
import { asUserError } from '../../app/runtime/errors.ts';
import { authorOf } from './input.ts';
import { SERVERS_HINT } from './interactions.ts';
import { isForBot } from './post.ts';
import { sentence } from './render.ts';
import { resend } from './resend.ts';
import { answerRequest, type Bot } from './run-request.ts';

const USAGE = 'Ask me about the articles: mention me with a question, or type /help.';
const TOO_FAST = '⏳';

/**
 * Handles a visible message: answers a question after the bot's mention, explains in direct messages that servers are
 * needed, and passes everything else to ingestion.
 */
export async function readMessage(bot: Bot, message: Message): Promise<void> {
  const isPersons = !message.author.bot && !message.webhookId && !message.system;
  try {
    if (isPersons && !message.guildId) await message.reply(sentence(SERVERS_HINT));
    else if (isPersons && isForBot(message)) await answerMention(bot, message);
    else await bot.posts.post(message);
  } catch (error) {
    bot.log.warn(`a message could not be answered: ${error}`);
  }
}

async function answerMention(bot: Bot, message: Message): Promise<void> {
  const asker = authorOf(message);
  const words = wordsAfterMention(message);
  if (!asker) return;
  if (words === '') {
    await message.reply(sentence(USAGE));
    return;
  }
  try {
    const [first, ...rest] = await answerRequest(
      bot,
      asker,
      { say: words },
      { owner: asker.caller.id, isPrivate: false },
    );
    let last = await resend(() => message.reply(first));
    for (const page of rest) last = await resend(() => last.reply(page));
  } catch (error) {
    await refuse(bot, message, error);
  }
}

/** If the author is rate-limited, adds a reaction instead of a message, so that the bot does not flood the channel. */
async function refuse(bot: Bot, message: Message, error: unknown): Promise<void> {
  const { code, message: words } = asUserError(error, (cause) => bot.log.error('a mention failed', cause));
  if (code === 'slow-down') await message.react(TOO_FAST);
  else await message.reply(sentence(words));
}

/** The text without the bot's mention; other mentions are replaced by names. */
function wordsAfterMention(message: Message): string {
  const own = new RegExp(`<@!?${message.client.user.id}>`, 'g');
  const without = message.content
    .replace(own, ' ')
    .replace(/\s{1,100}/g, ' ')
    .trim();
  return message.mentions.users.reduce(
    (text, user) => text.replaceAll(`<@${user.id}>`, `@${user.displayName}`),
    without,
  );
}
