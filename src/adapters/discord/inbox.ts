import type { Message, PartialMessage } from 'discord.js';
import { asUserError } from '../../app/runtime/errors.ts';
import { MAX_UNANSWERED_AGE_MS } from './answered-messages.ts';
import { authorOf } from './input.ts';
import { SERVERS_HINT } from './interactions.ts';
import { TYPING_AFTER_MS } from './limits.ts';
import { answerMention, type Speeches } from './mention.ts';
import { isForBot } from './post.ts';
import { asComponents, sentence } from './render.ts';
import type { Bot } from './run-request.ts';
import { speak } from './speaking.ts';

const TOO_FAST = '⏳';

/**
 * Handles a visible message: answers what addresses the bot, explains in direct messages that servers are needed, and passes
 * everything else to ingestion.
 */
export async function readMessage(bot: Bot, message: Message): Promise<void> {
  try {
    if (!isPersons(message) || (message.guildId && !isForBot(message))) await bot.posts.post(message);
    else if (!message.guildId) await speak(message, sentence(SERVERS_HINT), bot);
    else await answer(bot, message);
  } catch (error) {
    bot.log.warn(`a message could not be answered: ${error}`);
  }
}

/** Answers a question again that was edited, in the same place. */
export async function readEdit(bot: Bot, message: Message | PartialMessage): Promise<void> {
  try {
    if (message.partial || !message.guildId || message.editedTimestamp === null) return;
    if (!isPersons(message) || !isForBot(message) || bot.answered.isAnswered(message)) return;
    const former = await bot.answered.answerTo(message);
    if (!former && Date.now() - message.createdTimestamp > MAX_UNANSWERED_AGE_MS) return;
    await answer(bot, message, former);
  } catch (error) {
    bot.log.warn(`an edited message could not be answered: ${error}`);
  }
}

function isPersons({ author, webhookId, system }: Message): boolean {
  return !author.bot && !webhookId && !system;
}

/** @param former the answer that is replaced, if there is one */
async function answer(bot: Bot, message: Message, former?: Message): Promise<void> {
  const asker = authorOf(message);
  if (!asker) return;
  const typing = setTimeout(() => void sendTyping(message), TYPING_AFTER_MS);
  try {
    const speeches = await answerMention(bot, asker, message);
    if (speeches) await show(bot, message, speeches, former);
  } catch (error) {
    const { code, message: words } = asUserError(error, (cause) => bot.log.error('a mention failed', cause));
    // A sentence each would flood the channel.
    if (code === 'slow-down') await message.react(TOO_FAST);
    else await show(bot, message, [sentence(words)], former);
  } finally {
    clearTimeout(typing);
  }
}

async function show(
  bot: Bot,
  message: Message,
  [first, ...rest]: Speeches,
  former: Message | undefined,
): Promise<void> {
  if (former) {
    // A message of components stays one; a sentence may become one.
    await former.edit({ ...asComponents(first), content: null, attachments: [] });
    bot.answered.remember(message, former);
    return;
  }
  let last = await speak(message, first, bot);
  if (last) bot.answered.remember(message, last);
  for (const speech of rest) last = last && (await speak(last, speech, bot));
}

async function sendTyping({ channel }: Message): Promise<void> {
  if (channel.isSendable()) await channel.sendTyping().catch(() => undefined);
}
