import type { Message } from 'discord.js';
import { LRUCache } from 'lru-cache';

/** Answers remembered; older ones are looked for in the channel. */
const MAX_REMEMBERED = 1000;
/** Messages after a question among which its answer is looked for. */
const MAX_LOOKED_THROUGH = 25;
/** Milliseconds after which an edited question is not answered for the first time: whoever wrote it has gone on. */
export const MAX_UNANSWERED_AGE_MS = 15 * 60_000;

interface Answered {
  readonly id: string;
  /** Where the answer is: the question's channel, or a thread. */
  readonly channel: string;
  readonly words: string;
}

/** The bot's answers to messages, so that an edited question is answered again in the same place. */
export class AnsweredMessages {
  readonly #answers = new LRUCache<string, Answered>({ max: MAX_REMEMBERED });

  remember(question: Message, answer: Message): void {
    this.#answers.set(question.id, { id: answer.id, channel: answer.channelId, words: question.content });
  }

  /** True if it was answered as it is now: Discord tells of changes, too, that nobody made. */
  isAnswered({ id, content }: Message): boolean {
    return this.#answers.get(id)?.words === content;
  }

  /** The answer to a message, also from before a restart; undefined if there is none, or it was deleted. */
  async answerTo(question: Message): Promise<Message | undefined> {
    const { channel, client } = question;
    const known = this.#answers.get(question.id);
    if (known) {
      const place =
        known.channel === channel.id ? channel : await client.channels.fetch(known.channel).catch(() => null);
      return place?.isTextBased() ? place.messages.fetch(known.id).catch(() => undefined) : undefined;
    }
    const after = await channel.messages.fetch({ after: question.id, limit: MAX_LOOKED_THROUGH, cache: false });
    const reply = after.find(({ author, reference }) => isOwn(author) && reference?.messageId === question.id);
    if (reply || !question.hasThread) return reply;
    // The thread of a message has its id; the answer is the first that the bot wrote there.
    const thread = await client.channels.fetch(question.id).catch(() => null);
    if (!thread?.isThread() || !isOwn({ id: thread.ownerId ?? '' })) return undefined;
    const first = await thread.messages.fetch({ after: '0', limit: MAX_LOOKED_THROUGH, cache: false });
    return first.filter(({ author }) => isOwn(author)).last();

    function isOwn({ id }: { readonly id: string }): boolean {
      return id === client.user.id;
    }
  }
}
