import type { LocalDiscord } from './local-discord.ts';
import type { Guild } from './world.ts';

export const ChannelTypes = { text: 0, news: 5, thread: 11, privateThread: 12, forum: 15 } as const;

/** Permission bits, as far as this Discord looks at them. */
const bits = {
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  readMessageHistory: 1n << 16n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
} as const;

export const Permissions = {
  ...bits,
  manageGuild: 1n << 5n,
  /** What everybody may do unless a channel denies it. */
  everyday: Object.values(bits).reduce((all, bit) => all | bit),
} as const;

/** A channel, a forum, or a thread of either. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: (typeof ChannelTypes)[keyof typeof ChannelTypes];
  /** The channel of a thread. */
  readonly parent?: string;
  /** Who opened a thread; the server itself when missing. */
  readonly owner?: string;
  /** A thread that rests: the server does not tell of it. */
  readonly archived?: boolean;
  /** What nobody may do here, as permission bits; a thread has what its parent has. */
  readonly denied: bigint;
  /** True for a channel that only the bot and some others can see. */
  readonly hidden?: boolean;
  readonly nsfw?: boolean;
  /** The tags of a forum. */
  readonly tags?: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the tags of a forum post. */
  readonly applied?: readonly string[];
}

/** @param bot may see a hidden channel */
export function channelPayload(channel: Channel, guild: string, bot: string) {
  const {
    id,
    name,
    type,
    parent,
    owner,
    denied,
    tags = [],
    applied = [],
    hidden = false,
    nsfw = false,
    archived = false,
  } = channel;
  const isThread = isThreadType(type);
  const all = denied | (hidden ? bits.viewChannel : 0n);
  const overwrites = [
    ...(all ? [{ id: guild, type: 0, allow: '0', deny: String(all) }] : []),
    ...(hidden ? [{ id: bot, type: 1, allow: String(bits.viewChannel & ~denied), deny: '0' }] : []),
  ];
  const ofThread = {
    parent_id: parent,
    owner_id: owner ?? guild,
    applied_tags: applied,
    message_count: 0,
    member_count: 1,
    thread_metadata: {
      archived,
      auto_archive_duration: 1440,
      archive_timestamp: new Date(0).toISOString(),
      locked: false,
    },
  };
  return {
    id,
    type,
    name,
    guild_id: guild,
    ...(isThread ? ofThread : { position: 0, permission_overwrites: overwrites, nsfw }),
    ...(type === ChannelTypes.forum
      ? {
          available_tags: tags.map((tag) => ({ ...tag, moderated: false })),
          default_forum_layout: 0,
          default_sort_order: null,
        }
      : {}),
  };
}

export function isThreadType(type: Channel['type']): boolean {
  return type === ChannelTypes.thread || type === ChannelTypes.privateThread;
}

/** What the bot may do in a channel; 0n where it does not exist. */
export function botPermissions(guilds: Iterable<Guild>, channel: string): bigint {
  for (const { channels } of guilds) {
    const found = channels.get(channel);
    if (!found) continue;
    const { denied } = found.parent ? (channels.get(found.parent) ?? found) : found;
    return Permissions.everyday & ~denied;
  }
  return 0n;
}

/** Adds a channel, a forum or a thread; the bot is told. */
export function openChannel(
  discord: LocalDiscord,
  guild: Guild,
  given: Partial<Channel> & Pick<Channel, 'name'>,
): Channel {
  const type = given.type ?? ChannelTypes.text;
  const channel: Channel = { id: discord.world.nextId(), denied: 0n, ...given, type };
  guild.channels.set(channel.id, channel);
  const event = isThreadType(type) ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
  discord.gateway.dispatch(event, channelPayload(channel, guild.id, discord.world.bot.id));
  return channel;
}

/** Lets a thread rest; the bot is not told when it starts later. */
export function archive(guild: Guild, id: string): void {
  guild.channels.set(id, { ...guild.channels.get(id)!, archived: true });
}

/** Denies everybody something in a channel; the bot is told. */
export function deny(discord: LocalDiscord, guild: Guild, id: string, denied: bigint): void {
  changeChannel(discord, guild, id, { denied });
}

/** Changes a channel; the bot is told. */
export function changeChannel(discord: LocalDiscord, guild: Guild, id: string, change: Partial<Channel>): void {
  const channel = { ...guild.channels.get(id)!, ...change };
  guild.channels.set(id, channel);
  discord.gateway.dispatch('CHANNEL_UPDATE', channelPayload(channel, guild.id, discord.world.bot.id));
}

/** Takes a channel or a thread away with all that was written there. */
export function removeChannel(discord: LocalDiscord, guild: Guild, id: string): void {
  const channel = guild.channels.get(id)!;
  guild.channels.delete(id);
  for (const message of discord.world.messages.values()) {
    if (message.channel === id) discord.world.messages.delete(message.id);
  }
  const event = isThreadType(channel.type) ? 'THREAD_DELETE' : 'CHANNEL_DELETE';
  discord.gateway.dispatch(event, channelPayload(channel, guild.id, discord.world.bot.id));
}

/** Changes what everybody may do where a channel does not say otherwise; the bot is told. */
export function changeEveryday(discord: LocalDiscord, guild: Guild, everyday: bigint): void {
  guild.everyday = everyday;
  const role = { id: guild.id, name: '@everyone', permissions: String(everyday), position: 0 };
  const rest = { color: 0, hoist: false, managed: false, mentionable: false, flags: 0 };
  discord.gateway.dispatch('GUILD_ROLE_UPDATE', { guild_id: guild.id, role: { ...role, ...rest } });
}
