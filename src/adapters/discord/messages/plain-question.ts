import type { Message } from 'discord.js';
import { holdsWords } from '../../../app/answers/holds-words.ts';
import { asksAtLarge, isWorthSaying } from '../../../app/answers/unasked.ts';
import type { Requester } from '../../../app/app.ts';
import type { Reply } from '../../../app/reply.ts';
import { isAmongPeople } from '../../../questions/dialogue/among-people.ts';
import { messageForm } from '../../../questions/dialogue/message-form.ts';
import { type Bot, layOut, replyTo } from '../run-request.ts';
import { earlierRequest, goingOn, type Speeches, wordsOf } from './mention.ts';

/** Messages of a thread among which the answer is looked for that a follow-up goes on from. */
const MAX_LOOKED_THROUGH = 25;

/**
 * What is answered to a message that addresses nobody, in a channel where such questions are answered, or in a thread that the bot
 * opened for a question: there it goes on from the last answer.
 * @param wasAnswered true if an answer is there already, which has to be replaced
 * @returns undefined where silence is better: people talk to one another, and ask what no article answers
 */
export async function answerPlainQuestion(
  bot: Bot,
  asker: Requester,
  message: Message,
  wasAnswered: boolean,
): Promise<Speeches | undefined> {
  const words = wordsOf(message);
  const form = messageForm(words);
  if (form === 'talk' || form === 'small-talk') return undefined;
  await bot.posts.compared(asker.guild);
  const earlier = await lastRequestIn(bot, message);
  const request = goingOn(earlier, words);
  const reply = await replyTo(bot, earlier ? asker : { ...asker, isOverheard: true }, request);
  const isSaid =
    wasAnswered ||
    (earlier ? await isFollowedUp(reply, words, message) : asksAtLarge(words) && isWorthSaying(reply, words));
  return isSaid ? layOut(bot, asker, request, reply, { owner: asker.caller.id, isPrivate: false }) : undefined;
}

/** In its own thread the bot may be less sure; who opened it waits for an answer. */
async function isFollowedUp(reply: Reply, words: string, message: Message): Promise<boolean> {
  if (messageForm(words) !== 'question') return holdsWords(reply, words);
  return (reply.answer === 'found' && !isAmongPeople(words)) || isAskersThread(message);
}

/** The request of the last answer in the bot's own thread. */
async function lastRequestIn(bot: Bot, { channel, client, id }: Message) {
  if (!channel.isThread() || channel.ownerId !== client.user.id) return undefined;
  const before = await channel.messages.fetch({ before: id, limit: MAX_LOOKED_THROUGH, cache: false });
  for (const card of before.values()) {
    const request = card.author.id === client.user.id ? earlierRequest(bot, card) : undefined;
    if (request) return request;
  }
  return undefined;
}

/** True in a thread that was opened for a question of the same person. */
async function isAskersThread({ channel, author }: Message): Promise<boolean> {
  if (!channel.isThread()) return false;
  const first = await channel.fetchStarterMessage().catch(() => null);
  return first?.author.id === author.id;
}
