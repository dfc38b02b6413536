import type { Message } from 'discord.js';
import { LRUCache } from 'lru-cache';

/** Answers remembered; older ones are looked for in the channel. */
const MAX_REMEMBERED = 1000;
/** Messages after a question among which its answer is looked for. */
const MAX_LOOKED_THROUGH = 25;
/** Milliseconds after which an edited question is not answered for the first time: whoever wrote it has gone on. */
export const MAX_UNANSWERED_AGE_MS = 15 * 60_000;

/** The bot's answers to messages, so that an edited question is answered again in the same place. */
export class AnsweredMessages {
  readonly #answers = new LRUCache<string, { readonly id: string; readonly words: string }>({ max: MAX_REMEMBERED });

  remember(question: Message, answer: Message): void {
    this.#answers.set(question.id, { id: answer.id, words: question.content });
  }

  /** True if it was answered as it is now: Discord tells of changes, too, that nobody made. */
  isAnswered({ id, content }: Message): boolean {
    return this.#answers.get(id)?.words === content;
  }

  /** The answer to a message, also from before a restart; undefined if there is none, or it was deleted. */
  async answerTo(question: Message): Promise<Message | undefined> {
    const { channel, client } = question;
    const known = this.#answers.get(question.id);
    if (known) return channel.messages.fetch(known.id).catch(() => undefined);
    const after = await channel.messages.fetch({ after: question.id, limit: MAX_LOOKED_THROUGH, cache: false });
    return after.find(({ author, reference }) => author.id === client.user.id && reference?.messageId === question.id);
  }
}
