import { type Attachment, type Message, MessageType, type PartialMessage } from 'discord.js';
import { withRights } from '../../../app/commands/dispatch.ts';
import type { GuildSettings } from '../../../app/guild-settings.ts';
import { DEFAULT_TEXT_LENGTH } from '../../../app/limits.ts';
import type { Post, PostedFile } from '../../../app/posts/post.ts';
import { authorOf, givenFile } from '../commands/input.ts';
import { textsIn, textsOfEmbed } from './message-text.ts';
import { hasSpoiler, isSpoiler } from './spoilers.ts';

/** The message as a post; undefined for messages that are none: the bot's own, questions to it, system messages. */
export function postOf(message: Message, takesBots: boolean, settings: GuildSettings): Post | undefined {
  const { author, client, system } = message;
  if (system || author.id === client.user.id || isForBot(message)) return undefined;
  return isBots(message) && !takesBots ? undefined : withoutSpoilers(asPost(message, settings), message);
}

/** What its writer has covered is not taken by itself; a moderator may add it. */
function withoutSpoilers(post: Post, message: Message): Post {
  const { attachments } = message.messageSnapshots.first() ?? message;
  const covered = new Set([...(attachments?.values() ?? [])].filter(isSpoiler).map(({ id }) => id));
  const files = post.files.filter(({ id }) => !covered.has(id));
  return hasSpoiler(post.text) ? { ...post, text: '', links: [], files } : { ...post, files };
}

/**
 * Converts any message to a post.
 * @param settings of its server, to tell whether the author is a moderator
 */
export function asPost(message: Message, settings: GuildSettings): Post {
  const { author, type, channel } = message;
  // A forwarded message has its content in a snapshot.
  const forwarded = message.messageSnapshots.first();
  const { content, attachments } = forwarded ?? message;
  const links = isBots(message) ? message.embeds.flatMap(({ url }) => url ?? []) : [];
  return {
    id: message.id,
    channel: message.channelId,
    author: author.id,
    at: message.createdTimestamp,
    text: content || (isBots(message) && links.length === 0 ? shownText(message) : ''),
    files: [...(attachments ?? []).values()].map(postedFile),
    links,
    // Only a forum post has the same id as its thread.
    ...(channel?.isThread() && channel.id === message.id && { title: channel.name }),
    isReply: type === MessageType.Reply,
    isByModerator: !forwarded && isModerator(message, settings),
    isByBot: isBots(message),
    link: message.url,
  };
}

/** What a bot shows instead of content: embeds, each a title and a description, or components. */
function shownText({ embeds, components }: Message): string {
  const texts = [...embeds.flatMap(textsOfEmbed), ...components.flatMap((component) => textsIn(component.toJSON()))];
  return texts.join('\n\n');
}

/** False as well if the author's roles are not known, as for a message read from the history. */
function isModerator(message: Message, settings: GuildSettings): boolean {
  const author = authorOf(message);
  return author !== undefined && !isBots(message) && withRights(author.caller, settings).moderator;
}

function isBots({ author, webhookId }: Message): boolean {
  return author.bot || webhookId !== null;
}

/** True if a message addresses the bot: by its name or its role, or as a reply to one of its messages. */
export function isForBot(message: Message | PartialMessage): boolean {
  return mentionsBot(message) || isReplyToBot(message);
}

/** True if the text itself names the bot, or the role that Discord made for it. */
export function mentionsBot({ content, client, guild }: Message | PartialMessage): boolean {
  const text = content ?? '';
  if (new RegExp(`<@!?${client.user.id}>`).test(text)) return true;
  const role = text.includes('<@&') ? guild?.roles.botRoleFor(client.user.id) : undefined;
  return role ? text.includes(`<@&${role.id}>`) : false;
}

/** A long text or a file is a post all the same. */
function isReplyToBot({ content, attachments, mentions, client }: Message | PartialMessage): boolean {
  const isShort = (content ?? '').length <= DEFAULT_TEXT_LENGTH && (attachments?.size ?? 0) === 0;
  return isShort && content !== '' && mentions?.repliedUser?.id === client.user.id;
}

function postedFile(attachment: Attachment): PostedFile {
  return { ...givenFile(attachment), id: attachment.id };
}
