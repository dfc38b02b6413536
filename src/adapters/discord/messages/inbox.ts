import { type APIEmbed, type Message, MessageFlags, type PartialMessage } from 'discord.js';
import { IN_ENGLISH } from '../../../app/languages/wording.ts';
import { asUserError } from '../../../app/runtime/errors.ts';
import { messageForm } from '../../../questions/dialogue/message-form.ts';
import { MAX_UNANSWERED_AGE_MS } from '../answered-messages.ts';
import { authorOf } from '../commands/input.ts';
import { TYPING_AFTER_MS } from '../limits.ts';
import { isForBot, mentionsBot } from '../posts/post.ts';
import { wordingFor } from '../reader-language.ts';
import { asComponents, sentence } from '../rendering/render.ts';
import { resend } from '../resend.ts';
import type { Bot } from '../run-request.ts';
import { type Addressed, addressOf } from './addressed.ts';
import { answerMention, type Speeches, wordsOf } from './mention.ts';
import { answerPlainQuestion } from './plain-question.ts';
import { threadFor } from './question-thread.ts';
import { MUTE, speak } from './speaking.ts';

const TOO_FAST = '⏳';

/**
 * Handles a visible message: answers what addresses the bot, or asks where questions are answered; explains in direct messages that
 * servers are needed; and passes everything that does not address it to ingestion.
 */
export async function readMessage(bot: Bot, message: Message): Promise<void> {
  try {
    if (!isPersons(message)) return await bot.posts.post(message);
    if (!message.guildId) return void (await speak(message, sentence(IN_ENGLISH.text({ key: 'servers-only' })), bot));
    // Taken at once: an edit may come the next moment.
    const taken = isForBot(message) ? undefined : bot.posts.post(message);
    const addressed = await addressOf(bot, message);
    await Promise.all([taken, addressed && answer(bot, message, addressed)]);
  } catch (error) {
    bot.log.warn(`a message could not be answered: ${error}`);
  }
}

/** Answers a question again that was edited, in the same place. */
export async function readEdit(bot: Bot, message: Message | PartialMessage): Promise<void> {
  try {
    if (message.partial || !message.guildId || message.editedTimestamp === null) return;
    if (!isPersons(message) || bot.answered.isAnswered(message)) return;
    const addressed = await addressOf(bot, message);
    if (!addressed) return;
    const former = await bot.answered.answerTo(message);
    if (!former && Date.now() - message.createdTimestamp > MAX_UNANSWERED_AGE_MS) return;
    await answer(bot, message, addressed, former);
  } catch (error) {
    bot.log.warn(`an edited message could not be answered: ${error}`);
  }
}

function isPersons({ author, webhookId, system }: Message): boolean {
  return !author.bot && !webhookId && !system;
}

/** @param former the answer that is replaced, if there is one */
async function answer(bot: Bot, message: Message, { address, mode }: Addressed, former?: Message): Promise<void> {
  const asker = authorOf(message);
  if (!asker) return;
  const isAddressed = address === 'mention';
  if (mode === 'off') return void (mentionsBot(message) && (await message.react(MUTE)));
  // Nobody waits for an answer who may get none.
  const typing = isAddressed ? setTimeout(() => void sendTyping(message), TYPING_AFTER_MS) : undefined;
  try {
    const speeches = isAddressed
      ? await answerMention(bot, asker, message)
      : await answerPlainQuestion(bot, asker, message, former !== undefined);
    const inThread = mode === 'threads' && messageForm(wordsOf(message)) !== 'small-talk';
    if (speeches) await show(bot, message, speeches, inThread, former);
  } catch (error) {
    const refused = asUserError(error, (cause) => bot.log.error('a message failed', cause));
    if (!isAddressed) return;
    // A sentence each would flood the channel.
    if (refused.code === 'slow-down') await message.react(TOO_FAST);
    else await show(bot, message, [sentence(wordingFor(asker, false).error(refused))], false, former);
  } finally {
    clearTimeout(typing);
  }
}

/** @param inThread true to open a thread for an answer; a mere sentence is said in the channel */
async function show(
  bot: Bot,
  message: Message,
  [first, ...rest]: Speeches,
  inThread: boolean,
  former: Message | undefined,
): Promise<void> {
  // A message of components stays one, and becomes no embed; a sentence may become either.
  const isCardNow = former?.flags.has(MessageFlags.IsComponentsV2) ?? false;
  if (former && !(isCardNow && 'embeds' in first)) {
    const edited = isCardNow || 'components' in first ? asComponents(first) : { ...first, embeds: [], components: [] };
    await former.edit({ content: null, ...withoutEmbeds(edited), attachments: [] });
    bot.answered.remember(message, former);
    return;
  }
  const isCard = 'components' in first;
  const thread = inThread && isCard ? await threadFor(message, wordsOf(message), bot) : undefined;
  let last = thread && isCard ? await resend(() => thread.send(first)) : await speak(message, first, bot);
  if (last) bot.answered.remember(message, last);
  for (const speech of rest) last = last && (await speak(last, speech, bot));
}

/** Components V2 stand without embeds: those that were there go. */
function withoutEmbeds<T extends object>(message: T): T & { readonly embeds: readonly APIEmbed[] } {
  return { embeds: [], ...message };
}

async function sendTyping({ channel }: Message): Promise<void> {
  if (channel.isSendable()) await channel.sendTyping().catch(() => undefined);
}
