import { type Attachment, type Message, MessageType, type PartialMessage } from 'discord.js';
import type { Post, PostedFile } from '../../app/posts/post.ts';
import { givenFile } from './input.ts';

/** The message as a post; undefined for what is no post: the bot's own, questions to it, what Discord says itself. */
export function postOf(message: Message, takesBots: boolean): Post | undefined {
  const { author, client, system, webhookId, type, channel } = message;
  if (system || author.id === client.user.id || isForBot(message)) return undefined;
  const isBot = author.bot || webhookId !== null;
  if (isBot && !takesBots) return undefined;
  // A message that is handed on has its words in a copy.
  const { content, attachments } = message.messageSnapshots.first() ?? message;
  return {
    id: message.id,
    channel: message.channelId,
    author: author.id,
    at: message.createdTimestamp,
    text: content ?? '',
    files: [...(attachments ?? []).values()].map(postedFile),
    links: isBot ? message.embeds.flatMap(({ url }) => url ?? []) : [],
    // Only a forum's post has the id of its thread.
    ...(channel.isThread() && channel.id === message.id && { title: channel.name }),
    isReply: type === MessageType.Reply,
    link: message.url,
  };
}

/** True when the bot is named in the text itself: then it is asked. */
export function isForBot({ content, client }: Message | PartialMessage): boolean {
  return new RegExp(`<@!?${client.user.id}>`).test(content ?? '');
}

function postedFile(attachment: Attachment): PostedFile {
  return { ...givenFile(attachment), id: attachment.id };
}
