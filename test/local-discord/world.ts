import { type Channel, channelPayload, isThreadType, Permissions } from './channels.ts';
import { createIds, type Ids, timeOf } from './ids.ts';
import type { CommandBody, Component, Embed } from './shapes.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

/** A person in a server with what they may do there, as Discord's permission bits. */
export interface Member extends User {
  readonly permissions: bigint;
  readonly roles?: readonly string[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  /** The first of its channels. */
  readonly channel: string;
  readonly channels: Map<string, Channel>;
  /** What everybody may do where a channel does not say otherwise; `Permissions.everyday` when missing. */
  everyday?: bigint;
  /** Discord's name of its language; American English when missing. */
  locale?: string;
  /** The person who owns it; nobody that this Discord knows when missing. */
  owner?: string;
}

/** A member who can be looked up and written to. */
interface KnownMember extends Member {
  readonly guild: string;
  /** True for a person who takes no direct messages. */
  readonly refusesDirect?: boolean;
}

/** A file that a person attached. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type?: string;
}

export interface StoredMessage {
  readonly id: string;
  readonly channel: string;
  readonly guild?: string;
  readonly author: User;
  readonly mentions: readonly User[];
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly flags: number;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What a person attached. */
  readonly attached?: readonly Attachment[];
  /** When it was edited, in milliseconds of the clock. */
  readonly editedAt?: number;
  readonly webhook?: string;
  /** The words of another message that it hands on. */
  readonly forwards?: string;
  /** The message it answers. */
  readonly answers?: string;
  /** Ids of the author's roles. */
  readonly roles?: readonly string[];
  /** The person whose interaction it answers. */
  readonly interactionUser?: User;
  readonly reactions: readonly string[];
  /** Whom it rings for: `everyone`, `here`, ids of users and roles. */
  readonly pings: readonly string[];
}

/** Everything the local Discord remembers. */
export interface World extends Ids {
  readonly bot: User;
  readonly guilds: Map<string, Guild>;
  readonly messages: Map<string, StoredMessage>;
  /** The people of all servers, by id. */
  readonly people: Map<string, KnownMember>;
  /** Channels of direct messages that the bot has opened; each has the person's id. */
  readonly direct: Set<string>;
  /** Registered commands by scope: `global` or a server's id. */
  readonly commands: Map<string, readonly RegisteredCommand[]>;
  readonly uploads: Map<string, Uint8Array>;
  /** What the bot shows under its name. */
  activity?: string | undefined;
  /** True when the developer portal lets the bot read all messages. */
  readonly readsMessages: boolean;
}

export interface RegisteredCommand extends CommandBody {
  readonly id: string;
}

export function createWorld(readsMessages: boolean): World {
  const ids = createIds();
  return {
    ...ids,
    readsMessages,
    bot: { id: ids.nextId(), name: 'Verbatim', bot: true },
    guilds: new Map(),
    messages: new Map(),
    people: new Map(),
    direct: new Set(),
    commands: new Map(),
    uploads: new Map(),
  };
}

export function userPayload(user: User) {
  return { id: user.id, username: user.name, global_name: user.name, discriminator: '0', avatar: null, bot: user.bot };
}

export function memberPayload(member: Member) {
  return {
    user: userPayload(member),
    roles: member.roles ?? [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: String(member.permissions),
  };
}

/** A member as events and look-ups show one: with roles, and without permissions. */
export function seenMember(member: Member, guild: string) {
  const { permissions: _, ...body } = memberPayload(member);
  const moderates = (member.permissions & Permissions.manageGuild) !== 0n;
  return { ...body, roles: [...body.roles, ...(moderates ? [managersOf({ id: guild })] : [])] };
}

/** Id of the role "Editors", which every server has; it allows nothing by itself. */
export function editorsOf(guild: Pick<Guild, 'id'>): string {
  return String(BigInt(guild.id) + 7n);
}

/** Id of the role "Managers", which every server has: whoever may manage the server has it where members are looked up. */
function managersOf(guild: Pick<Guild, 'id'>): string {
  return String(BigInt(guild.id) + 8n);
}

/** Id of the role that Discord makes for the bot in a server. */
export function botRoleOf(guild: Pick<Guild, 'id'>): string {
  return String(BigInt(guild.id) + 9n);
}

export function guildPayload(guild: Guild, bot: User) {
  const everyone = {
    id: guild.id,
    name: '@everyone',
    permissions: String(guild.everyday ?? Permissions.everyday),
    position: 0,
  };
  const editors = { id: editorsOf(guild), name: 'Editors', permissions: '0', position: 1 };
  const managers = {
    id: managersOf(guild),
    name: 'Managers',
    permissions: String(Permissions.manageGuild),
    position: 2,
  };
  const own = {
    id: botRoleOf(guild),
    name: bot.name,
    permissions: '0',
    position: 3,
    tags: { bot_id: bot.id },
  };
  const { permissions: _, ...member } = memberPayload({ ...bot, permissions: 0n });
  const channels = [...guild.channels.values()].map((channel) => channelPayload(channel, guild.id, bot.id));
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.owner ?? guild.id,
    roles: [everyone, editors, managers, own].map((role) => ({
      ...role,
      color: 0,
      hoist: false,
      managed: false,
      mentionable: false,
      flags: 0,
    })),
    emojis: [],
    stickers: [],
    features: [],
    channels: channels.filter((channel) => !isThreadType(channel.type)),
    members: [member],
    member_count: 2,
    threads: channels.filter((c) => isThreadType(c.type) && !guild.channels.get(c.id)?.archived),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    preferred_locale: guild.locale ?? 'en-US',
    unavailable: false,
  };
}

export function messagePayload(message: StoredMessage, world: World) {
  const answered = message.answers ? world.messages.get(message.answers) : undefined;
  const user = message.interactionUser;
  return {
    id: message.id,
    type: answered ? 19 : 0,
    channel_id: message.channel,
    ...(message.guild ? { guild_id: message.guild } : {}),
    author: userPayload(message.author),
    content: message.content,
    timestamp: new Date(timeOf(message.id)).toISOString(),
    edited_timestamp: message.editedAt ? new Date(message.editedAt).toISOString() : null,
    ...(message.webhook ? { webhook_id: message.webhook } : {}),
    ...(message.forwards ? forward(message.forwards) : {}),
    tts: false,
    mention_everyone: false,
    mentions: message.mentions.map(userPayload),
    mention_roles: [],
    attachments: [...(message.attached ?? []), ...sentFiles(message)],
    embeds: message.embeds,
    components: message.components,
    flags: message.flags,
    pinned: false,
    ...(answered
      ? {
          message_reference: { message_id: answered.id, channel_id: answered.channel },
          referenced_message: flatPayload(answered),
        }
      : {}),
    ...(user
      ? {
          interaction_metadata: {
            id: message.id,
            type: 2,
            user: userPayload(user),
            authorizing_integration_owners: {},
          },
        }
      : {}),
  };
}

function sentFiles({ files }: StoredMessage): Attachment[] {
  return [...files].map(([filename, bytes], id) => {
    const url = `http://127.0.0.1/${filename}`;
    return { id: String(id), filename, size: bytes.length, url, proxy_url: url };
  });
}

/** A message handed on holds a copy of its words, not a link to them. */
function forward(content: string) {
  const timestamp = '2026-01-01T00:00:00.000000+00:00';
  const copied = { type: 0, content, embeds: [], attachments: [], mentions: [], flags: 0, components: [] };
  return {
    message_reference: { type: 1, message_id: '1', channel_id: '1' },
    message_snapshots: [{ message: { ...copied, timestamp, edited_timestamp: null } }],
  };
}

function flatPayload(message: StoredMessage) {
  return { id: message.id, channel_id: message.channel, author: userPayload(message.author), content: message.content };
}
