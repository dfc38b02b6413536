import type { Message } from 'discord.js';
import { asUserError } from '../../app/faults.ts';
import { authorOf } from './input.ts';
import { ask, type Bot, SERVERS_HINT } from './interactions.ts';
import { sentence } from './render.ts';
import { twice } from './twice.ts';

const USAGE = 'Ask me about the articles: mention me with a question, or type /help.';
const TOO_FAST = '⏳';

/** Reads a message that the bot can see: a question after its name is answered, a direct message is told about servers. */
export async function readMessage(bot: Bot, message: Message): Promise<void> {
  if (message.author.bot || message.webhookId || message.system) return;
  try {
    if (!message.guildId) await message.reply(sentence(SERVERS_HINT));
    else await answerMention(bot, message);
  } catch (error) {
    bot.log.warn(`a message could not be answered: ${error}`);
  }
}

async function answerMention(bot: Bot, message: Message): Promise<void> {
  const asker = authorOf(message);
  const words = wordsAfterMention(message);
  if (!asker || words === undefined) return;
  if (words === '') {
    await message.reply(sentence(USAGE));
    return;
  }
  try {
    const [first, ...rest] = await ask(bot, asker, { say: words });
    let last = await twice(() => message.reply(first));
    for (const page of rest) last = await twice(() => last.reply(page));
  } catch (error) {
    await refuse(bot, message, error);
  }
}

/** Whoever writes too fast gets a sign and no message, so that the bot does not flood the channel in turn. */
async function refuse(bot: Bot, message: Message, error: unknown): Promise<void> {
  const { code, message: words } = asUserError(error, (cause) => bot.log.error('a mention failed', cause));
  if (code === 'slow-down') await message.react(TOO_FAST);
  else await message.reply(sentence(words));
}

/** The words beside the bot's name, other mentions as names; undefined when the bot is not named in the text itself. */
function wordsAfterMention(message: Message): string | undefined {
  const own = new RegExp(`<@!?${message.client.user.id}>`, 'g');
  if (!own.test(message.content)) return undefined;
  const without = message.content
    .replace(own, ' ')
    .replace(/\s{1,100}/g, ' ')
    .trim();
  return message.mentions.users.reduce(
    (text, user) => text.replaceAll(`<@${user.id}>`, `@${user.displayName}`),
    without,
  );
}
