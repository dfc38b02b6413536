import { Intents } from './gateway.ts';
import type { LocalDiscord } from './local-discord.ts';
import type { Component, Embed } from './shapes.ts';
import {
  type Attachment,
  botRoleOf,
  type Guild,
  type Member,
  messagePayload,
  type StoredMessage,
  seenMember,
  type User,
} from './world.ts';

/** A file as a person gives it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What Discord claims; the true size when missing. */
  readonly size?: number;
  readonly contentType?: string;
}

/** What a message may have beside its words. */
export interface PostExtra {
  /** True for the message of another bot. */
  readonly bot?: boolean;
  readonly webhook?: string;
  /** A channel or a thread other than the server's first. */
  readonly channel?: string;
  readonly files?: readonly UploadedFile[];
  readonly embeds?: readonly Embed[];
  readonly components?: readonly Component[];
  readonly flags?: number;
  readonly answers?: string;
  readonly forwards?: string;
  /** People whom the words mention, as `<@id>`. */
  readonly mentions?: readonly User[];
  /** A thread's first message has the thread's own id. */
  readonly id?: string;
}

/** Stores a person's message and tells the bot of it, empty where the bot may not read along. */
export function post(
  discord: LocalDiscord,
  guild: Guild | undefined,
  { roles = [], ...author }: User & { readonly roles?: readonly string[] },
  words: string,
  extra: PostExtra = {},
): StoredMessage {
  const { world } = discord;
  const { files = [], bot = false, channel, mentions = [], ...others } = extra;
  const message: StoredMessage = {
    id: world.nextId(),
    channel: channel ?? guild?.channel ?? world.nextId(),
    author: { ...author, bot },
    roles,
    mentions: [...(words.includes('@bot') || pingsBot(discord, extra) ? [world.bot] : []), ...mentions],
    content: words.replaceAll('@bot', `<@${world.bot.id}>`).replaceAll('@role', guild ? `<@&${botRoleOf(guild)}>` : ''),
    embeds: [],
    components: [],
    flags: 0,
    files: new Map(),
    attached: files.map((file) => upload(discord, file)),
    reactions: [],
    pings: [],
    ...(guild ? { guild: guild.id } : {}),
    ...others,
  };
  world.messages.set(message.id, message);
  tell(discord, 'MESSAGE_CREATE', message);
  return message;
}

/** Whoever replies to a message rings for its author. */
function pingsBot({ world }: LocalDiscord, { answers = '' }: PostExtra): boolean {
  return world.messages.get(answers)?.author.id === world.bot.id;
}

/** Changes a message's words, and with `files` what is attached. */
export function edit(
  discord: LocalDiscord,
  message: StoredMessage,
  words: string,
  files?: readonly UploadedFile[],
): void {
  const known = discord.world.messages.get(message.id)!;
  const attached = files?.map((file) => upload(discord, file)) ?? known.attached ?? [];
  const edited = { ...known, content: words, attached, editedAt: Date.now() };
  discord.world.messages.set(message.id, edited);
  tell(discord, 'MESSAGE_UPDATE', edited);
}

/** What Discord itself does when it has looked at a link: no person edited anything. */
export function unfurl(discord: LocalDiscord, message: StoredMessage, embeds: readonly Embed[]): void {
  const shown = { ...discord.world.messages.get(message.id)!, embeds };
  discord.world.messages.set(message.id, shown);
  tell(discord, 'MESSAGE_UPDATE', shown);
}

/** Deletes one message, or several at once. */
export function remove(discord: LocalDiscord, ...messages: readonly [StoredMessage, ...StoredMessage[]]): void {
  for (const { id } of messages) discord.world.messages.delete(id);
  const [{ id, channel, guild }, another] = messages;
  const place = { channel_id: channel, guild_id: guild };
  if (another)
    discord.gateway.dispatch(
      'MESSAGE_DELETE_BULK',
      { ids: messages.map((m) => m.id), ...place },
      Intents.guildMessages,
    );
  else discord.gateway.dispatch('MESSAGE_DELETE', { id, ...place }, Intents.guildMessages);
}

/** Puts a file where the bot can download it. */
export function upload(discord: LocalDiscord, file: UploadedFile): Attachment {
  const id = discord.world.nextId();
  discord.world.uploads.set(id, file.bytes);
  const url = `${discord.api}/v10/attachments/${id}`;
  const type = file.contentType ? { content_type: file.contentType } : {};
  return { id, filename: file.name, size: file.size ?? file.bytes.length, url, proxy_url: url, ...type };
}

function tell(discord: LocalDiscord, event: string, message: StoredMessage): void {
  const { world, gateway } = discord;
  const toldBot = !message.guild || message.mentions.length > 0;
  gateway.dispatch(event, undefined, message.guild ? Intents.guildMessages : Intents.directMessages, (intents) => ({
    ...messagePayload(message, world),
    channel_type: message.guild ? world.guilds.get(message.guild)?.channels.get(message.channel)?.type : 1,
    ...(toldBot || intents & Intents.messageContent
      ? {}
      : { content: '', embeds: [], components: [], attachments: [] }),
    ...(message.guild && !message.webhook
      ? { member: { roles: message.roles ?? [], joined_at: null, deaf: false, mute: false, flags: 0 } }
      : {}),
  }));
}

/** Puts a reaction on a message; the bot is told. */
export function reactTo(discord: LocalDiscord, message: StoredMessage, member: Member, sign: string): void {
  const emoji = { id: null, name: sign };
  const place = { channel_id: message.channel, guild_id: message.guild, message_id: message.id };
  const who = { user_id: member.id, member: seenMember(member, message.guild ?? '') };
  const payload = { ...place, ...who, emoji, burst: false, type: 0, message_author_id: message.author.id };
  discord.gateway.dispatch('MESSAGE_REACTION_ADD', payload, Intents.guildMessageReactions);
}
