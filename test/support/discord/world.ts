import type { CommandBody, Component, Embed } from './shapes.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

/** A person in a server with what they may do there, as Discord's permission bits. */
export interface Member extends User {
  readonly permissions: bigint;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
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
  /** The message it answers. */
  readonly answers?: string;
  /** The person whose interaction it answers. */
  readonly interactionUser?: User;
  readonly reactions: readonly string[];
  /** Whom it rings for: `everyone`, `here`, ids of users and roles. */
  readonly pings: readonly string[];
}

export const Permissions = { sendMessages: 1n << 11n, manageGuild: 1n << 5n } as const;

/** Everything the local Discord remembers. */
export interface World {
  readonly bot: User;
  readonly guilds: Map<string, Guild>;
  readonly messages: Map<string, StoredMessage>;
  /** Registered commands by scope: `global` or a server's id. */
  readonly commands: Map<string, readonly RegisteredCommand[]>;
  readonly uploads: Map<string, Uint8Array>;
  nextId(): string;
}

export interface RegisteredCommand extends CommandBody {
  readonly id: string;
}

export function createWorld(): World {
  let last = 1_000_000_000_000_000_000n;
  const nextId = () => String(++last);
  return {
    bot: { id: nextId(), name: 'Verbatim', bot: true },
    guilds: new Map(),
    messages: new Map(),
    commands: new Map(),
    uploads: new Map(),
    nextId,
  };
}

export function userPayload(user: User) {
  return { id: user.id, username: user.name, global_name: user.name, discriminator: '0', avatar: null, bot: user.bot };
}

export function memberPayload(member: Member) {
  return {
    user: userPayload(member),
    roles: [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: String(member.permissions),
  };
}

export function guildPayload(guild: Guild, bot: User) {
  const everyone = { id: guild.id, name: '@everyone', permissions: String(Permissions.sendMessages), position: 0 };
  const { permissions: _, ...member } = memberPayload({ ...bot, permissions: 0n });
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.id,
    roles: [{ ...everyone, color: 0, hoist: false, managed: false, mentionable: false, flags: 0 }],
    emojis: [],
    stickers: [],
    features: [],
    channels: [
      { id: guild.channel, type: 0, name: 'news', position: 0, permission_overwrites: [], guild_id: guild.id },
    ],
    members: [member],
    member_count: 2,
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    preferred_locale: 'en-US',
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
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: message.mentions.map(userPayload),
    mention_roles: [],
    attachments: [...message.files.keys()].map((filename, id) => ({
      id: String(id),
      filename,
      size: message.files.get(filename)?.length ?? 0,
      url: `http://127.0.0.1/${filename}`,
      proxy_url: `http://127.0.0.1/${filename}`,
    })),
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

function flatPayload(message: StoredMessage) {
  return { id: message.id, channel_id: message.channel, author: userPayload(message.author), content: message.content };
}
